import { RangeSetBuilder, type EditorState } from '@codemirror/state';
import {
  Decoration,
  EditorView,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';
import { deepestTint, flattenCodings, type FlatRun } from '../../core/coding/flatten-codings.ts';
import { familyColourCount } from '../../shared/domain/code.ts';
import type { CodeId } from '../../shared/ids.ts';
import { activeField, codesField, codingsField, type ReaderCode } from './reader-state.ts';

/** The id of the stripe of a coding; coded words point to it, so that a screen reader can name their codes. */
export function stripeId(codingId: number): string {
  return `stripe-${codingId}`;
}

/** Class names of a run: how many tints, and which family each is. */
export function classesOf(
  run: Pick<FlatRun, 'codeIds' | 'depth'>,
  codes: ReadonlyMap<CodeId, Pick<ReaderCode, 'family'>>,
): string {
  if (run.depth > deepestTint) return 'coded coded-many';
  const tints = run.codeIds.map((id, index) => `tint-${index + 1}-${codes.get(id)?.family ?? 0}`);
  return ['coded', `coded-${run.depth}`, ...tints].join(' ');
}

function build(view: EditorView): DecorationSet {
  const { codings } = view.state.field(codingsField);
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    const limit = Math.min(to, view.state.doc.length);
    for (const run of flattenCodings(codings, from, limit)) {
      builder.add(run.start, run.end, markOf(run, view.state));
    }
  }
  return builder.finish();
}

function markOf(run: FlatRun, state: EditorState): Decoration {
  const active = state.field(activeField);
  const classes = classesOf(run, state.field(codesField));
  const isActive = active !== null && run.codingIds.includes(active);
  return Decoration.mark({
    tagName: 'mark',
    class: isActive ? `${classes} coded-active` : classes,
    attributes: {
      'aria-details': run.codingIds.map(stripeId).join(' '),
      ...(run.depth > deepestTint ? { 'data-count': String(run.depth) } : {}),
    },
  });
}

/** Tints and underlines of the coded text on screen. */
export const highlights = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = build(view);
    }
    update({ view, viewportChanged, state, startState }: ViewUpdate): void {
      const changed = [codingsField, codesField, activeField].some(
        (field) => state.field<unknown>(field) !== startState.field<unknown>(field),
      );
      if (viewportChanged || changed) this.decorations = build(view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

const families = Array.from({ length: familyColourCount }, (_, family) => family);
const places = [1, 2, 3];

/** One rule per place and family; the page's tokens say what a family looks like, so a change of theme rebuilds nothing. */
export const tintTheme = EditorView.theme(
  Object.fromEntries(
    places.flatMap((place) =>
      families.map((family) => [
        `.tint-${place}-${family}`,
        { [`--tint-${place}`]: `var(--family-${family})` },
      ]),
    ),
  ),
);
