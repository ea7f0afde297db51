/** So much of the tone is mixed in at the ends: text keeps its contrast on every step. */
const most = 44;

/** Blue for good, ochre for bad, which differ in every kind of colour vision; the ground in the middle of the scale. */
export function heatColour(level: number | null): string {
  if (level === null) return 'var(--pressed)';
  const share = Math.round(Math.min(1, Math.abs(level)) * most);
  return `color-mix(in oklab, var(${level < 0 ? '--warning' : '--accent'}) ${share}%, var(--ground))`;
}
