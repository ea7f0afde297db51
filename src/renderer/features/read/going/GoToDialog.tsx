import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { formatNumber, formatTimecode } from '../../../state/format.ts';
import { announce } from '../../../state/last-action.ts';
import type { Desk } from '../desk.ts';
import { findDestination, parseDestination } from './parse-destination.ts';

/** Asks for a turn by its number or for a time of the recording, and goes there. */
export function GoToDialog({ desk }: Readonly<{ desk: Desk }>): ReactNode {
  const { t } = useTranslation('reader');
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { turns } = desk.reading;
  const last = turns.findLast(({ timeMs }) => timeMs !== null)?.timeMs ?? null;

  const go = (): void => {
    const to = parseDestination(typed);
    if (!to) return setFault(t('goToUnknown'));
    const turn = findDestination(turns, to);
    if (!turn)
      return setFault(
        to.kind === 'time' ? t('goToNoTimes') : t('goToNoTurn', { count: turns.length }),
      );
    desk.closeDialog();
    desk.reader?.reveal(turn.start, turn.end);
    desk.focusText();
    announce(
      turn.speaker === null
        ? t('wentToTurn', { number: formatNumber(turn.index + 1) })
        : t('wentToTurnOf', { number: formatNumber(turn.index + 1), speaker: turn.speaker }),
    );
  };

  return (
    <Dialog
      title={t('goTo')}
      isOpen
      size="small"
      onClose={desk.closeDialog}
      actions={
        <>
          <Button onPress={desk.closeDialog}>{t('cancel')}</Button>
          <Button look="primary" onPress={go}>
            {t('go')}
          </Button>
        </>
      }
    >
      <TextField
        label={last === null ? t('goToTurn') : t('goToTurnOrTime')}
        description={
          last === null
            ? t('goToTurns', { count: turns.length, number: formatNumber(turns.length) })
            : t('goToTurnsAndTimes', {
                count: turns.length,
                number: formatNumber(turns.length),
                last: formatTimecode(last),
              })
        }
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setFault(null);
        }}
        error={fault ?? undefined}
        onSubmit={go}
        autoFocus
      />
    </Dialog>
  );
}
