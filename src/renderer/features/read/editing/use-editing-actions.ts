import { useTranslation } from 'react-i18next';
import { announce } from '../../../state/last-action.ts';
import type { Desk } from '../desk.ts';
import type { ReaderActionId } from '../reader-actions.ts';

type Given = Pick<Desk, 'reading' | 'selection' | 'turn' | 'openDialog' | 'send' | 'setEditing'>;

export type EditingActionId = Extract<
  ReaderActionId,
  'edit' | 'pseudonym' | 'splitTurn' | 'joinTurns' | 'turnSpeaker' | 'renameSpeaker' | 'versions'
>;

/** What can be done to the text itself and to its turns. */
export function useEditingActions(given: Given): Readonly<Record<EditingActionId, () => void>> {
  const { t } = useTranslation('editing');
  const { reading, selection, turn, openDialog, send, setEditing } = given;
  const { source, text } = reading;
  /** The turn at the caret, where turns of this text may be changed. */
  const ownTurn = (): typeof turn => {
    if (!turn) announce(t('noTurnHere'));
    else if (turn.row !== null) announce(t('answersStay'));
    else return turn;
    return undefined;
  };
  const joinWithPrevious = (): void => {
    const here = ownTurn();
    if (!here) return;
    if (here.index === 0) return announce(t('noTurnBefore'));
    void send(
      'transcript.joinTurns',
      { sourceId: source.id, versionId: source.versionId, turn: here.index - 1 },
      t('didJoin'),
    );
  };
  const split = (): void => {
    const here = ownTurn();
    if (!here) return;
    const at = selection.start;
    const isInside =
      text.slice(here.start, at).trim() !== '' && text.slice(at, here.end).trim() !== '';
    if (isInside) openDialog({ kind: 'splitTurn' });
    else announce(t('splitInside'));
  };
  return {
    edit: () => {
      // The words and what is known about them come by different ways; a moment later they agree.
      if (text.length === source.length) setEditing(true);
    },
    pseudonym: () => openDialog({ kind: 'pseudonym' }),
    splitTurn: split,
    joinTurns: joinWithPrevious,
    turnSpeaker: () => {
      if (ownTurn()) openDialog({ kind: 'turnSpeaker' });
    },
    renameSpeaker: () => {
      if (!ownTurn()) return;
      if (turn?.speaker === null) announce(t('noSpeakerHere'));
      else openDialog({ kind: 'renameSpeaker' });
    },
    versions: () => openDialog({ kind: 'versions' }),
  };
}
