import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listTouching } from '../../../core/coding/coded-range.ts';
import { findSegmentStart } from '../../../core/coding/find-segment.ts';
import type { Span } from '../../../core/coding/text-units.ts';
import type { CodeId, CodingId } from '../../../shared/ids.ts';
import { announce } from '../../state/last-action.ts';
import { askFor } from '../../state/requests.ts';
import type { Reader, ReaderSelection } from '../../text-view/create-reader.ts';
import { findTurnAt } from '../../text-view/find-label.ts';
import type { Desk, FieldFocus, PanelTab, Reading } from './desk.ts';
import type { ReaderActionId } from './reader-actions.ts';
import { chooseCoding, plainMode, type ReaderMode } from './reader-mode.ts';
import { selectUnit } from './select-unit.ts';
import { useCodingCommands } from './use-coding-commands.ts';
import { useFind } from './use-find.ts';
import { useReaderMode } from './use-reader-mode.ts';
import { useRecentCodes } from './use-recent-codes.ts';
import type { Saving, Send } from './use-send.ts';
import { useTextSize } from './use-text-size.ts';

/** A code made of the words themselves is named by at most this many characters of them. */
const inVivoLength = 120;
const atStart: ReaderSelection = { start: 0, end: 0, head: 0 };

type Given = Readonly<{ reading: Reading; reader: Reader | null; send: Send; saving: Saving }>;

