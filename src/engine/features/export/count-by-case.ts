import type { Loss } from '../../../shared/domain/file-inspection.ts';
import type { CaseId, CodeId } from '../../../shared/ids.ts';
import type { Database } from '../../project/database.ts';
import { readCodingPlaces } from '../../project/queries/coding-table.ts';
import { readPresent } from '../../exporting/read-present.ts';
import type { CodeCounts } from './code-counts.ts';
import { type ExportRequest, filterOf, listAskedSources } from './export-material.ts';
import type { Pace } from './pace.ts';
import { findSpeaking, turnCases, type TurnCases } from './turn-cases.ts';
import { whoSpeaks } from './who-speaks.ts';

/** Codings after which others have their turn. */
const codingsTogether = 5000;

/** Counts each coding with the cases that speak where it stands; tells of those where nobody does. */
export async function countByCase(
  db: Database,
  request: ExportRequest,
  pace: Pace,
  counts: CodeCounts<CaseId>,
): Promise<readonly Loss[]> {
  const sources = listAskedSources(db, request);
  const versions = sources.map(({ versionId }) => versionId);
  const { columns, rows, begins } = readCodingPlaces(db, filterOf(db, request), versions);
  const codings = {
    ...columns,
    rows,
    codes: codeColumns(columns.codeId, counts),
  };
  const turnsOf = turnReader(db, counts);
  let nobody = 0;
  for (const [at, source] of sources.entries()) {
    const end = begins[at + 1] ?? 0;
    let turns: TurnCases | undefined;
    for (let from = begins[at] ?? 0; from < end; from += codingsTogether) {
      await pace(from, rows.length, 'rows');
      turns ??= turnsOf(source);
      const to = Math.min(end, from + codingsTogether);
      nobody += countSome(turns, codings, { from, to }, counts);
    }
  }
  const why = 'Nobody who is a case speaks there. The matrix by source has them.';
  return nobody === 0 ? [] : [{ what: 'codings of no case', count: nobody, why }];
}

/** The column of each coding in the matrix. */
function codeColumns(codeIds: Int32Array, { columnOf }: CodeCounts<CaseId>): Int32Array {
  const columns = new Int32Array(codeIds.length);
  for (let row = 0; row < columns.length; row += 1) columns[row] = columnOf(codeIds[row] as CodeId);
  return columns;
}

/** Reads the turns of a source, whose they are told by the rows of the matrix, from 1. */
function turnReader(
  db: Database,
  { rowOf }: CodeCounts<CaseId>,
): (source: ReturnType<typeof listAskedSources>[number]) => TurnCases {
  const caseOf = whoSpeaks(db);
  return ({ versionId, name }) =>
    turnCases(readPresent(db, versionId, name).turns, versionId, (version, turn) => {
      const caseId = caseOf(version, turn);
      return caseId === undefined ? undefined : rowOf(caseId) + 1;
    });
}

type Codings = Readonly<Record<'start' | 'end' | 'codes', Int32Array> & { rows: Uint32Array }>;

/** Counts some codings of one text; answers with how many nobody speaks. */
function countSome(
  turns: TurnCases,
  { start, end, codes, rows }: Codings,
  { from, to }: Readonly<{ from: number; to: number }>,
  { add }: CodeCounts<CaseId>,
): number {
  const speaking: number[] = [];
  let nobody = 0;
  for (let at = from; at < to; at += 1) {
    const row = rows[at] ?? 0;
    findSpeaking(turns, start[row] ?? 0, end[row] ?? 0, speaking);
    for (const one of speaking) add(one - 1, codes[row] ?? -1);
    if (speaking.length === 0) nobody += 1;
  }
  return nobody;
}
