import type { Loss } from '../shared/domain/file-inspection.ts';
import { formatCount } from './format-number.ts';
import { harmless } from './harmless.ts';

/** What of a file cannot be kept, and what else its reader noticed, a line each. */
export function lossLines({
  losses,
  warnings,
}: Readonly<{ losses: readonly Loss[]; warnings: readonly string[] }>): string[] {
  return [
    ...losses.map(({ what, count, why }) => `Not kept: ${formatCount(count)} × ${what} (${why})`),
    ...warnings.map((warning) => `Note: ${warning}`),
  ].map(harmless);
}
