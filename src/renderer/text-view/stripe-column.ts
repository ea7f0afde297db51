import { ViewPlugin, type EditorView, type PluginValue, type ViewUpdate } from '@codemirror/view';
import type { CodingId } from '../../shared/ids.ts';
import { stripeId } from './highlights.ts';
import { placeStripes, stripeWidth, type PlacedStripe, type StripeBox } from './place-stripes.ts';
import { activeField, codesField, codingsField, type ReaderCoding } from './reader-state.ts';

/** Words and answers that the column needs from outside. */
export type StripeHost = Readonly<{
  label: string;
  /** The full name of a stripe: the code, and whether there is a memo. */
  describe: (codeName: string, hasMemo: boolean) => string;
  onChosen: (codingId: CodingId) => void;
}>;

/** Drawn 4 px wide, answers within 12 px to either side. */
const reach = 12;

type Measured = Readonly<{
  boxes: readonly StripeBox[];
  shown: ReadonlyMap<CodingId, ReaderCoding>;
  width: number;
  height: number;
}>;

/**
 * Stripes beside the text that say which code lies where. They are DOM inside the scroller, so they scroll with the text and
 * never drift; elements are reused by coding. Only what is near the screen exists.
 */
class StripeColumn implements PluginValue {
  readonly view: EditorView;
  readonly host: StripeHost;
  readonly dom: HTMLElement;
  readonly elements = new Map<CodingId, HTMLElement>();
  readonly resize: ResizeObserver;
  readonly request = {
    key: this,
    read: (): Measured => this.measure(),
    write: (measured: Measured): void => this.draw(measured),
  };
  placed: readonly PlacedStripe[] = [];
  /** What each element was last drawn from, so that one that stays as it is costs nothing. */
  readonly drawn = new Map<CodingId, string>();
  /** Rows already asked for, in pixels from the top of the column; good until heights change. */
  readonly edges = new Map<number, number>();

  constructor(view: EditorView, host: StripeHost) {
    this.view = view;
    this.host = host;
    this.dom = document.createElement('div');
    this.dom.className = 'stripes';
    this.dom.setAttribute('role', 'group');
    this.dom.setAttribute('aria-label', host.label);
    this.dom.addEventListener('pointerdown', this.onPointerDown);
    this.dom.addEventListener('pointermove', this.onPointerMove);
    this.dom.addEventListener('pointerleave', this.onPointerLeave);
    this.dom.addEventListener('keydown', this.onKeyDown);
    view.scrollDOM.append(this.dom);
    // The editor overlooks a change of width that comes within 75 ms of an update.
    this.resize = new ResizeObserver(() => {
      this.edges.clear();
      view.requestMeasure(this.request);
    });
    this.resize.observe(view.contentDOM);
    this.resize.observe(this.dom);
    view.requestMeasure(this.request);
  }

  update({
    view,
    state,
    startState,
    geometryChanged,
    heightChanged,
    viewportChanged,
  }: ViewUpdate): void {
    const told = [codingsField, codesField, activeField].some(
      (field) => state.field<unknown>(field) !== startState.field<unknown>(field),
    );
    if (geometryChanged || heightChanged) this.edges.clear();
    if (told || geometryChanged || viewportChanged) view.requestMeasure(this.request);
  }

  destroy(): void {
    this.resize.disconnect();
    this.dom.remove();
  }

  measure(): Measured {
    const { from, to } = this.view.viewport;
    const { codings, lanes } = this.view.state.field(codingsField);
    const origin = this.dom.getBoundingClientRect();
    const shown = codings.filter(({ start, end }) => start < to && end > from);
    const boxes = shown.map(({ id, start, end }): StripeBox => {
      const top = this.edge(Math.max(start, from), 1, origin.top);
      const bottom = this.edge(Math.min(end, to), -1, origin.top);
      return { id, lane: lanes.get(id) ?? 0, top, bottom: Math.max(bottom, top + 12) };
    });
    return {
      boxes,
      shown: new Map(shown.map((coding) => [coding.id, coding])),
      width: this.dom.clientWidth,
      height: this.view.contentDOM.offsetHeight,
    };
  }

  /** Top of the row after an offset (side 1), or bottom of the row before it (-1), in pixels from `origin`. */
  edge(offset: number, side: 1 | -1, origin: number): number {
    const key = offset * 2 + (side === 1 ? 1 : 0);
    const known = this.edges.get(key);
    if (known !== undefined) return known;
    const place = this.view.coordsAtPos(offset, side);
    if (place) {
      const at = (side === 1 ? place.top : place.bottom) - origin;
      this.edges.set(key, at);
      return at;
    }
    const block = this.view.lineBlockAt(offset);
    return this.view.documentTop + (side === 1 ? block.top : block.bottom) - origin;
  }

