import type { StateField } from '@codemirror/state';
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
  linksField,
  turnsField,
  type ReaderCoding,
} from './reader-state.ts';
import { RowEdges } from './row-edges.ts';
import { createStripe, drawStripe, type StripeFacts, type StripeLook } from './stripe-element.ts';
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
    read: (): Measured | null => this.measureSettled(),
    write: (measured: Measured | null): void => {
      if (measured) this.draw(measured);
      else this.view.requestMeasure(this.request);
    },
  };
  placed: readonly PlacedStripe[] = [];
  more: readonly HTMLElement[] = [];
  /** What each element was last drawn from, so that what stays as it is costs nothing. */
  readonly drawn = new Map<CodingId, StripeLook>();
  readonly edges: RowEdges;
  tabStop: HTMLElement | null = null;
  /** Of text and column when they were last measured, in pixels. */
  widths = '';
  height = 0;
  /** Other lines have come on screen whose heights are only reckoned yet. */
  hasNewLines = false;

  constructor(view: EditorView, host: StripeHost) {
    this.view = view;
    this.host = host;
    this.edges = new RowEdges(view);
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
    this.resize = new ResizeObserver(() => this.noteSizes());
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
    docChanged,
  }: ViewUpdate): void {
    const isTold = (field: StateField<unknown>): boolean =>
      state.field(field, false) !== startState.field(field, false);
    const told = [codingsField, codesField, codersField, activeField].some(isTold);
    // Words beside the text move those behind them in their line.
    if (docChanged || [turnsField, linksField].some(isTold)) this.edges.clear();
    if (heightChanged || geometryChanged) this.edges.distrustRound();
    this.hasNewLines ||= viewportChanged;
    if (told || heightChanged || geometryChanged || viewportChanged)
      view.requestMeasure(this.request);
  }

  destroy(): void {
    this.resize.disconnect();
    this.dom.remove();
  }

  /** The height of the text changes all the time while it is scrolled, as lines are measured: that moves no line's words. */
  noteSizes(): void {
    const widths = `${this.view.contentDOM.clientWidth} ${this.dom.clientWidth}`;
    if (widths !== this.widths) this.edges.clear();
    else if (this.height === this.view.contentDOM.offsetHeight) return;
    this.widths = widths;
    this.view.requestMeasure(this.request);
  }

  /**
   * In the round in which new lines are measured they still stand where they were reckoned to stand, and what is asked for then
   * is asked for again: it waits for the next round, before the same paint. Null in the meantime.
   */
  measureSettled(): Measured | null {
    const isEarly = this.hasNewLines;
    this.hasNewLines = false;
    return isEarly ? null : this.measure();
  }

  measure(): Measured {
    const { from, to } = this.view.viewport;
    const { codings, lanes } = this.view.state.field(codingsField);
    this.edges.begin(this.dom.getBoundingClientRect().top);
    const shown = codings.filter(({ start, end }) => start < to && end > from);
    const boxes = shown.map(({ id, start, end }): StripeBox => {
      const top = this.edges.at(Math.max(start, from), 1);
      const bottom = this.edges.at(Math.min(end, to), -1);
      return { id, lane: lanes.get(id) ?? 0, top, bottom: Math.max(bottom, top + 12) };
    });
    return {
      boxes,
      shown: new Map(shown.map((coding) => [coding.id, coding])),
      width: this.dom.clientWidth,
      height: this.view.contentDOM.offsetHeight,
    };
  }

  draw({ boxes, shown, width, height }: Measured): void {
    // As tall as the text, not as the window: a pointer beside a stripe further down must find the column.
    if (this.height !== height) this.dom.style.height = `${height}px`;
    this.height = height;
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
    // Tab order and arrow keys follow the order of the text. From one to the next: to count them costs a walk each time.
    let next = this.dom.firstElementChild;
    for (const stripe of placed) {
      const coding = shown.get(stripe.id);
      if (!coding) continue;
      const element = this.drawOne(stripe, coding);
      if (element === next) next = element.nextElementSibling;
      else this.dom.insertBefore(element, next);
    }
    this.drawMore(more, shown);
    this.keepOneTabStop();
  }

  drawOne(stripe: PlacedStripe, coding: ReaderCoding): HTMLElement {
    const { state } = this.view;
    const element = this.elements.get(stripe.id) ?? this.create(stripe.id);
    const look = {
      stripe,
      coding,
      code: state.field(codesField).get(coding.codeId),
      coder: state.field(codersField).get(coding.coderId),
      isActive: state.field(activeField) === stripe.id,
    };
    drawStripe(element, look, this.drawn.get(stripe.id), (facts) => this.host.describe(facts));
    this.drawn.set(stripe.id, look);
    return element;
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
    if (this.tabStop?.parentElement === this.dom) return;
    this.stopAt(this.dom.firstElementChild);
  }

  stopAt(stripe: Element | null): void {
    if (this.tabStop) this.tabStop.tabIndex = -1;
    this.tabStop = stripe instanceof HTMLElement ? stripe : null;
    if (this.tabStop) this.tabStop.tabIndex = 0;
  }

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const stripes = [...this.dom.children] as HTMLElement[];
    const at = stripes.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const to = { Home: 0, End: stripes.length - 1 }[event.key] ?? (step ? at + step : null);
    if (event.key === 'Escape') this.view.focus();
    else if (event.key === 'Enter' || event.key === ' ') stripes[at]?.click();
    else if (to === null || at < 0) return;
    event.preventDefault();
    const next = to === null ? undefined : stripes[to];
    if (!next) return;
    this.stopAt(next);
    next.focus();
  };
}

/** The column of stripes as a part of the editor. */
export function stripeColumn(host: StripeHost): ViewPlugin<StripeColumn> {
  return ViewPlugin.define((view) => new StripeColumn(view, host));
}
