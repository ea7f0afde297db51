import { RangeSetBuilder, type Extension } from '@codemirror/state';
import { Decoration, WidgetType, type EditorView } from '@codemirror/view';
import { findLabel, findTurnAt } from './find-label.ts';
import { visiblePlugin } from './line-looks.ts';
import { linksField, readTurnsField, turnsField } from './reader-state.ts';
import type { WriteTime } from './turn-headers.ts';

/** Words beside the text that are no part of it: they are not selected, coded or copied. */
class SideWords extends WidgetType {
  readonly className: string;
  readonly words: string;
  readonly title: string;

  constructor(className: string, words: string, title: string) {
    super();
    this.className = className;
    this.words = words;
    this.title = title;
  }

  override eq(other: SideWords): boolean {
    return (
      other.className === this.className && other.words === this.words && other.title === this.title
    );
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = this.className;
    element.textContent = this.words;
    if (this.title !== '') {
      element.title = this.title;
      element.role = 'img';
      element.ariaLabel = this.title;
    }
    return element;
  }
}

const hasTime = /\d{1,2}:\d{2}/u;

/** The times of turns whose speaker the text names and whose time it does not, before the name. */
export function turnTimes(writeTime: WriteTime): Extension {
  return visiblePlugin((view) => {
    const turns = view.state.field(turnsField);
    const { from, to } = view.viewport;
    const slice = (start: number, end: number): string => view.state.doc.sliceString(start, end);
    const builder = new RangeSetBuilder<Decoration>();
    for (let index = Math.max(0, findTurnAt(turns, from)); index < turns.length; index += 1) {
      const turn = turns[index];
      if (!turn) break;
      const label = turn.timeMs === null ? null : findLabel(slice, turns, index);
      if (turn.timeMs !== null && label && label.start <= to && isWithout(slice, label)) {
        const widget = new SideWords('turn-time turn-time-inline', writeTime(turn.timeMs), '');
        builder.add(label.start, label.start, Decoration.widget({ widget, side: -1 }));
      }
      if (turn.start > to) break;
    }
    return builder.finish();
  });
}

function isWithout(
  slice: (from: number, to: number) => string,
  { start, end }: Readonly<{ start: number; end: number }>,
): boolean {
  return !hasTime.test(slice(Math.max(0, start - 16), end));
}

const readLine = Decoration.line({ class: 'turn-read' });

/** A quiet line beside the turns that were marked as read. */
export const readTurns = visiblePlugin((view) => {
  const read = view.state.field(readTurnsField);
  const builder = new RangeSetBuilder<Decoration>();
  if (read.size === 0) return builder.finish();
  const turns = view.state.field(turnsField);
  const { from, to } = view.viewport;
  for (const line of linesBetween(view, from, to)) {
    const turn = turns[findTurnAt(turns, line.to)];
    if (turn && turn.end > line.from && read.has(turn.index))
      builder.add(line.from, line.from, readLine);
  }
  return builder.finish();
});

function* linesBetween(
  view: EditorView,
  from: number,
  to: number,
): Generator<Readonly<{ from: number; to: number }>> {
  for (let at = from; at <= to;) {
    const line = view.state.doc.lineAt(at);
    yield line;
    at = line.to + 1;
  }
}

const linked = Decoration.mark({ class: 'text-linked' });

/** Stretches that are linked to something, with a sign at their end that says to what. */
export const linkMarks = visiblePlugin((view) => {
  const { from, to } = view.viewport;
  const { length } = view.state.doc;
  const near = view.state
    .field(linksField)
    .filter(({ start, end }) => start < to && end > from && start < end && end <= length);
  return Decoration.set(
    near.flatMap(({ start, end, words }) => {
      const widget = new SideWords('link-sign', '↗', words);
      return [linked.range(start, end), Decoration.widget({ widget, side: 1 }).range(end)];
    }),
    true,
  );
});
