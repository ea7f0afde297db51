import type { EditorView } from '@codemirror/view';

type Known = Readonly<{ fromTop: number; height: number }>;

/** Places as fine as the browser lays out, so that the same place is the same number each time. */
const snapped = (pixels: number): number => Math.round(pixels * 64) / 64;

/**
 * Where rows of the text begin and end, in pixels from the top of the column beside it. To ask the browser for a place costs
 * more than all the rest, so what was asked once is kept from the top of its line, as long as that line is as high as it was.
 */
export class RowEdges {
  readonly view: EditorView;
  readonly known = new Map<number, Known>();
  range: Range | undefined;
  /** What the present round has asked for. */
  fresh: number[] = [];
  /** Top of the column in the window, and of the text in the column. */
  origin = 0;
  start = 0;

  constructor(view: EditorView) {
    this.view = view;
  }

  /** Called before a round of questions. `origin` is the top of the column in the window. */
  begin(origin: number): void {
    this.fresh = [];
    this.origin = origin;
    this.start = this.view.documentTop - origin;
  }

  /** Words have moved in their lines. */
  clear(): void {
    this.known.clear();
    this.fresh = [];
  }

  /**
   * The round has found lines of other heights than were reckoned with: the editor knew of them already while the page still
   * stood as before, so that what was asked for in this round is measured from a wrong top.
   */
  distrustRound(): void {
    for (const key of this.fresh) this.known.delete(key);
    this.fresh = [];
  }

  /** Top of the row after an offset (side 1), or bottom of the row before it (-1). */
  at(offset: number, side: 1 | -1): number {
    const key = offset * 2 + (side === 1 ? 1 : 0);
    const { top, bottom, height } = this.view.lineBlockAt(offset);
    const lineTop = this.start + top;
    const known = this.known.get(key);
    if (known?.height === height) return snapped(lineTop + known.fromTop);
    const place = this.rowAt(offset, side) ?? this.view.coordsAtPos(offset, side);
    if (!place) return snapped(this.start + (side === 1 ? top : bottom));
    const edge = (side === 1 ? place.top : place.bottom) - this.origin;
    this.known.set(key, { fromTop: edge - lineTop, height });
    this.fresh.push(key);
    return snapped(edge);
  }

  /** The row of a character within a stretch of letters. The editor would find out the direction of its line as well. */
  rowAt(offset: number, side: 1 | -1): DOMRect | null {
    const { node, offset: at } = this.view.domAtPos(offset, side);
    const from = side === 1 ? at : at - 1;
    if (!isText(node) || from < 0 || from >= node.length) return null;
    this.range ??= document.createRange();
    this.range.setStart(node, from);
    this.range.setEnd(node, from + 1);
    const rects = this.range.getClientRects();
    return rects[side === 1 ? 0 : rects.length - 1] ?? null;
  }
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}
