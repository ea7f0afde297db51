import { ViewPlugin, type EditorView, type PluginValue, type ViewUpdate } from '@codemirror/view';
import type { CodingId } from '../../shared/ids.ts';
import {
  placeStripes,
  type MoreStripes,
  type PlacedStripe,
  type StripeBox,
} from './place-stripes.ts';
import {
  activeField,
  codersField,
  codesField,
  codingsField,
  type ReaderCoding,
} from './reader-state.ts';
import { createStripe, drawStripe, factsOf, type StripeFacts } from './stripe-element.ts';
import { watchPointer, type StripeEdge } from './stripe-pointer.ts';

/** Words and answers that the column needs from outside. */
export type StripeHost = Readonly<{
  label: string;
  /** The full name of a stripe; it begins with the code's name. */
  describe: (facts: StripeFacts) => string;
  /** Says that so many stripes have no room beside those that are drawn. */
  describeMore: (codeNames: readonly string[]) => string;
  onChosen: (codingId: CodingId) => void;
  /** An end is drawn to another place of the text. */
  onEdge: (codingId: CodingId, edge: StripeEdge, offset: number) => void;
  onEdgeDone: () => void;
}>;

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
  more: readonly HTMLElement[] = [];
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
    watchPointer({
      view,
      dom: this.dom,
      placed: () => this.placed,
      elementOf: (id) => this.elements.get(id),
      ...host,
    });
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
    const told = [codingsField, codesField, codersField, activeField].some(
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
    const { placed, more } = placeStripes(boxes, width, laneCount);
    this.placed = placed;
    const kept = new Set(placed.map(({ id }) => id));
    for (const [id, element] of this.elements) {
      if (kept.has(id)) continue;
      element.remove();
      this.elements.delete(id);
      this.drawn.delete(id);
    }
    for (const [index, stripe] of placed.entries()) {
      const coding = shown.get(stripe.id);
      if (coding) this.drawOne(stripe, coding, index);
    }
    this.drawMore(more, shown);
    this.keepOneTabStop();
  }

  drawOne(stripe: PlacedStripe, coding: ReaderCoding, index: number): void {
    const { state } = this.view;
    const element = this.elements.get(stripe.id) ?? this.create(stripe.id);
    // Tab order and arrow keys follow the order of the text.
    if (this.dom.children[index] !== element) {
      this.dom.insertBefore(element, this.dom.children[index] ?? null);
    }
    const look = {
      stripe,
      coding,
      code: state.field(codesField).get(coding.codeId),
      coder: state.field(codersField).get(coding.coderId),
      isActive: state.field(activeField) === stripe.id,
    };
    const words = this.host.describe(factsOf(look));
    const { code, coder, isActive } = look;
    const drawn = JSON.stringify([stripe, words, code?.family, coder?.pattern, isActive]);
    if (this.drawn.get(stripe.id) === drawn) return;
    this.drawn.set(stripe.id, drawn);
    drawStripe(element, look, words);
  }

  /** Where stripes have no room, it is said how many there are and of which codes; the first of them can be chosen. */
  drawMore(more: readonly MoreStripes[], shown: Measured['shown']): void {
    for (const element of this.more) element.remove();
    const codes = this.view.state.field(codesField);
    this.more = more.map(({ top, ids }) => {
      const names = ids.map((id) => codes.get(shown.get(id)?.codeId ?? (0 as never))?.name ?? '');
      const element = document.createElement('button');
      element.type = 'button';
      element.className = 'stripes-more';
      element.tabIndex = -1;
      element.textContent = `+${ids.length}`;
      element.ariaLabel = this.host.describeMore(names);
      element.title = element.ariaLabel;
      element.style.top = `${top}px`;
      element.addEventListener('click', () => {
        const [first] = ids;
        if (first !== undefined) this.host.onChosen(first);
      });
      return element;
    });
    this.dom.append(...this.more);
  }

  create(id: CodingId): HTMLElement {
    const element = createStripe(id, () => this.host.onChosen(id));
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

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const stripes = [...this.dom.children] as HTMLElement[];
    const at = stripes.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const to = { Home: 0, End: stripes.length - 1 }[event.key] ?? (step ? at + step : null);
    if (event.key === 'Escape') this.view.focus();
    else if (to === null || at < 0) return;
    event.preventDefault();
    const next = to === null ? undefined : stripes[to];
    if (!next) return;
    for (const stripe of stripes) stripe.tabIndex = stripe === next ? 0 : -1;
    next.focus();
  };
}

/** The column of stripes as a part of the editor. */
export function stripeColumn(host: StripeHost): ViewPlugin<StripeColumn> {
  return ViewPlugin.define((view) => new StripeColumn(view, host));
}
