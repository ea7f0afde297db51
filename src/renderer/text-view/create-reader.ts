import { standardKeymap } from '@codemirror/commands';
import { EditorSelection, EditorState, Prec, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, keymap, runScopeHandlers } from '@codemirror/view';
import type { Turn } from '../../shared/domain/source.ts';
import type { CodeId, CoderId, CodingId } from '../../shared/ids.ts';
import { wordDragging } from './dragged-words.ts';
import { droppedCode } from './dropped-code.ts';
import { highlights, tintTheme } from './highlights.ts';
import { foundMarks, goneToMark, lineDirections, turnLabels } from './line-looks.ts';
import {
  activeField,
  codersField,
  codesField,
  codingsField,
  hitsField,
  linksField,
  markedField,
  readTurnsField,
  setActiveCoding,
  setCoders,
  setCodes,
  setCodings,
  setHits,
  setLinks,
  setMarked,
  setReadTurns,
  setTurns,
  turnsField,
  withLanes,
  type ReaderCode,
  type ReaderCoder,
  type ReaderCoding,
  type ReaderHits,
  type ReaderLink,
} from './reader-state.ts';
import { stripeColumn, type StripeHost } from './stripe-column.ts';
import { turnHeaders, type WriteTime } from './turn-headers.ts';
import { linkMarks, readTurns, turnTimes } from './turn-marks.ts';

/** What is selected: `anchor` is the fixed end, `head` the end with the caret. */
export type ReaderSelection = Readonly<{ start: number; end: number; head: number }>;

export type ReaderHost = Readonly<{
  /** Name of the text for screen readers. */
  label: string;
  stripes: StripeHost;
  writeTime: WriteTime;
  onSelection: (selection: ReaderSelection) => void;
  /** A key pressed in the text; true where it was taken. Never called while an input method composes. */
  onKey: (event: KeyboardEvent) => boolean;
  /** A menu was asked for at these pixels of the window. */
  onMenu: (place: Readonly<{ x: number; y: number }>) => void;
  onBlur: () => void;
  /** A code of the codebook was dropped on the text, before this character; null below the last line. */
  onDropCode: (codeId: CodeId, offset: number | null) => void;
  /** The text was scrolled; called often. */
  onScroll: () => void;
}>;

/** The reader: one text on screen, independent of any frame. Offsets are UTF-16 units of its text. */
export type Reader = Readonly<{
  setTurns: (turns: readonly Turn[]) => void;
  setCodes: (codes: ReadonlyMap<CodeId, ReaderCode>) => void;
  setCoders: (coders: ReadonlyMap<CoderId, ReaderCoder>) => void;
  setLinks: (links: readonly ReaderLink[]) => void;
  /** Turns that were marked as read, by their index. */
  setReadTurns: (turns: ReadonlySet<number>) => void;
  setCodings: (codings: readonly ReaderCoding[]) => void;
  /** Whether there are codings that are not drawn yet because their codes are not known. */
  lacksCodes: () => boolean;
  setActiveCoding: (codingId: CodingId | null) => void;
  setHits: (hits: ReaderHits) => void;
  selection: () => ReaderSelection;
  /**
   * Selects and scrolls into view; a caret where both ends are equal. With `row`, the line of the caret comes to stand there,
   * in the window's pixels.
   */
  select: (start: number, end: number, row?: number | null) => void;
  /** Selects and leaves the text where it is on screen. */
  selectInPlace: (start: number, end: number) => void;
  /** Puts the caret at the start of a stretch and brings all of it on screen, or as much as has room. */
  enter: (start: number, end: number) => void;
  /** Goes to a stretch, puts the caret at its start and marks it for a moment; scrolls only where it is out of view. */
  reveal: (start: number, end: number) => void;
  /** First offset on screen, to come back to: where its row begins, which is not where a long paragraph does. */
  firstVisible: () => number;
  /** Where the line of the caret begins on screen, in the window's pixels; null where it is out of view. */
  caretRow: () => number | null;
  /** Puts an offset at the top of the window, without a mark. */
  scrollTo: (offset: number) => void;
  /** Where the selection ends on screen, in the window's pixels; null where it is out of view. */
  placeOfSelection: () => Readonly<{ x: number; y: number }> | null;
  /** Does what a key does by itself, such as moving the caret, as though it were pressed now; false where it does nothing. */
  press: (event: KeyboardEvent) => boolean;
  focus: () => void;
  destroy: () => void;
}>;

