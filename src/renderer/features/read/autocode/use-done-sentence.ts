import { useTranslation } from 'react-i18next';
import type { AutocodePreview } from '../../../../shared/domain/autocode.ts';
import type { Output } from '../../../../shared/operations/operation-table.ts';
import { formatNumber } from '../../../state/format.ts';
import { findFrameKey } from '../../../state/frame-keys.ts';
import { keysOf } from '../../../state/key-bindings.ts';
import { keyParts } from '../../../state/keyboard.ts';
import { announce } from '../../../state/last-action.ts';

/** Codes named in the status line; the rest are counted. */
const mostNames = 2;

/** Says in the status line what was coded, and the key that takes it back. */
export function useDoneSentence(): (
  preview: AutocodePreview,
  done: Output<'autocode.apply'>,
) => void {
  const { t } = useTranslation('autocode');
  const nameCodes = ({ targets }: AutocodePreview): string => {
    const names = targets.filter(({ hits }) => hits > 0).map(({ name }) => name);
    const shown = names.slice(0, mostNames).join(', ');
    const more = names.length - mostNames;
    return more > 0 ? t('andMore', { names: shown, more }) : shown;
  };
  return (preview, { codings, already }) => {
    if (codings === 0) return announce(t('didNothing'));
    const undo = findFrameKey('frame.undo');
    const keys = undo && keysOf(undo);
    const number = formatNumber(codings);
    announce(
      [
        t('didApply', { count: codings, number, codes: nameCodes(preview) }),
        ...(already > 0 ? [t('didAlready', { number: formatNumber(already) })] : []),
        ...(keys ? [t('undoKeys', { keys: keyParts(keys).join('+') })] : []),
      ].join(' '),
    );
  };
}
