import { formatNumber } from '../../state/format.ts';

/** A score with its sign, a true minus included: `+0.42`, `−0.10`, `0.00`. */
export function formatScore(score: number): string {
  const size = formatNumber(Math.abs(score), 2);
  const isZero = Math.abs(score) < 0.005;
  if (isZero) return size;
  return score > 0 ? `+${size}` : `\u2212${size}`;
}
