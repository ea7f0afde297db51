import { parseScore } from '../../core/metrics/parse-score.ts';
import { profileColumn } from '../../formats/tables/column-profile.ts';
import type { ColumnValues } from '../../shared/domain/column-values.ts';
import type { ColumnType } from '../../shared/domain/dataset.ts';
import type { ColumnFacts } from '../project/queries/dataset-update-queries.ts';

/**
 * What is told of a column by its cells, whoever said of what type it is (null where nobody did). Numbers among words on a scale
 * ("10 - strongly agree") count in a column of numbers.
 */
export function factsOfColumn(
  values: ColumnValues,
  name: string,
  type: ColumnType | null,
): ColumnFacts {
  const { type: seen, missing, distinct, min, max } = profileColumn(values, name);
  const facts = { type: type ?? seen, missing, distinct };
  if (facts.type !== 'number') return { ...facts, min: null, max: null };
  if (seen === 'number') return { ...facts, min, max };
  const scores = values.dictionary.flatMap((cell) => parseScore(cell) ?? []);
  const least = scores.reduce((one, other) => Math.min(one, other), Infinity);
  const most = scores.reduce((one, other) => Math.max(one, other), -Infinity);
  return scores.length === 0
    ? { ...facts, min: null, max: null }
    : { ...facts, min: least, max: most };
}
