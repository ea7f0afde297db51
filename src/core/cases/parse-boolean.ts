import { fitting, misfit, type ParsedValue } from './parsed-value.ts';

const yes: ReadonlySet<string> = new Set(['yes', 'true', '1', 'x', '✓', '☑']);
const no: ReadonlySet<string> = new Set(['no', 'false', '0', '☐']);

/** `true` or `false`, from yes, no, true, false, 1, 0 or a mark. */
export function parseBoolean(words: string): ParsedValue {
  const folded = words.toLowerCase();
  if (yes.has(folded)) return fitting('true');
  return no.has(folded) ? fitting('false') : misfit('notBoolean');
}
