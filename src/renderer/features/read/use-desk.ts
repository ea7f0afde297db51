import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { listTouching } from '../../../core/coding/coded-range.ts';
import type { CodeId, CodingId } from '../../../shared/ids.ts';
import { askFor } from '../../state/requests.ts';
import type { Reader, ReaderSelection } from '../../text-view/create-reader.ts';
import { findTurnAt } from '../../text-view/find-label.ts';
import type { Desk, DeskDialog, PanelTab, Reading } from './desk.ts';
import { hasEditDraft } from './editing/edit-draft.ts';
import { useEditingActions } from './editing/use-editing-actions.ts';
import { useLinkAction } from './linking/use-link-action.ts';
import type { ReaderActionId } from './reader-actions.ts';
import { chooseCoding, type ReaderMode } from './reader-mode.ts';
import { useReadTurns } from './going/use-read-turns.ts';
import { usePrint } from './printing/use-print.ts';
import { useCodingActions } from './use-coding-actions.ts';
import { useCodingCommands } from './use-coding-commands.ts';
import { useFind } from './use-find.ts';
import { useMovingActions } from './use-moving-actions.ts';
import { useReaderMode, useTellUnanswered } from './use-reader-mode.ts';
import { useRecentCodes } from './use-recent-codes.ts';
import type { Send } from './use-send.ts';
import { useTextLook } from './use-text-look.ts';

const atStart: ReaderSelection = { start: 0, end: 0, head: 0 };

type Given = Readonly<{ reading: Reading; reader: Reader | null; send: Send }>;

/** Everything that happens at the desk: one place that knows what is selected, what a key means now, and how to do it. */
export function useDesk({ reading: given, reader, send }: Given): Desk & DeskEvents {
  const { text, turns, codes, codeById, source } = given;
  const [selection, setSelection] = useState(atStart);
  const [chosen, setChosen] = useState<CodingId | null>(null);
  const [selectedCode, selectCode] = useState<CodeId | null>(null);
  const [panel, showPanel] = useState<PanelTab>('codes');
  const [dialog, openDialog] = useState<DeskDialog | null>(null);
  const [isPlain, setPlain] = useState(false);
  const [isEditing, setEditingNow] = useState(() => hasEditDraft(source.id));
  const [caretRow, setCaretRow] = useState<number | null>(null);
  const { textLook, changeSize, changeWidth } = useTextLook();
  const wantsFocus = useRef(false);
  const place = useRef({ selection, caretRow });
  useEffect(() => {
    place.current = { selection, caretRow };
  });
  useEffect(() => {
    // Back from the plain view, where the text had to be made anew.
    if (!reader || !wantsFocus.current) return;
    wantsFocus.current = false;
    // After the text has gone back to where it was scrolled: the place of the plain view counts.
    queueMicrotask(() => {
      const { start, end } = place.current.selection;
      reader.select(start, end, place.current.caretRow);
      reader.focus();
    });
  }, [reader]);
  const hadDialog = useRef(false);
  useEffect(() => {
    // Once more when it has gone: while it stands it keeps the focus to itself.
    if (hadDialog.current && dialog === null) reader?.focus();
    hadDialog.current = dialog !== null;
  }, [dialog, reader]);
  const { recent, note } = useRecentCodes(codes);
  const commands = useCodingCommands({ sourceId: source.id, codeById, send, note });
  const modes = useReaderMode(given.codings, commands.setRange, useTellUnanswered());
  const { mode, setMode, leaveMode, codings } = modes;
  const reading = useMemo(() => ({ ...given, codings }), [given, codings]);
  const finding = useFind(text, reader);

  const touching = useMemo(
    () => listTouching(codings, selection.start, selection.end),
    [codings, selection],
  );
  const active = chooseCoding(codings, selection, chosen);
  const turn = turns[findTurnAt(turns, selection.head)];
  const focusText = useCallback(() => reader?.focus(), [reader]);
  const coding = useCodingActions({
    reading,
    selection,
    touching,
    active,
    commands,
    recent: recent.order,
    setMode,
    setChosen,
    showPanel,
    openDialog,
  });
  const link = useLinkAction({ selection, active, openDialog });
  const setEditing = (isNow: boolean, row: number | null = null): void => {
    setEditingNow(isNow);
    setCaretRow(isNow ? (reader?.caretRow() ?? null) : row);
    wantsFocus.current = !isNow;
  };
  const editing = useEditingActions({ reading, selection, turn, openDialog, send, setEditing });
  const turnsRead = useReadTurns(reading);
  const print = usePrint(reading);
  const moving = useMovingActions({ reading, reader, selection, turn, setChosen });

  const actions: Readonly<Record<ReaderActionId, () => void>> = {
    ...coding.actions,
    link,
    ...moving,
    ...editing,
    autocode: () => openDialog({ kind: 'autocode' }),
    find: finding.open,
    nextHit: () => finding.step(1),
    previousHit: () => finding.step(-1),
    plain: () => {
      if (reader) setCaretRow(reader.caretRow());
      setPlain((now) => !now);
      wantsFocus.current = true;
    },
    goTo: () => openDialog({ kind: 'goTo' }),
    markRead: () => turnsRead.toggle(turn),
    print,
    larger: () => changeSize(1),
    smaller: () => changeSize(-1),
    wider: () => changeWidth(1),
    narrower: () => changeWidth(-1),
    keys: () => askFor({ dialog: 'keys' }),
  };

  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const chooseByStripe = useCallback(
    (id: CodingId) => {
      const known = codings.find((each) => each.id === id);
      if (!known) return;
      setChosen(id);
      reader?.select(known.start, known.start);
      showPanel('inspector');
    },
    [codings, reader],
  );

  return {
    reading,
    reader,
    selection,
    touching,
    active,
    turn,
    mode,
    isMoving: modes.isMoving,
    recent,
    find: finding.find,
    panel,
    fieldFocus: coding.fieldFocus,
    awaitsField: coding.awaitsField,
    textLook,
    isPlain,
    isEditing,
    setEditing,
    caretRow,
    dialog,
    selectedCode: selectedCode === null ? null : (codeById.get(selectedCode) ?? null),
    run: (action) => latest.current[action](),
    applyCode: coding.applyCode,
    applyCodeTo: async (codeId, range) => {
      const made = await commands.apply(range, codeId);
      if (made) setChosen(made);
    },
    readTurns: turnsRead.read,
    applyChoice: coding.applyChoice,
    removeCoding: coding.removeCoding,
    chooseCoding: chooseByStripe,
    selectCode,
    setFindWords: finding.setWords,
    closeFind: () => {
      finding.close();
      focusText();
    },
    leaveMode,
    collapseSelection: () => {
      if (selection.start === selection.end) return false;
      reader?.select(selection.head, selection.head);
      return true;
    },
    showPanel,
    openDialog,
    closeDialog: () => {
      openDialog(null);
      focusText();
    },
    clearFieldFocus: coding.clearFieldFocus,
    focusText,
    send,
    onSelection: setSelection,
    setMode,
  };
}

/** What the text tells the desk. */
export type DeskEvents = Readonly<{
  onSelection: (selection: ReaderSelection) => void;
  setMode: (mode: ReaderMode) => void;
}>;