  draw({ boxes, shown, width, height }: Measured): void {
    // As tall as the text, not as the window: a pointer beside a stripe further down must find the column.
    this.dom.style.height = `${height}px`;
    const { laneCount } = this.view.state.field(codingsField);
    this.placed = placeStripes(boxes, width, laneCount);
    const kept = new Set(this.placed.map(({ id }) => id));
    for (const [id, element] of this.elements) {
      if (kept.has(id)) continue;
      element.remove();
      this.elements.delete(id);
      this.drawn.delete(id);
    }
    for (const [index, stripe] of this.placed.entries()) {
      const coding = shown.get(stripe.id);
      if (coding) this.drawOne(stripe, coding, index);
    }
    this.keepOneTabStop();
  }

  drawOne(stripe: PlacedStripe, coding: ReaderCoding, index: number): void {
    const code = this.view.state.field(codesField).get(coding.codeId);
    const element = this.elements.get(stripe.id) ?? this.create(stripe.id);
    // Tab order and arrow keys follow the order of the text.
    if (this.dom.children[index] !== element) {
      this.dom.insertBefore(element, this.dom.children[index] ?? null);
    }
    const isActive = this.view.state.field(activeField) === stripe.id;
    const looks = JSON.stringify([stripe, code?.name, code?.family, coding.memoId, isActive]);
    if (this.drawn.get(stripe.id) === looks) return;
    this.drawn.set(stripe.id, looks);
    const name = element.firstElementChild as HTMLElement;
    const words = this.host.describe(code?.name ?? '', coding.memoId !== null);
    element.dataset['family'] = String(code?.family ?? 0);
    element.classList.toggle('stripe-active', isActive);
    element.classList.toggle('stripe-memo', coding.memoId !== null);
    element.classList.toggle('stripe-named', stripe.name !== null);
    if (element.ariaLabel !== words) {
      element.ariaLabel = words;
      name.textContent = code?.name ?? '';
    }
    element.style.transform = `translate(${stripe.left}px, ${stripe.top}px)`;
    element.style.height = `${stripe.bottom - stripe.top}px`;
    name.style.left = `${(stripe.name?.left ?? stripe.left + stripeWidth + 8) - stripe.left}px`;
    name.style.top = `${(stripe.name?.top ?? stripe.top) - stripe.top}px`;
    name.style.maxWidth = stripe.name ? `${stripe.name.width}px` : '';
  }

  create(id: CodingId): HTMLElement {
    const element = document.createElement('button');
    element.type = 'button';
    element.id = stripeId(id);
    element.className = 'stripe';
    element.tabIndex = -1;
    const name = document.createElement('span');
    name.className = 'stripe-name';
    name.dir = 'auto';
    element.append(name);
    // A click of the keyboard; those of the pointer go to the nearest stripe, see below.
    element.addEventListener('click', (event) => {
      if (event.detail === 0) this.host.onChosen(id);
    });
    this.elements.set(id, element);
    return element;
  }

  /** One stop for Tab, the arrows do the rest. */
  keepOneTabStop(): void {
    const stripes = [...this.dom.children] as HTMLElement[];
    if (stripes.some((stripe) => stripe.tabIndex === 0)) return;
    const [first] = stripes;
    if (first) first.tabIndex = 0;
  }

  nearest(event: PointerEvent): HTMLElement | undefined {
    const { target } = event;
    const named = target instanceof Element ? target.closest<HTMLElement>('.stripe-name') : null;
    if (named?.parentElement) return named.parentElement;
    const origin = this.dom.getBoundingClientRect();
    const x = event.clientX - origin.left;
    const y = event.clientY - origin.top;
    let best: PlacedStripe | undefined;
    const distance = ({ left }: PlacedStripe): number => Math.abs(left + stripeWidth / 2 - x);
    for (const stripe of this.placed) {
      if (y < stripe.top - 4 || y > stripe.bottom + 4 || distance(stripe) > reach) continue;
      if (!best || distance(stripe) < distance(best)) best = stripe;
    }
    return best && this.elements.get(best.id);
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    const id = this.idOf(this.nearest(event));
    if (event.button !== 0 || id === undefined) return;
    // The focus stays in the text.
    event.preventDefault();
    this.host.onChosen(id);
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const hovered = this.nearest(event);
    for (const element of this.elements.values()) {
      element.classList.toggle('stripe-hovered', element === hovered);
    }
    this.dom.classList.toggle('stripes-hovered', hovered !== undefined);
  };

  readonly onPointerLeave = (): void => {
    for (const element of this.elements.values()) element.classList.remove('stripe-hovered');
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const stripes = [...this.dom.children] as HTMLElement[];
    const at = stripes.indexOf(document.activeElement as HTMLElement);
    const next = stripes[at + step];
    event.preventDefault();
    if (at < 0 || !next) return;
    for (const stripe of stripes) stripe.tabIndex = stripe === next ? 0 : -1;
    next.focus();
  };

  idOf(element: HTMLElement | undefined): CodingId | undefined {
    return [...this.elements].find(([, each]) => each === element)?.[0];
  }
}

/** The column of stripes as a part of the editor. */
export function stripeColumn(host: StripeHost): ViewPlugin<StripeColumn> {
  return ViewPlugin.define((view) => new StripeColumn(view, host));
}
