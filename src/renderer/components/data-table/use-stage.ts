import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import {
  followStage,
  placeContent,
  type ScrollPlace,
  settleStage,
  stageHeight,
} from './scaled-scroll.ts';

/** Pixels of the line of headers, which stays above the rows. */
export const headHeight = 30;
const overscan = 12;

type Given = Readonly<{
  scroller: RefObject<HTMLDivElement | null>;
  count: number;
  rowHeight: number;
}>;

export type Stage = Readonly<{
  height: number;
  /** Indices of the rows to be drawn. */
  first: number;
  last: number;
  /** Pixels from the start of the stage. */
  topOf: (index: number) => number;
  /** Rows that are wholly in sight. */
  rowsInView: number;
  /** What is seen of the rows, from the left. */
  left: number;
  width: number;
  /** Brings a row into sight, by the shortest way. */
  show: (index: number) => void;
}>;

type View = Readonly<{ height: number; width: number; left: number; place: ScrollPlace }>;

const unseen: View = { height: 600, width: 800, left: 0, place: { stage: 0, content: 0 } };

/** Which rows of any number are in sight, and where they are to be drawn. */
export function useStage({ scroller, count, rowHeight }: Given): Stage {
  const [view, setView] = useState<View>(unseen);
  const latest = useRef<View>(unseen);
  const content = count * rowHeight;
  const take = useCallback((next: View): void => {
    latest.current = next;
    setView(next);
  }, []);
  const goTo = useCallback(
    (element: HTMLElement, wanted: number): void => {
      const now = latest.current;
      const place = placeContent({ content, view: now.height }, wanted);
      // First what is so, then the scrolling: it must not be taken for a leap of somebody's hand.
      take({ ...now, place });
      element.scrollTop = place.stage;
    },
    [content, take],
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = (): void => {
      const now = latest.current;
      const height = Math.max(0, element.clientHeight - headHeight);
      const { scrollTop: stage, scrollLeft: left, clientWidth: width } = element;
      // A place of its own choosing is rounded by the browser: that is no movement.
      const stays = Math.abs(stage - now.place.stage) < 1;
      const place = stays ? now.place : followStage({ content, view: height }, now.place, stage);
      if (stays && height === now.height && left === now.left && width === now.width) return;
      take({ height, width, left, place });
    };
    // After a long way by wheel the scrollbar is to say again how far down the rows are.
    const settle = (): void => {
      const { place, height } = latest.current;
      if (settleStage({ content, view: height }, place)) goTo(element, place.content);
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    element.addEventListener('scrollend', settle);
    const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(look);
    observer?.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      element.removeEventListener('scrollend', settle);
      observer?.disconnect();
    };
  }, [scroller, content, take, goTo]);

  const show = useCallback(
    (index: number) => {
      const element = scroller.current;
      const { height, place } = latest.current;
      const top = index * rowHeight;
      const bottom = top + rowHeight;
      if (!element) return;
      if (top < place.content) goTo(element, top);
      else if (bottom > place.content + height) goTo(element, bottom - height);
    },
    [scroller, rowHeight, goTo],
  );

  const from = Math.min(view.place.content, Math.max(0, content - view.height));
  return {
    height: stageHeight({ content, view: view.height }),
    first: Math.max(0, Math.floor(from / rowHeight) - overscan),
    last: Math.min(count - 1, Math.ceil((from + view.height) / rowHeight) + overscan),
    topOf: (index) => view.place.stage - view.place.content + index * rowHeight,
    rowsInView: Math.max(1, Math.floor(view.height / rowHeight)),
    left: view.left,
    width: view.width,
    show,
  };
}
