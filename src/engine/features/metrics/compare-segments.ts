import { compareGroups, type GroupsToCompare } from '../../../core/comparison/compare-groups.ts';
import { segmentRows, type Segment } from '../../../core/metrics/cutting/segment-rows.ts';
import type { NamedColumn } from '../../../core/metrics/prepared-measure.ts';
import { countEntries, readDictionary, tallyRows } from '../../../core/metrics/score-tally.ts';
import type { GroupComparison } from '../../../shared/domain/comparison.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { refuse, type Result } from '../../../shared/result.ts';
import type { Services } from '../../session/handler.ts';
import { findTable } from '../../tables/table-columns.ts';
import { chooseRows } from '../../tables/choose-rows.ts';
import { loadColumns } from './measure-request.ts';

type Request = Input<'metrics.compareGroups'>;

/** More groups than this are no segments that a person could compare. */
const mostGroups = 200;

const nameOf = ({ parts }: Segment): string => parts[0] ?? '';

function scoresOf(
  { values }: NamedColumn,
  segments: readonly Segment[],
  test: Request['test'],
): GroupsToCompare {
  const scoreOf = readDictionary(values);
  const groups = segments.map((segment) => ({
    group: nameOf(segment),
    scores: tallyRows(scoreOf, values, segment.rows).scores,
  }));
  return { kind: 'scores', groups, test };
}

/** Filled cells of each segment, and those of them that are among `yes`. */
function sharesOf(
  { values }: NamedColumn,
  segments: readonly Segment[],
  yes: readonly string[],
): GroupsToCompare {
  const wanted = new Set(yes.map((cell) => cell.trim()));
  const groups = segments.map((segment) => {
    let [n, successes] = [0, 0];
    countEntries(values, segment.rows).forEach((count, entry) => {
      const cell = (values.dictionary[entry] ?? '').trim();
      if (cell === '') return;
      n += count;
      if (wanted.has(cell)) successes += count;
    });
    return { group: nameOf(segment), successes, n };
  });
  return { kind: 'shares', groups };
}

/** Whether the segments of a column differ; rows without a segment are no group. See `compareGroups` for the tests. */
export async function compareSegments(
  services: Services,
  { from, column, by, test, yes, where }: Request,
): Promise<Result<GroupComparison>> {
  const table = await findTable(services, from);
  if (!table.ok) return table;
  const columns = loadColumns(table.value, [column, by]);
  if (!columns.ok) return columns;
  const [measured, segmented] = columns.value;
  if (!measured || !segmented) throw new Error('both columns were loaded');
  const rows = chooseRows(table.value, where);
  if (!rows.ok) return rows;
  const segments = segmentRows([segmented.values], rows.value).filter(
    (segment) => nameOf(segment) !== '',
  );
  if (segments.length > mostGroups) {
    const message = `Column "${segmented.name}" has ${segments.length} different values; up to ${mostGroups} groups can be compared. Choose a column with fewer.`;
    return refuse('invalid_input', message, { column: segmented.name });
  }
  return compareGroups(
    yes ? sharesOf(measured, segments, yes) : scoresOf(measured, segments, test),
  );
}
