import { useTranslation } from 'react-i18next';
import type { CommandId } from '../../../shared/ids.ts';
import type { HistoryEntry, ThingChange } from '../../../shared/domain/history.ts';
import { useCommand } from '../../state/engine.ts';
import { formatNumber } from '../../state/format.ts';
import { useHistoryLabel } from '../../state/history-label.ts';
import { announce } from '../../state/last-action.ts';

export type HistoryActions = Readonly<{
  undoStep: (entry: HistoryEntry) => Promise<void>;
  undoTo: (id: CommandId) => Promise<void>;
  /** Answers whether it was done. */
  takeBack: (id: CommandId, changes: readonly ThingChange[]) => Promise<boolean>;
}>;

/** Takes steps back, whole or in part, and says what came of it. The list stays where it is: it shows what was done. */
export function useHistoryActions(): HistoryActions {
  const { t } = useTranslation('history-place');
  const { t: app } = useTranslation('app');
  const label = useHistoryLabel();
  const undoStep = useCommand('history.undoStep');
  const undoTo = useCommand('history.undoTo');
  const takeBack = useCommand('history.takeBack');
  const leftAlone = (count: number): string =>
    count === 0 ? '' : ` ${t('leftAlone', { count, number: formatNumber(count) })}`;
  const say = (error: unknown): false => {
    announce(error instanceof Error ? error.message : String(error));
    return false;
  };
  return {
    undoStep: async ({ id }) => {
      try {
        const { entry, skipped } = await undoStep.mutateAsync({ commandId: id });
        const done = app('undone', { step: label(entry.label) });
        announce(skipped === 0 ? done : `${done} ${app('skipped', { count: skipped })}`);
      } catch (error) {
        say(error);
      }
    },
    undoTo: async (id) => {
      try {
        const done = await undoTo.mutateAsync({ commandId: id });
        const steps = t('stepsInWords', { count: done.steps, number: formatNumber(done.steps) });
        announce(`${t('gone', { steps })}${leftAlone(done.leftAlone.total)}`);
      } catch (error) {
        say(error);
      }
    },
    takeBack: async (id, changes) => {
      const items = changes.map((change) => ({ thing: change.thing, id: change.id }));
      try {
        const done = await takeBack.mutateAsync({ commandId: id, items });
        const count = done.things;
        announce(
          `${t('tookBack', { count, number: formatNumber(count) })}${leftAlone(done.leftAlone.total)}`,
        );
        return true;
      } catch (error) {
        return say(error);
      }
    },
  };
}