/** What a text is shown with from its first paint on. */
export type ReaderContent = Readonly<{
  turns: readonly Turn[];
  codes: ReadonlyMap<CodeId, ReaderCode>;
  coders: ReadonlyMap<CoderId, ReaderCoder>;
  codings: readonly ReaderCoding[];
}>;

const nothing: ReaderContent = { turns: [], codes: new Map(), coders: new Map(), codings: [] };

/** The name of who speaks stands above the words of a turn. Pixels. */
const roomForHeader = 44;
/** How long a place that was gone to stays marked. */
const markedForMs = 1800;

/**
 * Makes a reader inside `parent`. A million characters with thousands of overlapping codings stay quick because only the part
 * on screen is ever laid out or decorated.
 */
export function createReader(
  parent: HTMLElement,
  text: string,
  host: ReaderHost,
  content: ReaderContent = nothing,
): Reader {
  const view = new EditorView({
    parent,
    state: EditorState.create({ doc: text, extensions: extensionsFor(host, content) }),
  });
  let unmark: ReturnType<typeof setTimeout> | undefined;
  const clamp = (offset: number): number => Math.max(0, Math.min(offset, view.state.doc.length));

  return {
    // What is told again is not drawn again.
    setTurns: (turns) => {
      if (view.state.field(turnsField) !== turns) view.dispatch({ effects: setTurns.of(turns) });
    },
    setCodes: (codes) => {
      if (view.state.field(codesField) !== codes) view.dispatch({ effects: setCodes.of(codes) });
    },
    setCoders: (coders) => {
      if (view.state.field(codersField) !== coders)
        view.dispatch({ effects: setCoders.of(coders) });
    },
    setLinks: (links) => {
      if (view.state.field(linksField) !== links) view.dispatch({ effects: setLinks.of(links) });
    },
    setReadTurns: (turns) => {
      if (view.state.field(readTurnsField) !== turns)
        view.dispatch({ effects: setReadTurns.of(turns) });
    },
    setCodings: (codings) => {
      if (view.state.field(codingsField).told === codings) return;
      view.dispatch({ effects: setCodings.of(codings) });
    },
    lacksCodes: () => {
      const { told, codings } = view.state.field(codingsField);
      return told.length > codings.length;
    },
    setActiveCoding: (id) => {
      if (view.state.field(activeField) !== id) view.dispatch({ effects: setActiveCoding.of(id) });
    },
    setHits: (hits) => {
      if (view.state.field(hitsField) !== hits) view.dispatch({ effects: setHits.of(hits) });
    },
    selection: () => selectionOf(view.state),
    select: (start, end, row = null) => {
      const selection = EditorSelection.range(clamp(start), clamp(end));
      if (!view.hasFocus) dropSelection(view);
      view.dispatch({
        selection,
        scrollIntoView: row === null,
        userEvent: 'select',
      });
      if (row !== null) scrollToRow(view, selection.head, row);
    },
    selectInPlace: (start, end) => {
      const selection = EditorSelection.range(clamp(start), clamp(end));
      view.dispatch({ selection, userEvent: 'select' });
    },
    enter: (start, end) => {
      const from = clamp(start);
      if (!view.hasFocus) dropSelection(view);
      view.dispatch({
        selection: EditorSelection.cursor(from),
        // The head of a range is what is shown of it where not all of it has room.
        effects: EditorView.scrollIntoView(EditorSelection.range(clamp(end), from), {
          yMargin: roomForHeader,
        }),
        userEvent: 'select',
      });
    },
    reveal: (start, end) => {
      const range = EditorSelection.range(clamp(start), clamp(end));
      const isSelected = view.state.selection.main.eq(range);
      const scroll = EditorView.scrollIntoView(range.from, {
        y: isOnScreen(view, range.from) ? 'nearest' : 'center',
      });
      view.dispatch({
        // Words that are selected stay so: after an undo they can be coded otherwise at once.
        ...(isSelected ? {} : { selection: EditorSelection.cursor(range.from) }),
        effects: [scroll, setMarked.of(range.empty ? null : { start: range.from, end: range.to })],
      });
      clearTimeout(unmark);
      unmark = setTimeout(() => view.dispatch({ effects: setMarked.of(null) }), markedForMs);
    },
    firstVisible: () => {
      const { top } = view.scrollDOM.getBoundingClientRect();
      const { from } = view.lineBlockAtHeight(top - view.documentTop);
      const { left } = view.contentDOM.getBoundingClientRect();
      return Math.max(from, view.posAtCoords({ x: left, y: top + 1 }, false));
    },
    caretRow: () => findCaretRow(view),
    scrollTo: (offset) =>
      view.dispatch({ effects: EditorView.scrollIntoView(clamp(offset), { y: 'start' }) }),
    placeOfSelection: () => {
      const place = view.coordsAtPos(view.state.selection.main.to, -1);
      return place && { x: place.left, y: place.bottom };
    },
    press: (event) => runScopeHandlers(view, event, 'editor'),
    focus: () => view.focus(),
    destroy: () => {
      clearTimeout(unmark);
      view.destroy();
    },
  };
}

