import { readFileSync, writeFileSync } from 'node:fs';

export type Rectangle = Readonly<{ x: number; y: number; width: number; height: number }>;

/** Where a window stands on the desktop, in CSS pixels. Without x and y the system chooses. */
export type WindowPlace = Readonly<{
  x?: number;
  y?: number;
  width: number;
  height: number;
  maximized: boolean;
}>;

const firstPlace: WindowPlace = { width: 1280, height: 800, maximized: false };

const isFiniteNumber = (value: unknown): value is number => Number.isFinite(value);

const readPlace = (text: string): (Rectangle & Readonly<{ maximized: boolean }>) | null => {
  try {
    const { x, y, width, height, maximized } = JSON.parse(text) as Record<string, unknown>;
    return isFiniteNumber(x) && isFiniteNumber(y) && isFiniteNumber(width) && isFiniteNumber(height)
      ? { x, y, width, height, maximized: maximized === true }
      : null;
  } catch {
    return null;
  }
};

/** How much of a window's title bar must be in reach to move it, CSS pixels. */
const reach = { width: 100, height: 40 };

const isWithinReach = (place: Rectangle, area: Rectangle): boolean => {
  const across = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
  const titleIn = place.y >= area.y && place.y + reach.height <= area.y + area.height;
  return across >= reach.width && titleIn;
};

/**
 * The place that `text` (what was kept of the last window, or null) tells, if it still makes sense: `areas` are the
 * work areas of the displays there are now. A window that would stand where no display is gets its size alone.
 */
export function placeWindow(text: string | null, areas: readonly Rectangle[]): WindowPlace {
  const kept = text === null ? null : readPlace(text);
  if (!kept || kept.width < 200 || kept.height < 200) return firstPlace;
  const { width, height, maximized } = kept;
  return areas.some((area) => isWithinReach(kept, area)) ? kept : { width, height, maximized };
}

/** What was kept of the last window; null on the first start. */
export function readWindowPlace(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Keeps the place for the next start. A place that cannot be kept is not worth a message. */
export function keepWindowPlace(file: string, bounds: Rectangle, maximized: boolean): void {
  const { x, y, width, height } = bounds;
  try {
    writeFileSync(file, JSON.stringify({ x, y, width, height, maximized }));
  } catch {
    // The next window then stands where the system puts it.
  }
}