/** Everything that happens at the desk: one place that knows what is selected, what a key means now, and how to do it. */
export function useDesk({ reading, reader, send, saving }: Given): Desk & DeskEvents {
  const { t } = useTranslation('read');
  const { text, turns, codings, codes, codeById, source } = reading;
  const [selection, setSelection] = useState(atStart);
  const [chosen, setChosen] = useState<CodingId | null>(null);
  const [panel, showPanel] = useState<PanelTab>('codes');
  const [fieldFocus, setFieldFocus] = useState<FieldFocus | null>(null);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const [isPlain, setPlain] = useState(false);
  const { textSize, changeSize } = useTextSize();
  const wantsFocus = useRef(false);
  useEffect(() => {
    // Back from the plain view, where the text had to be made anew.
    if (!reader || !wantsFocus.current) return;
    wantsFocus.current = false;
    reader.focus();
  }, [reader]);
  const { recent, note } = useRecentCodes(codes);
  const commands = useCodingCommands({ sourceId: source.id, codeById, send, note });
  const { mode, setMode, leaveMode } = useReaderMode(codings, commands.setRange);
  const finding = useFind(text, reader);

  const touching = useMemo(
    () => listTouching(codings, selection.start, selection.end),
    [codings, selection],
  );
  const active = chooseCoding(codings, selection, chosen);
  const turn = turns[findTurnAt(turns, selection.head)];
  const clearFieldFocus = useCallback(() => setFieldFocus(null), []);
  const focusText = useCallback(() => reader?.focus(), [reader]);

  const selected = (): ReaderSelection | null => {
    if (selection.start < selection.end) return selection;
    announce(t('selectFirst'));
    return null;
  };
  const applyCode = async (codeId: CodeId): Promise<void> => {
    const range = selected();
    const made = range && (await commands.apply(range, codeId));
    if (made) setChosen(made);
  };
  const applyNewCode = async (name: string, parentId: CodeId | null): Promise<void> => {
    const range = selected();
    const made = range && (await commands.applyNew(range, name, parentId));
    if (made) setChosen(made);
  };

  const inVivo = (): void => {
    const range = selected();
    if (!range) return;
    const words = text.slice(range.start, range.end).replace(/\s+/gu, ' ').trim();
    const name = words.length > inVivoLength ? `${words.slice(0, inVivoLength).trimEnd()}…` : words;
    const known = codes.find((code) => code.parentId === null && code.name === name);
    if (known) void applyCode(known.id);
    else if (name === '') announce(t('selectFirst'));
    else void applyNewCode(name, null);
  };
  const removeCoding = async (coding: (typeof codings)[number]): Promise<void> => {
    setMode(plainMode);
    await commands.remove(coding);
  };
  const remove = (): void => {
    const [only] = touching;
    if (!only) announce(t('noCodingHere'));
    else if (touching.length === 1) void removeCoding(only);
    else {
      setMode({ kind: 'removing', codings: touching.slice(0, 9) });
      announce(t('chooseToRemove'));
    }
  };
  const adjust = (edge: 'start' | 'end'): void => {
    if (active) setMode({ kind: 'adjusting', coding: active, edge });
    announce(active ? t(edge === 'start' ? 'movingStart' : 'movingEnd') : t('noCodingHere'));
  };
  const goToField = (field: FieldFocus): void => {
    if (field === 'weight' && !active) return announce(t('noCodingHere'));
    showPanel('inspector');
    setFieldFocus(field);
  };
  const goToSegment = (direction: 1 | -1): void => {
    const start = findSegmentStart(codings, selection.start, direction);
    if (start === null) return announce(t(direction === 1 ? 'noNextSegment' : 'noPreviousSegment'));
    const coding = chooseCoding(codings, { start, end: start }, null);
    reader?.reveal(start, coding?.end ?? start);
    if (!coding) return;
    setChosen(coding.id);
    announce(codeById.get(coding.codeId)?.path ?? '');
  };
  const goToTurn = (direction: 1 | -1): void => {
    const at = findTurnAt(turns, selection.head);
    const inTurn = turns[at]?.start === selection.head;
    const next = turns[direction === 1 ? at + 1 : inTurn ? at - 1 : at];
    if (next) reader?.select(next.start, next.start);
  };
  const select = (unit: Parameters<typeof selectUnit>[0]): void => {
    const turnSpan: readonly Span[] = turn ? [turn] : [];
    const span = selectUnit(unit, text, selection, source.language, turnSpan);
    if (span) reader?.select(span.start, span.end);
  };

  const actions: Readonly<Record<ReaderActionId, () => void>> = {
    code: () => {
      if (selected()) setPaletteOpen(true);
    },
    inVivo,
    repeatLast: () => {
      const [last] = recent.order;
      if (last === undefined) announce(t('noRecentCode'));
      else void applyCode(last);
    },
    remove,
    moveStart: () => adjust('start'),
    moveEnd: () => adjust('end'),
    memo: () => goToField('memo'),
    weight: () => goToField('weight'),
    sentence: () => select('sentence'),
    turn: () => select('turn'),
    grow: () => select('larger'),
    shrink: () => select('smaller'),
    nextSegment: () => goToSegment(1),
    previousSegment: () => goToSegment(-1),
    nextTurn: () => goToTurn(1),
    previousTurn: () => goToTurn(-1),
    find: finding.open,
    nextHit: () => finding.step(1),
    previousHit: () => finding.step(-1),
    plain: () => {
      setPlain((now) => !now);
      wantsFocus.current = true;
    },
    larger: () => changeSize(1),
    smaller: () => changeSize(-1),
    keys: () => askFor({ dialog: 'keys' }),
  };

  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const chooseByStripe = useCallback(
    (id: CodingId) => {
      const coding = codings.find((each) => each.id === id);
      if (!coding) return;
      setChosen(id);
      reader?.select(coding.start, coding.start);
      showPanel('inspector');
    },
    [codings, reader],
  );

  return {
    reading,
    selection,
    touching,
    active,
    turn,
    mode,
    recent,
    find: finding.find,
    panel,
    fieldFocus,
    textSize,
    isPlain,
    paletteOpen,
    run: (action) => latest.current[action](),
    applyCode,
    applyNewCode,
    removeCoding,
    chooseCoding: chooseByStripe,
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
    clearFieldFocus,
    closePalette: () => {
      setPaletteOpen(false);
      focusText();
    },
    focusText,
    send,
    saving,
    onSelection: setSelection,
    setMode,
  };
}

/** What the text tells the desk. */
export type DeskEvents = Readonly<{
  onSelection: (selection: ReaderSelection) => void;
  setMode: (mode: ReaderMode) => void;
}>;
