/**
 * No element is drawn exactly far below 2^24 pixels, and none can be much longer than 2^25: a longer table is drawn on a
 * shorter stage, and the scrollbar of the stage stands for the whole of it.
 */
export const longestStage = 15_000_000;

export type ScrollSize = Readonly<{
  /** Pixels of all rows. */
  content: number;
  /** Pixels of them that are seen at once. */
  view: number;
}>;

/** Where the stage is scrolled to, and which pixel of all rows is then the first in sight. */
export type ScrollPlace = Readonly<{ stage: number; content: number }>;

export const stageHeight = ({ content }: ScrollSize): number => Math.min(content, longestStage);

const lastOf = (height: number, view: number): number => Math.max(0, height - view);

/** Where the stage has to be scrolled to for a pixel of the rows to come first. */
export function placeContent(size: ScrollSize, wanted: number): ScrollPlace {
  const last = lastOf(size.content, size.view);
  const content = Math.max(0, Math.min(last, wanted));
  const lastStage = lastOf(stageHeight(size), size.view);
  return { content, stage: last === 0 ? 0 : (content / last) * lastStage };
}

/**
 * Follows the stage. A short way, as by wheel or finger, moves the rows just as far; a leap, as by the scrollbar, goes to
 * the same share of all rows, and so do both ends.
 */
export function followStage(size: ScrollSize, now: ScrollPlace, stage: number): ScrollPlace {
  const last = lastOf(size.content, size.view);
  if (size.content <= longestStage) return { stage, content: stage };
  const lastStage = lastOf(longestStage, size.view);
  const way = stage - now.stage;
  const isLeap = Math.abs(way) > 2 * size.view;
  if (isLeap || stage <= 0 || stage >= lastStage)
    return { stage, content: (Math.max(0, Math.min(lastStage, stage)) / lastStage) * last };
  return { stage, content: Math.max(0, Math.min(last, now.content + way)) };
}
