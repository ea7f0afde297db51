import { refuse, ok, type Result } from '../../shared/result.ts';
import type { Margin } from '../../shared/domain/weighting.ts';
import type { NamedColumn } from '../metrics/prepared-measure.ts';

/** The same with the column itself. */
export type ColumnMargin = NamedColumn & Pick<Margin, 'shares'>;

/** A margin that has been checked against the rows of its column. */
export type SettledMargin = Readonly<{
  name: string;
  categories: readonly string[];
  /** Known share of each category; they sum to 1. */
  shares: Float64Array;
  /** Rows in each category. */
  counts: Float64Array;
  /** Rows in any of them. */
  known: number;
  /** Category of a row; -1 where its cell is empty or its share is not known. */
  categoryOf: (row: number) => number;
  /** Says which rows have no known share, and what becomes of them. */
  warnings: readonly string[];
}>;

/** Published shares are rounded: their sum may miss 1 by so much. */
const roundingOfShares = 0.02;

const mostExamples = 3;

function settleShares({ name, shares }: ColumnMargin): Result<Float64Array> {
  const given = Object.entries(shares);
  const wrong = given.find(([, share]) => !(Number.isFinite(share) && share >= 0));
  if (wrong) {
    const message = `The known share of "${wrong[0]}" in column "${name}" is ${wrong[1]}. Enter a share of 0 or more for every category.`;
    return refuse('invalid_input', message, { column: name });
  }
  const sum = given.reduce((total, [, share]) => total + share, 0);
  const isAbout = (whole: number): boolean => Math.abs(sum / whole - 1) <= roundingOfShares;
  if (!isAbout(1) && !isAbout(100)) {
    const message = `The known shares of column "${name}" add up to ${Number(sum.toPrecision(4))}. They must add up to 100 % (or to 1).`;
    return refuse('invalid_input', message, { column: name });
  }
  return ok(Float64Array.from(given, ([, share]) => share / sum));
}

function warnAboutUnknown(name: string, empty: number, others: ReadonlyMap<string, number>) {
  const warnings = [];
  const rows = (count: number): string => (count === 1 ? '1 row has' : `${count} rows have`);
  if (empty > 0) {
    warnings.push(
      `${rows(empty)} no value in column "${name}", so it does not change their weight.`,
    );
  }
  if (others.size > 0) {
    const count = [...others.values()].reduce((sum, each) => sum + each, 0);
    const examples = [...others.keys()].slice(0, mostExamples).map((each) => `"${each}"`);
    const more = others.size > mostExamples ? ` and ${others.size - mostExamples} more` : '';
    warnings.push(
      `${rows(count)} a value in column "${name}" whose share is not known (${examples.join(', ')}${more}), so it does not change their weight.`,
    );
  }
  return warnings;
}

/**
 * Finds the rows of every category of a margin; blanks around a value do not count. Refuses shares that are negative or do
 * not add up to 1 or 100, each by a sentence that names it.
 */
export function settleMargin(margin: ColumnMargin, rowCount: number): Result<SettledMargin> {
  const settled = settleShares(margin);
  if (!settled.ok) return settled;
  const { name, values } = margin;
  const categories = Object.keys(margin.shares).map((category) => category.trim());
  const numberOf = new Map(categories.map((category, index) => [category, index]));
  const cells = values.dictionary.map((cell) => cell.trim());
  const categoryOfCode = Int32Array.from(cells, (cell) =>
    cell === '' ? -1 : (numberOf.get(cell) ?? -1),
  );
  const rowsOfCode = new Float64Array(cells.length);
  for (let row = 0; row < rowCount; row += 1) {
    const code = values.codes[row] ?? 0;
    rowsOfCode[code] = (rowsOfCode[code] ?? 0) + 1;
  }
  const counts = new Float64Array(categories.length);
  const others = new Map<string, number>();
  let [known, empty] = [0, 0];
  cells.forEach((cell, code) => {
    const rows = rowsOfCode[code] ?? 0;
    const category = categoryOfCode[code] ?? -1;
    if (category >= 0) {
      counts[category] = (counts[category] ?? 0) + rows;
      known += rows;
    } else if (cell === '') empty += rows;
    else if (rows > 0) others.set(cell, (others.get(cell) ?? 0) + rows);
  });
  return ok({
    name,
    categories,
    shares: settled.value,
    counts,
    known,
    categoryOf: (row) => categoryOfCode[values.codes[row] ?? 0] ?? -1,
    warnings: warnAboutUnknown(name, empty, others),
  });
}

/** The same for weighting, which nobody can stand in for: refuses a category of the population without respondents. */
export function settleFilledMargin(margin: ColumnMargin, rowCount: number): Result<SettledMargin> {
  const settled = settleMargin(margin, rowCount);
  if (!settled.ok) return settled;
  const { categories, counts, shares, name } = settled.value;
  const missed = categories.filter((_, i) => (shares[i] ?? 0) > 0 && counts[i] === 0);
  if (missed.length === 0) return settled;
  const names = missed.map((category) => `"${category}"`).join(', ');
  const message = `Nobody in the table has ${names} in column "${name}", so no weight can make up for them. Check the spelling, or join ${missed.length === 1 ? 'the category' : 'these categories'} with another.`;
  return refuse('too_little_data', message, { column: name });
}
