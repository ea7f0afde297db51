import { ok } from '../../../shared/result.ts';
import type { PrepareMeasure } from '../prepared-measure.ts';
import { needColumn } from './read-cells.ts';
import { readFlags, type FlagWords } from './read-flags.ts';
import { shareResult, type ShareTexts } from './share-result.ts';
import { tallyStates, unitState } from './share-tally.ts';

/** A measure that is the share of one flag. */
export type FlagShare = Readonly<{
  /** Behind "Choose the column": what the flag says. */
  purpose: string;
  words: FlagWords;
  texts: ShareTexts;
}>;

/** The share of yes (or of no) of a flag, in percent with Wilson's interval. Refuses a column without any flag. */
export function prepareFlagShare({ purpose, words, texts }: FlagShare): PrepareMeasure {
  return (columns, rowCount, options) => {
    const column = needColumn(columns, 'main', purpose);
    if (!column.ok) return column;
    const flags = readFlags(column.value, words, options.yes);
    if (!flags.ok) return flags;
    const states = statesOfFlags(flags.value.entryValues, column.value.values.codes, rowCount);
    return ok({
      of: (rows, weights) =>
        shareResult(texts, tallyStates(states, rows, weights), { isWeighted: weights !== null }),
      warnings: flags.value.warnings,
    });
  };
}

/** The state of every row of a flag: yes, no or missing. */
export function statesOfFlags(
  flagOf: Float64Array,
  codes: Uint32Array,
  rowCount: number,
): Uint8Array {
  const states = new Uint8Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) {
    const flag = flagOf[codes[row] ?? 0] ?? Number.NaN;
    states[row] = Number.isNaN(flag) ? unitState.missing : flag;
  }
  return states;
}
