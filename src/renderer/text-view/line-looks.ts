import { RangeSetBuilder, type Extension } from '@codemirror/state';
import {
  Decoration,
  ViewPlugin,
  type DecorationSet,
  type EditorView,
  type ViewUpdate,
} from '@codemirror/view';
import { baseDirection } from '../../core/text/base-direction.ts';
import { findLabel, findTurnAt } from './find-label.ts';
import { hitsField, markedField, turnsField } from './reader-state.ts';

type Piece = Readonly<{ start: number; end: number; decoration: Decoration }>;

const fromTheRight = Decoration.line({ attributes: { dir: 'rtl' } });
const label = Decoration.mark({ class: 'turn-label' });
const hit = Decoration.mark({ class: 'text-hit' });
const presentHit = Decoration.mark({ class: 'text-hit text-hit-present' });
const marked = Decoration.mark({ class: 'text-marked' });

/** Decorations of what is on screen; made anew on every change of the visible part or of a state field. */
export function visiblePlugin(build: (view: EditorView) => DecorationSet): Extension {
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = build(view);
      }
      update(update: ViewUpdate): void {
        const told = update.transactions.some(({ effects }) => effects.length > 0);
        if (update.viewportChanged || told) this.decorations = build(update.view);
      }
    },
    { decorations: ({ decorations }) => decorations },
  );
}

/** The direction of each paragraph. Found here: to find it itself costs the browser a walk through every line it lays out. */
export const lineDirections = visiblePlugin((view) => {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, text } of visibleLines(view)) {
    if (baseDirection(text) === 'rtl') builder.add(from, from, fromTheRight);
  }
  return builder.finish();
});

/** Labels of turns as they stand in the text. */
export const turnLabels = visiblePlugin((view) => {
  const turns = view.state.field(turnsField);
  const { from, to } = view.viewport;
  const slice = (start: number, end: number): string => view.state.doc.sliceString(start, end);
  const pieces: Piece[] = [];
  for (let index = Math.max(0, findTurnAt(turns, from)); index < turns.length; index += 1) {
    const found = findLabel(slice, turns, index);
    if (found && found.start <= to) pieces.push({ ...found, decoration: label });
    // The label of the first turn below still belongs to this part.
    if ((turns[index]?.start ?? Infinity) > to) break;
  }
  return toSet(view, pieces);
});

/** What a search found, and the stretch that was just gone to. */
export const foundMarks = visiblePlugin((view) => {
  const { hits, at } = view.state.field(hitsField);
  const { from, to } = view.viewport;
  const pieces: Piece[] = [];
  // There may be a hundred thousand, in order; only those on screen are looked at.
  for (let index = firstEndingAfter(hits, from); index < hits.length; index += 1) {
    const found = hits[index];
    if (!found || found.start >= to) break;
    pieces.push({ ...found, decoration: index === at ? presentHit : hit });
  }
  return toSet(view, pieces);
});

export const goneToMark = visiblePlugin((view) => {
  const place = view.state.field(markedField);
  return toSet(view, place ? [{ ...place, decoration: marked }] : []);
});

function firstEndingAfter(hits: readonly Readonly<{ end: number }>[], offset: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hits[middle]?.end ?? Infinity) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function toSet(view: EditorView, pieces: readonly Piece[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  const { length } = view.state.doc;
  for (const { start, end, decoration } of pieces) {
    if (start < end && end <= length) builder.add(start, end, decoration);
  }
  return builder.finish();
}

function* visibleLines(view: EditorView): Generator<Readonly<{ from: number; text: string }>> {
  let { from } = view.viewport;
  while (from <= view.viewport.to) {
    const line = view.state.doc.lineAt(from);
    yield line;
    from = line.to + 1;
  }
}
