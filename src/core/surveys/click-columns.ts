/** Columns that hold where somebody clicked, x before y; several pairs are several clicks of one question. */
export type ClickPair = Readonly<{ base: string; x: number; y: number }>;

type Named = Readonly<{ name: string; question: string; type: string }>;

const axis =
  /^(?<base>.*?)[\s_.:[(-]*(?<![\p{L}\p{N}])(?<axis>[xy])(?:[\s_-]*(?:coordinates?|coord|position|pos|px|%))?[\])]*$/iu;

function axisOf({ name, question, type }: Named): Readonly<{ base: string; axis: string }> | null {
  if (type !== 'number') return null;
  for (const text of [question, name]) {
    const groups = axis.exec(text.replaceAll('_', ' '))?.groups;
    if (groups)
      return { base: (groups['base'] ?? '').trim(), axis: (groups['axis'] ?? '').toLowerCase() };
  }
  return null;
}

/** The pairs of neighbouring columns that are named alike but for x and y ("Click [X]", "Click [Y]"; `q7_x`, `q7_y`). */
export function findClickPairs(columns: readonly Named[]): readonly ClickPair[] {
  const axes = columns.map(axisOf);
  return axes.flatMap((first, at) => {
    const second = axes[at + 1];
    if (first?.axis !== 'x' || second?.axis !== 'y' || first.base !== second.base) return [];
    return [{ base: first.base, x: at, y: at + 1 }];
  });
}
