/** A label beside a dot, in pixels: its left end and the middle of its line. */
export type LabelPlace = Readonly<{ x: number; y: number; width: number }>;

/** Pixels of one line of a label. */
export const lineHeight = 14;

type Taken = LabelPlace & Readonly<{ apart: number }>;

/** A dot that no label may hide, in pixels. */
export type Obstacle = Readonly<{ x: number; y: number; radius: number }>;

/**
 * Moves labels down, each as little as it takes, until none lies over another or over a dot; those further up keep their place. Answers
 * the new heights, in the order given.
 */
export function placeLabels(
  labels: readonly LabelPlace[],
  dots: readonly Obstacle[] = [],
): readonly number[] {
  // A label keeps half a line and the radius away from the middle of a dot.
  const placed: Taken[] = dots.map(({ x, y, radius }) => ({
    x: x - radius,
    y,
    width: 2 * radius,
    apart: lineHeight / 2 + radius,
  }));
  const heights = labels.map(({ y }) => y);
  const fromTop = labels.map((_, index) => index).sort((one, other) => at(one) - at(other));
  function at(index: number): number {
    return labels[index]?.y ?? 0;
  }
  for (const index of fromTop) {
    const label = labels[index];
    if (!label) continue;
    const beside = placed
      .filter(({ x, width }) => x < label.x + label.width && label.x < x + width)
      .sort((one, other) => one.y - other.y);
    let { y } = label;
    for (const other of beside) if (Math.abs(other.y - y) < other.apart) y = other.y + other.apart;
    placed.push({ ...label, y, apart: lineHeight });
    heights[index] = y;
  }
  return heights;
}
