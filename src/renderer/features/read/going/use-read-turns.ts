import { useTranslation } from 'react-i18next';
import type { Turn } from '../../../../shared/domain/source.ts';
import type { CoderId } from '../../../../shared/ids.ts';
import { useOperation } from '../../../state/engine.ts';
import { formatNumber } from '../../../state/format.ts';
import { announce } from '../../../state/last-action.ts';
import { useStore } from '../../../state/store.ts';
import type { Reading } from '../desk.ts';
import { readTurnsOf, toggleRead, type ReadTurns } from './read-turns.ts';

/** What the present coder has read of the open text, and how to mark a turn. */
export function useReadTurns(reading: Pick<Reading, 'source' | 'turns'>): Readonly<{
  read: ReadTurns;
  toggle: (turn: Turn | undefined) => void;
}> {
  const { t } = useTranslation('reader');
  const study = useOperation('project.info', {}).data;
  const coder = study?.currentCoder.id ?? (0 as CoderId);
  const store = readTurnsOf(study?.uid ?? '', coder, reading.source.versionId);
  const read = useStore(store);
  const toggle = (turn: Turn | undefined): void => {
    if (!turn) return announce(t('noTurnHere'));
    const next = toggleRead(read, turn.index);
    store.set(next);
    announce(
      t(next.has(turn.index) ? 'didMarkRead' : 'didUnmarkRead', {
        read: formatNumber(next.size),
        count: reading.turns.length,
        total: formatNumber(reading.turns.length),
      }),
    );
  };
  return { read, toggle };
}