/** Takes away the browser's own selection in the text, which would count again although another was told of since. */
function dropSelection({ contentDOM }: EditorView): void {
  const selection = document.getSelection();
  if (contentDOM.contains(selection?.anchorNode ?? null)) selection?.removeAllRanges();
}

/** Where the line of the caret begins on screen, in the window's pixels; null where it is out of view. */
export function findCaretRow(view: EditorView): number | null {
  const { head } = view.state.selection.main;
  return isOnScreen(view, head) ? (view.coordsAtPos(head)?.top ?? null) : null;
}

/** Scrolls so that the line of an offset begins at `row`, in the window's pixels. */
export function scrollToRow(view: EditorView, offset: number, row: number): void {
  const { top } = view.scrollDOM.getBoundingClientRect();
  const yMargin = Math.max(0, row - top);
  view.dispatch({ effects: EditorView.scrollIntoView(offset, { y: 'start', yMargin }) });
  // Lines far away have only a guessed height until they are drawn, which asking for a place does.
  const place = view.coordsAtPos(offset);
  if (place) view.scrollDOM.scrollTop += place.top - top - yMargin;
}

function isOnScreen(view: EditorView, offset: number): boolean {
  const place = view.coordsAtPos(offset);
  const screen = view.scrollDOM.getBoundingClientRect();
  return place !== null && place.top >= screen.top && place.bottom <= screen.bottom;
}

function selectionOf(state: EditorState): ReaderSelection {
  const { from, to, head } = state.selection.main;
  return { start: from, end: to, head };
}

function extensionsFor(host: ReaderHost, content: ReaderContent): Extension {
  return [
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    // Not editable, so no input method can start; focusable, so the caret and the selection keys work.
    EditorView.contentAttributes.of({
      tabindex: '0',
      'aria-readonly': 'true',
      'aria-label': host.label,
      'data-pane-start': '',
    }),
    EditorView.cspNonce.of(pageNonce()),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    drawSelection(),
    [
      codesField.init(() => content.codes),
      codingsField.init(() => withLanes(content.codings, content.codes)),
      codersField.init(() => content.coders),
      turnsField.init(() => content.turns),
    ],
    [activeField, hitsField, markedField, linksField, readTurnsField],
    [turnHeaders(host.writeTime), lineDirections, turnLabels, highlights, foundMarks, goneToMark],
    [turnTimes(host.writeTime), readTurns, linkMarks],
    [droppedCode(host.onDropCode), wordDragging()],
    tintTheme,
    stripeColumn(host.stripes),
    Prec.highest(EditorView.domEventHandlers(handlersFor(host))),
    keymap.of(standardKeymap),
    EditorView.updateListener.of(({ state, selectionSet, startState }) => {
      if (selectionSet && !state.selection.eq(startState.selection)) {
        host.onSelection(selectionOf(state));
      }
    }),
  ];
}

/** Puts the caret where a menu was asked for, unless it is asked for on what is selected. */
function followPointer(view: EditorView, x: number, y: number): void {
  const offset = view.posAtCoords({ x, y });
  const { from, to } = view.state.selection.main;
  if (offset === null || (from < to && from <= offset && offset <= to)) return;
  view.dispatch({ selection: EditorSelection.cursor(offset), userEvent: 'select.pointer' });
}

function handlersFor(host: ReaderHost): Parameters<typeof EditorView.domEventHandlers>[0] {
  return {
    keydown: (event, view) => {
      if (event.isComposing || view.composing || event.key === 'Process') return false;
      return host.onKey(event);
    },
    contextmenu: (event, view) => {
      event.preventDefault();
      // By the keyboard the menu is about the caret; the pointer means where it points.
      if (event.button === 2) followPointer(view, event.clientX, event.clientY);
      host.onMenu({ x: event.clientX, y: event.clientY });
      return true;
    },
    scroll: () => {
      host.onScroll();
      return false;
    },
    blur: () => {
      host.onBlur();
      return false;
    },
  };
}

/** The page's own mark for styles made while it runs; an empty one where there is none. */
function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
}
