/** A label beside a dot, in pixels: its left end and the middle of its line. */
export type LabelPlace = Readonly<{ x: number; y: number; width: number }>;

/** Pixels of one line of a label. */
export const lineHeight = 14;

/**
 * Moves labels down, each as little as it takes, until none lies over another; those further up keep their place. Answers
 * the new heights, in the order given.
 */
export function placeLabels(labels: readonly LabelPlace[]): readonly number[] {
  const placed: LabelPlace[] = [];
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
    for (const other of beside) if (Math.abs(other.y - y) < lineHeight) y = other.y + lineHeight;
    placed.push({ ...label, y });
    heights[index] = y;
  }
  return heights;
}
