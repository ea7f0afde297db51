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

/** Views from either end within which the stage stands where the rows do to the pixel. */
const nearEnd = 10;
/** Views that the stage may be off elsewhere: it is millions of pixels long, and no scrollbar shows so little. */
const mostDrift = 2;

/**
 * Where the stage has to be scrolled to when a movement has ended, so that the scrollbar says how far down the rows are; null
 * where it does. All rows in sight are drawn anew then, and so it is not done for what nobody sees. Near an end it is: the end
 * of the stage is the end of the rows, and none may be passed unseen on the way there.
 */
export function settleStage(size: ScrollSize, now: ScrollPlace): ScrollPlace | null {
  const settled = placeContent(size, now.content);
  const lastStage = lastOf(stageHeight(size), size.view);
  const room = Math.min(now.stage, settled.stage, lastStage - Math.max(now.stage, settled.stage));
  const isNear = room < nearEnd * size.view;
  const drift = Math.abs(settled.stage - now.stage);
  return drift >= (isNear ? 1 : mostDrift * size.view) ? settled : null;
}
