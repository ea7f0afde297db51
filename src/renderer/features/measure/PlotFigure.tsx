import {
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

export type DrawChart = (width: number) => Element;

/** The nonce of this page, which every `<style>` needs before it is inserted. */
function pageNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** Makes a drawing of Observable Plot fit the page: style elements by its policy, one label instead of many. */
function settle(drawing: Element, label: string): void {
  for (const sheet of drawing.querySelectorAll('style')) sheet.nonce = pageNonce();
  for (const part of drawing.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', label);
}

/** A chart as wide as its place, drawn anew when that changes. `draw` may change only when the data does. */
export function PlotFigure({
  label,
  draw,
  chart,
}: Readonly<{
  label: string;
  draw: DrawChart;
  /** Holds the drawing, for export. */
  chart: RefObject<SVGSVGElement | null>;
}>): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  useLayoutEffect(() => {
    if (width === 0) return undefined;
    const drawing = draw(width);
    settle(drawing, label);
    host.current?.replaceChildren(drawing);
    chart.current = drawing instanceof SVGSVGElement ? drawing : drawing.querySelector('svg');
    return () => drawing.remove();
  }, [chart, draw, label, width]);
  return <div className="plot" ref={host} />;
}

function useWidth(host: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => setWidth(Math.round(host.current?.clientWidth ?? 0)), [host]);
  useEffect(() => {
    const element = host.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => setWidth(Math.round(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [host]);
  return width;
}
