import type { MetricOptions } from '../../../shared/domain/metric.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { NamedColumn, PrepareMeasure } from '../prepared-measure.ts';
import { statesOfFlags } from './flag-share.ts';
import { needColumn, type ReadCells } from './read-cells.ts';
import { fold, readFlags } from './read-flags.ts';
import { readNumbers } from './read-numbers.ts';
import { countOf } from './record-result.ts';
import { shareResult, type ShareTexts } from './share-result.ts';
import { tallyStates, unitState } from './share-tally.ts';

const firstWords = { yes: ['first contact', 'fcr', 'resolved'], no: ['unresolved', 'repeat'] };
const statusWords = {
  yes: 'resolved solved closed done completed complete fixed answered'.split(' '),
  no: [
    ...'open new pending unresolved reopened escalated assigned waiting unsolved'.split(' '),
    'in progress',
    'on hold',
    'in_progress',
    'on_hold',
  ],
};

/** Whether a column counts contacts instead of saying yes or no: whole numbers, some above 1. */
function countsContacts({ values }: NamedColumn): boolean {
  const filled = values.dictionary.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const numbers = filled.filter((cell) => /^\d+(?:\.0+)?$/u.test(cell)).map(Number);
  return numbers.length * 2 > filled.length && numbers.some((number) => number > 1);
}

function readFirst(
  column: NamedColumn,
  isCount: boolean,
  yes: MetricOptions['yes'],
): Result<ReadCells> {
  if (!isCount) return readFlags(column, firstWords, yes);
  const numbers = readNumbers(column);
  if (!numbers.ok) return numbers;
  const entryValues = numbers.value.entryValues.map((contacts) =>
    contacts >= 1 ? Number(contacts === 1) : Number.NaN,
  );
  return ok({ ...numbers.value, entryValues });
}

function readResolved(column: NamedColumn, { open, yes }: MetricOptions): Result<ReadCells> {
  if (!open || open.length === 0) return readFlags(column, statusWords, yes);
  const stillOpen = new Set(open.map(fold));
  const entryValues = Float64Array.from(column.values.dictionary, (cell) => {
    const folded = fold(cell);
    if (folded === '') return Number.NaN;
    return stillOpen.has(folded) ? 0 : 1;
  });
  return ok({ entryValues, warnings: [] });
}

/**
 * A case that is not resolved is outside the question, or, of all cases, was not resolved at first contact, whatever its
 * number of contacts is so far.
 */
function withResolved(first: Uint8Array, resolved: Uint8Array, ofAll: boolean): Uint8Array {
  return first.map((state, row) => {
    if (resolved[row] === unitState.missing) return unitState.missing;
    if (resolved[row] === unitState.yes) return state;
    return ofAll ? unitState.no : unitState.aside;
  });
}

function textsOf(isCount: boolean, hasStatus: boolean, ofAll: boolean): ShareTexts {
  const base = ofAll ? 'all cases' : 'the resolved cases';
  const taken =
    hasStatus || ofAll ? '' : ' No status was given, so every case is taken for resolved.';
  const first = isCount ? ' One contact counts as the first.' : '';
  return {
    metric: 'first_contact_resolution',
    yes: 'resolved at first contact',
    no: 'not at first contact',
    one: 'case',
    method: `First-contact resolution: cases resolved at first contact of ${base}.${first}${taken}`,
  };
}

/**
 * First-contact resolution in percent. `main` is a flag or the number of contacts (whole numbers, some above 1: one is the
 * first); `status` says whether a case is resolved. Of resolved cases, or of all (`options.denominator`). Cells of
 * `options.yes` belong to the flag, or to the status where `main` counts contacts; those of `options.open` to the status.
 */
export const prepareFirstContactResolution: PrepareMeasure = (columns, rowCount, options) => {
  const main = needColumn(columns, 'main', 'that says what was resolved at first contact');
  if (!main.ok) return main;
  const isCount = countsContacts(main.value);
  const first = readFirst(main.value, isCount, options.yes);
  if (!first.ok) return first;
  const { status } = columns;
  const resolved = status
    ? readResolved(status, isCount ? options : { ...options, yes: undefined })
    : null;
  if (resolved && !resolved.ok) return resolved;
  const ofAll = options.denominator === 'all';
  const firstStates = statesOfFlags(first.value.entryValues, main.value.values.codes, rowCount);
  const states =
    resolved && status
      ? withResolved(
          firstStates,
          statesOfFlags(resolved.value.entryValues, status.values.codes, rowCount),
          ofAll,
        )
      : firstStates;
  const texts = textsOf(isCount, status !== undefined, ofAll);
  return ok({
    of: (rows, weights) => {
      const tally = tallyStates(states, rows, weights);
      return shareResult(texts, tally, {
        isWeighted: weights !== null,
        warnings: warnOfAside(tally.aside),
      });
    },
    warnings: [...first.value.warnings, ...(resolved?.value.warnings ?? [])],
  });
};

function warnOfAside(aside: number): readonly string[] {
  if (aside === 0) return [];
  const stand = aside === 1 ? 'is not resolved and stands' : 'are not resolved and stand';
  return [`${countOf(aside, 'case')} ${stand} outside the figure.`];
}
