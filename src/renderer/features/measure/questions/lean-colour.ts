/** The colour of a point of a scale: the tone of its side, the stronger the nearer to the end; steps of one colour where there is no order. */
export function leanColour(lean: number | null, at: number, points: number): string {
  if (lean === null) {
    const strength = points > 1 ? 88 - (64 * at) / (points - 1) : 88;
    return `color-mix(in oklab, var(--accent) ${strength.toFixed(0)}%, var(--ground))`;
  }
  if (Math.abs(lean) < 0.05) return 'var(--tone-neutral)';
  const tone = lean > 0 ? 'var(--accent)' : 'var(--warning)';
  return `color-mix(in oklab, ${tone} ${(30 + 58 * Math.min(1, Math.abs(lean))).toFixed(0)}%, var(--ground))`;
}
