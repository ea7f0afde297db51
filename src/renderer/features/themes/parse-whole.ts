/** The whole number that a field spells, or null where it is none or lies outside of `[least, most]`. */
export function parseWhole(text: string, least: number, most: number): number | null {
  const trimmed = text.trim();
  if (!/^\d+$/u.test(trimmed)) return null;
  const value = Number(trimmed);
  return value >= least && value <= most ? value : null;
}
