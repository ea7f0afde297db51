import {
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { TextChange } from '../../../../shared/domain/transcript.ts';
import { useDraft } from '../../../state/draft.ts';
import { announce } from '../../../state/last-action.ts';
import type { Desk, Reading } from '../desk.ts';
import type { DeskEvents } from '../use-desk.ts';
import { createTextEditor, type TextEditor } from './create-text-editor.ts';
import { DraftConflict } from './DraftConflict.tsx';
import { draftKey, readDraft, writeDraft } from './edit-draft.ts';
import { EditBar } from './EditBar.tsx';
import { listLosing } from './follow-codings.ts';
import './editing.css';

type Props = Readonly<{ desk: Desk & DeskEvents }>;

const none: readonly TextChange[] = [];

/** The open text, to be corrected. What is not saved is kept as a draft, also over a reload. */
export function EditableText({ desk }: Props): ReactNode {
  const { reading } = desk;
  const { text: kept, setText: keep, clear } = useDraft(draftKey(reading.source.id), '');
  // The text as it was when the editing began: what comes in between must not pull it away under the hands.
  const [base, setBase] = useState<Reading>(reading);
  const [isSaving, setSaving] = useState(false);
  const draft = readDraft(kept);
  const present = reading.source.versionId;
  const belongsTo = draft?.versionId ?? base.source.versionId;

  if (draft && belongsTo !== present && !isSaving) {
    return (
      <DraftConflict
        desk={desk}
        draft={draft}
        onKeep={(changes) => {
          if (changes.length > 0) keep(writeDraft({ versionId: present, changes }));
          else clear();
          setBase(reading);
        }}
        onDiscard={() => {
          clear();
          setBase(reading);
        }}
      />
    );
  }
  const shown = isSaving || base.source.versionId === present ? base : reading;
  return (
    <EditorPane
      key={shown.source.versionId}
      desk={desk}
      base={shown}
      draft={draft?.changes ?? none}
      isSaving={isSaving}
      onChange={(changes) => {
        if (changes.length === 0) clear();
        else keep(writeDraft({ versionId: shown.source.versionId, changes }));
      }}
      onSaving={setSaving}
      onDone={(row) => {
        clear();
        desk.setEditing(false, row);
      }}
    />
  );
}

type PaneProps = Readonly<{
  desk: Desk & DeskEvents;
  base: Reading;
  draft: readonly TextChange[];
  isSaving: boolean;
  onChange: (changes: readonly TextChange[]) => void;
  onSaving: (isSaving: boolean) => void;
  /** Told where the line of the caret stands, so that it is found there. */
  onDone: (row: number | null) => void;
}>;

function EditorPane(props: PaneProps): ReactNode {
  const { desk, base, draft, isSaving, onSaving, onDone } = props;
  const { t } = useTranslation('editing');
  const { t: tRead } = useTranslation('read');
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<TextEditor | null>(null);
  const [changes, setChanges] = useState<readonly TextChange[]>(draft);
  const [asksToDiscard, setAsksToDiscard] = useState(false);
  const settled = useDeferredValue(changes);
  // Codings of a moment ago and their codes may still be on their way when the editing begins, above all after a reload.
  const { codings, codeById } = desk.reading;
  const isPresent = !isSaving && desk.reading.source.versionId === base.source.versionId;
  const losing = useMemo(
    () => listLosing(codings, base.text, settled),
    [codings, base.text, settled],
  );
  const { name, id: sourceId, versionId } = base.source;

  const done = (): void => onDone(editor.current?.caretRow() ?? null);
  const save = async (): Promise<void> => {
    if (isSaving) return;
    if (changes.length === 0) return leave();
    onSaving(true);
    const result = await desk.send(
      'transcript.edit',
      { sourceId, versionId, changes: [...changes] },
      t('didEdit', { name }),
    );
    if (result.ok) {
      const head = editor.current?.head() ?? 0;
      if (result.value.lost > 0) announce(t('didEditLosing', { name, count: result.value.lost }));
      desk.onSelection({ start: head, end: head, head });
      done();
    }
    onSaving(false);
  };
  const leave = (): void => {
    if (changes.length === 0) {
      const head = editor.current?.head() ?? 0;
      desk.onSelection({ start: head, end: head, head });
      done();
    } else setAsksToDiscard((asks) => !asks);
  };

  const latest = useRef({ save, leave, onChange: props.onChange });
  useLayoutEffect(() => {
    latest.current = { save, leave, onChange: props.onChange };
  });
  const [start] = useState({
    draft,
    head: desk.selection.head,
    row: desk.caretRow,
  });
  const label = t('editing', { name });
  const stripesLabel = tRead('codingsBesideText');
  const comma = tRead('listComma');
  useEffect(() => {
    if (!place.current) return undefined;
    const { text, turns, codings, codeById: codes } = base;
    const made = createTextEditor(
      place.current,
      { text, turns, codings, codes },
      start.draft,
      start.head,
      start.row,
      {
        label,
        stripes: {
          label: stripesLabel,
          describe: ({ code }) => code,
          describeMore: (codes) => codes.join(comma),
          // A stripe tells what is coded here; while words change it is not taken hold of.
          onChosen: () => undefined,
          onEdge: () => undefined,
          onEdgeDone: () => undefined,
        },
        onChange: (next) => {
          setChanges(next);
          setAsksToDiscard(false);
          latest.current.onChange(next);
        },
        onSave: () => void latest.current.save(),
        onLeave: () => latest.current.leave(),
      },
    );
    editor.current = made;
    made.focus();
    return () => {
      editor.current = null;
      made.destroy();
    };
  }, [base, start, label, stripesLabel, comma]);
  useEffect(() => {
    editor.current?.setCodes(codeById);
  }, [codeById, base, start, label, stripesLabel, comma]);
  useEffect(() => {
    if (isPresent) editor.current?.setCodings(codings);
  }, [codings, isPresent, base, start, label, stripesLabel, comma]);

  return (
    <div className="editable-text">
      <EditBar
        name={name}
        count={changes.length}
        losing={losing.map((coding) => ({
          id: coding.id,
          code: codeById.get(coding.codeId)?.path ?? '',
          quote: base.text.slice(coding.start, coding.end),
        }))}
        isSaving={isSaving}
        asksToDiscard={asksToDiscard}
        onSave={() => void save()}
        onLeave={leave}
        onDiscard={done}
        onGoOn={() => {
          setAsksToDiscard(false);
          editor.current?.focus();
        }}
      />
      <div ref={place} className="text-view text-view-edited" />
    </div>
  );
}
