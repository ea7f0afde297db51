import type { CodeCases } from '../../../shared/domain/code.ts';
import type { CaseId, CodeId, DatasetId, VersionId } from '../../../shared/ids.ts';
import { all, type Database, first } from '../database.ts';
import { readVersion } from '../version-cache.ts';
import { caseFinder, turnsWithin } from './turn-cases.ts';

type CasesByCode = ReadonlyMap<CodeId, ReadonlySet<CaseId>>;

/** In how many texts a code has codings, and in how many of them each case speaks in one. */
type Spoken = { texts: number; byCase: Map<CaseId, number> };

/** The answer for each text and of all together, and the newest change of the log that went into it. */
type Known = {
  lastChange: number;
  byVersion: Map<VersionId, CasesByCode>;
  byCode: Map<CodeId, Spoken>;
};
const known = new WeakMap<Database, Known>();

/** Tables whose rows, apart from codings, decide who speaks where. */
const deciding = ['speaker', 'study_case', 'source', 'source_version'];

type CodedVersion = Readonly<{ id: VersionId; datasetId: DatasetId | null }>;

/**
 * For each code with codings, how many cases speak in them. Every text is looked through once for all codes, and again
 * only where its codings changed since. Between two texts others have their turn.
 */
export async function countCases(db: Database): Promise<readonly CodeCases[]> {
  const last: Known = known.get(db) ?? { lastChange: -1, byVersion: new Map(), byCode: new Map() };
  known.set(db, last);
  let versions: readonly CodedVersion[] = [];
  let listedAt: number | null = null;
  while (db.open) {
    forgetChanged(db, last);
    if (listedAt !== last.lastChange) versions = listCodedVersions(db);
    listedAt = last.lastChange;
    const next = versions.find(({ id }) => !last.byVersion.has(id));
    if (!next) return toCounts(last);
    keepVersion(last, next.id, listCasesByCode(db, next));
    await new Promise((resolve) => setImmediate(resolve));
  }
  return [];
}

function listCodedVersions(db: Database): CodedVersion[] {
  return all<CodedVersion>(
    db,
    `select version_id as id, dataset_id as datasetId from source
     where exists (select 1 from coding where coding.version_id = source.version_id)`,
  );
}

const toCounts = ({ byCode }: Known): readonly CodeCases[] =>
  [...byCode].map(([codeId, { byCase }]) => ({ codeId, caseCount: byCase.size }));

function keepVersion({ byVersion, byCode }: Known, id: VersionId, found: CasesByCode): void {
  byVersion.set(id, found);
  for (const [codeId, cases] of found) {
    const spoken: Spoken = byCode.get(codeId) ?? { texts: 0, byCase: new Map() };
    byCode.set(codeId, spoken);
    spoken.texts += 1;
    for (const each of cases) spoken.byCase.set(each, (spoken.byCase.get(each) ?? 0) + 1);
  }
}

function forgetVersion({ byVersion, byCode }: Known, id: VersionId): void {
  const found = byVersion.get(id) ?? new Map<CodeId, ReadonlySet<CaseId>>();
  byVersion.delete(id);
  for (const [codeId, cases] of found) {
    const spoken = byCode.get(codeId);
    if (!spoken) continue;
    spoken.texts -= 1;
    if (spoken.texts === 0) byCode.delete(codeId);
    for (const each of cases) {
      const left = (spoken.byCase.get(each) ?? 0) - 1;
      if (left > 0) spoken.byCase.set(each, left);
      else spoken.byCase.delete(each);
    }
  }
}

/** The texts in which a coding stood before and after a change, and stands now; null where it says nothing of it. */
type LoggedCoding = Readonly<{
  op: string;
  left: VersionId | null;
  entered: VersionId | null;
  present: VersionId | null;
}>;

/**
 * Forgets what the log says has changed: the texts of codings that changed, or all where it cannot tell. The plus keeps SQLite
 * from going by the table: of almost all changes, which are of codings, only the newest are wanted.
 */
function forgetChanged(db: Database, last: Known): void {
  const newest = first<{ id: number | null }>(db, 'select max(id) as id from change')?.id ?? 0;
  const since = { since: last.lastChange };
  last.lastChange = newest;
  if (last.byVersion.size === 0 || newest === since.since) return;
  const tables = deciding.map((table) => `'${table}'`).join(', ');
  const others = first(
    db,
    `select 1 from change where id > @since and +tbl in (${tables}) limit 1`,
    since,
  );
  const codings = all<LoggedCoding>(
    db,
    `select op, json_extract(before, '$.version_id') as "left", json_extract(after, '$.version_id') as entered,
       (select version_id from coding where coding.id = row_id) as present
     from change where id > @since and +tbl = 'coding'`,
    since,
  );
  if (others || codings.some(({ op }) => op === 'bulk')) {
    last.byVersion.clear();
    last.byCode.clear();
  }
  for (const { left, entered, present } of codings) {
    for (const id of [left, entered, present]) if (id !== null) forgetVersion(last, id);
  }
}

type CodedRange = Readonly<{ codeId: CodeId; start: number; end: number }>;

function listCasesByCode(db: Database, { id, datasetId }: CodedVersion): CasesByCode {
  const found = new Map<CodeId, Set<CaseId>>();
  const { turns } = readVersion(db, id);
  const caseOf = caseFinder(db, id, datasetId);
  const codings = all<CodedRange>(
    db,
    'select code_id as codeId, start_offset as start, end_offset as end from coding where version_id = @id',
    { id },
  );
  for (const { codeId, start, end } of codings) {
    const cases = found.get(codeId) ?? new Set<CaseId>();
    found.set(codeId, cases);
    for (const turn of turnsWithin(turns, start, end)) {
      const speaking = caseOf(turn);
      if (speaking !== undefined) cases.add(speaking);
    }
  }
  return found;
}
