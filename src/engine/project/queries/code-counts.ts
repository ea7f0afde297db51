import type { CodeCases } from '../../../shared/domain/code.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import type { CaseId, CodeId, DatasetId, VersionId } from '../../../shared/ids.ts';
import { all, type Database, first } from '../database.ts';
import { readVersion } from '../version-cache.ts';

export type CodingCounts = Readonly<{ segments: number; sources: number }>;

/**
 * Segments and sources of each code that has codings. Told from the index alone. Codings that could not follow an edit
 * of their source wait to be placed and do not count.
 */
export function countCodings(db: Database): ReadonlyMap<CodeId, CodingCounts> {
  const rows = all<{ codeId: CodeId; versionId: VersionId; n: number }>(
    db,
    'select code_id as codeId, version_id as versionId, count(*) as n from coding group by code_id, version_id',
  );
  const current = new Set(
    all<{ id: VersionId }>(db, 'select version_id as id from source').map(({ id }) => id),
  );
  const counts = new Map<CodeId, { segments: number; sources: number }>();
  for (const { codeId, versionId, n } of rows) {
    if (!current.has(versionId)) continue;
    const count = counts.get(codeId) ?? { segments: 0, sources: 0 };
    counts.set(codeId, { segments: count.segments + n, sources: count.sources + 1 });
  }
  return counts;
}

/** Tables whose rows decide who speaks in which segment. */
const deciding = ['coding', 'speaker', 'study_case', 'source', 'source_version'] as const;

type Known = Readonly<{ lastChange: number; counts: readonly CodeCases[] }>;
const known = new WeakMap<Database, Known>();

/** The newest change of the log that can have changed the answer. */
function lastDecidingChange(db: Database): number {
  const tables = deciding.map((table) => `'${table}'`).join(', ');
  const newest = first<{ id: number }>(
    db,
    `select id from change where tbl in (${tables}) order by id desc limit 1`,
  );
  return newest?.id ?? 0;
}

/**
 * For each code with codings, how many cases speak in them. Each text is looked through once for all codes; the answer
 * is kept until a coding, a speaker, a case or a source changes.
 */
export function countCases(db: Database): readonly CodeCases[] {
  const lastChange = lastDecidingChange(db);
  const last = known.get(db);
  if (last?.lastChange === lastChange) return last.counts;
  const counts = [...listCasesByCode(db)].map(([codeId, cases]) => ({
    codeId,
    caseCount: cases.size,
  }));
  known.set(db, { lastChange, counts });
  return counts;
}

type CodedRange = Readonly<{ codeId: CodeId; start: number; end: number }>;

function listCasesByCode(db: Database): ReadonlyMap<CodeId, ReadonlySet<CaseId>> {
  const found = new Map<CodeId, Set<CaseId>>();
  const versions = all<{ id: VersionId; datasetId: DatasetId | null }>(
    db,
    `select version_id as id, dataset_id as datasetId from source
     where version_id in (select version_id from coding)`,
  );
  for (const { id, datasetId } of versions) {
    const { turns } = readVersion(db, id);
    const caseOf = caseFinder(db, id, datasetId);
    const codings = all<CodedRange>(
      db,
      'select code_id as codeId, start_offset as start, end_offset as end from coding where version_id = @id',
      { id },
    );
    for (const coding of codings) {
      const cases = found.get(coding.codeId) ?? new Set<CaseId>();
      found.set(coding.codeId, cases);
      for (let at = firstEndingAfter(turns, coding.start); at < turns.length; at += 1) {
        const turn = turns[at];
        if (!turn || turn.start >= coding.end) break;
        const speaking = caseOf(turn);
        if (speaking !== undefined) cases.add(speaking);
      }
    }
  }
  return found;
}

/** Position of the first turn that ends behind `offset`; turns stand in order and do not overlap. */
function firstEndingAfter(turns: readonly Turn[], offset: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((turns[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The case that speaks in a turn: the respondent of its row, or the person its speaker is. */
function caseFinder(
  db: Database,
  versionId: VersionId,
  datasetId: DatasetId | null,
): (turn: Turn) => CaseId | undefined {
  const ofSpeaker = new Map(
    all<{ label: string; caseId: CaseId }>(
      db,
      `select speaker.label, coalesce(study_case.merged_into, study_case.id) as caseId
       from speaker join study_case on study_case.id = speaker.case_id where speaker.version_id = @versionId`,
      { versionId },
    ).map(({ label, caseId }) => [label, caseId]),
  );
  const ofRow = new Map(
    datasetId === null
      ? []
      : all<{ row: number; caseId: CaseId }>(
          db,
          `select dataset_row as row, coalesce(merged_into, id) as caseId from study_case
           where dataset_id = @datasetId and dataset_row is not null`,
          { datasetId },
        ).map(({ row, caseId }) => [row, caseId] as const),
  );
  return ({ row, speaker }) =>
    (row === null ? undefined : ofRow.get(row)) ??
    (speaker === null ? undefined : ofSpeaker.get(speaker));
}
