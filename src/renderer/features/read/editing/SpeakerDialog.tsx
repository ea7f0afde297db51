import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextField } from '../../../components/TextField.tsx';
import type { Desk } from '../desk.ts';
import './editing.css';

type DialogProps = Readonly<{ desk: Desk }>;

/** Words on either side of a cut that are shown. */
const shownWords = 90;

function useSpeakers({ reading }: Desk): readonly string[] {
  const counts = new Map<string, number>();
  for (const { speaker } of reading.turns)
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1]).map(([name]) => name);
}

/** Cuts the turn at the caret and asks who says what follows. */
export function SplitTurnDialog({ desk }: DialogProps): ReactNode {
  const { t } = useTranslation('editing');
  const [{ at, turn, reading }] = useState({
    at: desk.selection.start,
    turn: desk.turn,
    reading: desk.reading,
  });
  if (!turn) return null;
  const { id: sourceId, versionId } = reading.source;
  const before = reading.text.slice(turn.start, at).trimEnd();
  const behind = reading.text.slice(at, turn.end).trimStart();
  return (
    <SpeakerDialog
      desk={desk}
      title={t('splitTurn')}
      field={t('whoGoesOn')}
      initial={turn.speaker ?? ''}
      confirm={t('split')}
      mayBeEmpty={turn.speaker === null}
      onChoose={(speaker) =>
        desk.send(
          'transcript.splitTurn',
          { sourceId, versionId, at: at as typeof turn.start, speaker: speaker || null },
          t('didSplit'),
        )
      }
    >
      <p className="turn-cut" dir="auto">
        {before.length > shownWords ? '… ' : ''}
        {before.slice(-shownWords)}
        <span className="turn-cut-mark" role="img" aria-label={t('cutHere')} />
        {behind.slice(0, shownWords)}
        {behind.length > shownWords ? ' …' : ''}
      </p>
    </SpeakerDialog>
  );
}

/** Says who speaks in the turn at the caret, in this turn alone. */
export function TurnSpeakerDialog({ desk }: DialogProps): ReactNode {
  const { t } = useTranslation('editing');
  const [{ turn, source }] = useState({ turn: desk.turn, source: desk.reading.source });
  if (!turn) return null;
  return (
    <SpeakerDialog
      desk={desk}
      title={t('turnSpeaker')}
      field={t('whoSpeaks')}
      initial={turn.speaker ?? ''}
      confirm={t('change')}
      onChoose={(speaker) =>
        desk.send(
          'transcript.setTurnSpeaker',
          { sourceId: source.id, versionId: source.versionId, turn: turn.index, speaker },
          t('didChangeSpeaker', { speaker }),
        )
      }
    />
  );
}

/** Renames the speaker of the turn at the caret, in all turns of this text. */
export function RenameSpeakerDialog({ desk }: DialogProps): ReactNode {
  const { t } = useTranslation('editing');
  const [{ from, reading }] = useState({ from: desk.turn?.speaker ?? '', reading: desk.reading });
  const { id: sourceId, versionId } = reading.source;
  const count = reading.turns.filter(({ speaker }) => speaker === from).length;
  return (
    <SpeakerDialog
      desk={desk}
      title={t('renameSpeaker', { from })}
      field={t('newName')}
      initial={from}
      confirm={t('rename')}
      withoutSelf={from}
      note={(name, isKnown) =>
        isKnown && name !== from ? t('becomeOne', { from, to: name }) : t('renameMeans', { count })
      }
      onChoose={(to) =>
        desk.send(
          'transcript.renameSpeaker',
          { sourceId, versionId, from, to },
          t('didRenameSpeaker', { from, to }),
        )
      }
    />
  );
}

type SpeakerProps = Readonly<{
  desk: Desk;
  title: string;
  field: string;
  initial: string;
  confirm: string;
  mayBeEmpty?: boolean;
  /** A name that is not offered. */
  withoutSelf?: string;
  note?: (name: string, isKnown: boolean) => string;
  onChoose: (speaker: string) => Promise<Readonly<{ ok: boolean }>>;
  children?: ReactNode;
}>;

/** A name to be typed, or chosen among those who speak in this text. */
function SpeakerDialog(props: SpeakerProps): ReactNode {
  const { t } = useTranslation('editing');
  const { desk, title, field, initial, confirm, mayBeEmpty = false, note, children } = props;
  const [name, setName] = useState(initial);
  const known = useSpeakers(desk);
  const wanted = name.replace(/\s+/gu, ' ').trim();
  const isReady = wanted !== '' || mayBeEmpty;
  const choose = async (speaker: string): Promise<void> => {
    await props.onChoose(speaker);
    desk.closeDialog();
  };
  return (
    <Dialog
      title={title}
      size="small"
      isOpen
      onClose={desk.closeDialog}
      actions={
        <>
          <Button onPress={desk.closeDialog}>{t('cancel')}</Button>
          <Button look="primary" isDisabled={!isReady} onPress={() => void choose(wanted)}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      <TextField
        label={field}
        value={name}
        onChange={setName}
        autoFocus
        selects
        onSubmit={() => {
          if (isReady) void choose(wanted);
        }}
      />
      <div className="known-speakers" role="group" aria-label={t('knownSpeakers')}>
        {known
          .filter((each) => each !== props.withoutSelf)
          .slice(0, 12)
          .map((each) => (
            <button
              key={each}
              type="button"
              className="known-speaker"
              aria-pressed={each === wanted}
              dir="auto"
              onClick={() => setName(each)}
            >
              {each}
            </button>
          ))}
      </div>
      {note ? <p className="quiet">{note(wanted, known.includes(wanted))}</p> : null}
    </Dialog>
  );
}
