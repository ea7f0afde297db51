/** Positions as one word that lasts: "4", "11-24,26". Ascending, from 0. */
export function questionId(positions: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const position of [...positions].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last?.[1] === position - 1) last[1] = position;
    else runs.push([position, position]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}
