import type { EditorView } from '@codemirror/view';
import type { CodingId } from '../../shared/ids.ts';
import { stripeWidth, type PlacedStripe } from './place-stripes.ts';

export type StripeEdge = 'start' | 'end';

/** What the pointer needs of the column. */
export type PointedColumn = Readonly<{
  view: EditorView;
  dom: HTMLElement;
  placed: () => readonly PlacedStripe[];
  elementOf: (id: CodingId) => HTMLElement | undefined;
  onChosen: (id: CodingId) => void;
  /** An end is being drawn to another place; `offset` lies before or after a whole character or within one. */
  onEdge: (id: CodingId, edge: StripeEdge, offset: number) => void;
  onEdgeDone: () => void;
}>;

/** Drawn 4 px wide, answers within 12 px to either side. */
const reach = 12;
/** So near to its end a stripe is taken by the end; a short one only at its very ends. Pixels. */
const edgeReach = 7;
/** A hand that presses moves a little. Pixels. */
const stillness = 4;

type Drawn = {
  readonly id: CodingId;
  readonly edge: StripeEdge;
  readonly y: number;
  moved: boolean;
};

/** What the pointer does in the column: shows names, chooses, and draws the ends of stripes to other words. */
export function watchPointer(column: PointedColumn): void {
  const { dom, view } = column;
  let drawn: Drawn | null = null;

  const mark = (hovered: PlacedStripe | undefined, edge: StripeEdge | null): void => {
    for (const { id } of column.placed())
      column.elementOf(id)?.classList.toggle('stripe-hovered', id === hovered?.id);
    dom.classList.toggle('stripes-hovered', hovered !== undefined);
    dom.classList.toggle('stripes-edge', edge !== null);
  };

  dom.addEventListener('pointerdown', (event) => {
    const named = nameUnder(event, column);
    const stripe = named ?? nearest(event, column);
    if (event.button !== 0 || !stripe) return;
    // The focus stays in the text.
    event.preventDefault();
    const edge = named ? null : edgeAt(event, column, stripe);
    if (!edge) return column.onChosen(stripe.id);
    drawn = { id: stripe.id, edge, y: event.clientY, moved: false };
    dom.setPointerCapture(event.pointerId);
  });
  dom.addEventListener('pointermove', (event) => {
    if (!drawn) {
      const stripe = nameUnder(event, column) ?? nearest(event, column);
      return mark(stripe, stripe ? edgeAt(event, column, stripe) : null);
    }
    if (!drawn.moved && Math.abs(event.clientY - drawn.y) < stillness) return;
    drawn.moved = true;
    // Drawn into the text, an end follows the very word; beside it, the row.
    const offset = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
    column.onEdge(drawn.id, drawn.edge, offset);
  });
  dom.addEventListener('pointerup', () => {
    const last = drawn;
    drawn = null;
    if (last?.moved === true) column.onEdgeDone();
    else if (last) column.onChosen(last.id);
  });
  dom.addEventListener('pointercancel', () => {
    drawn = null;
  });
  dom.addEventListener('pointerleave', () => {
    if (!drawn) mark(undefined, null);
  });
}

function nameUnder(event: PointerEvent, column: PointedColumn): PlacedStripe | undefined {
  const { target } = event;
  const named = target instanceof Element ? target.closest('.stripe-name') : null;
  const element = named?.parentElement;
  return element ? column.placed().find(({ id }) => column.elementOf(id) === element) : undefined;
}

function nearest(event: PointerEvent, column: PointedColumn): PlacedStripe | undefined {
  const origin = column.dom.getBoundingClientRect();
  const x = event.clientX - origin.left;
  const y = event.clientY - origin.top;
  let best: PlacedStripe | undefined;
  const distance = ({ left }: PlacedStripe): number => Math.abs(left + stripeWidth / 2 - x);
  for (const stripe of column.placed()) {
    if (y < stripe.top - 4 || y > stripe.bottom + 4 || distance(stripe) > reach) continue;
    if (!best || distance(stripe) < distance(best)) best = stripe;
  }
  return best;
}

function edgeAt(
  event: PointerEvent,
  { dom }: PointedColumn,
  { top, bottom }: PlacedStripe,
): StripeEdge | null {
  const y = event.clientY - dom.getBoundingClientRect().top;
  const within = Math.min(edgeReach, (bottom - top) / 4);
  if (y <= top + within) return 'start';
  return y >= bottom - within ? 'end' : null;
}
