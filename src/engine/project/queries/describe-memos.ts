import { excerptAround } from '../../../core/memos/excerpt-around.ts';
import type { MemoPlace } from '../../../shared/domain/memo.ts';
import type { CaseId, CodeId, SourceId, ThemeRunId, VersionId } from '../../../shared/ids.ts';
import { type Database, first } from '../database.ts';
import { readVersion } from '../version-cache.ts';
import { type CodePlace, listCodePlaces } from './code-queries.ts';
import type { MemoRow } from './memo-rows.ts';

/** What a memo points at. */
export type Subject = Pick<MemoRow, 'target' | 'targetId' | 'part' | 'title'>;

/** Says of memos what they speak about. Made for one answer: it asks for the codebook once. */
export type Describer = Readonly<{
  /** Undefined where it is gone. */
  label: (subject: Subject) => string | undefined;
  place: (subject: Subject) => MemoPlace;
  codePath: (codeId: number) => string | undefined;
  codeFamily: (codeId: number) => number;
}>;

const quoteLength = 80;

type CodedPlace = Readonly<{
  codeId: CodeId;
  sourceId: SourceId;
  versionId: VersionId;
  start: number;
  end: number;
}>;

const findCoded = (db: Database, codingId: number): CodedPlace | undefined =>
  first<CodedPlace>(
    db,
    `select coding.code_id as codeId, version.source_id as sourceId, coding.version_id as versionId,
       start_offset as start, end_offset as end
     from coding join source_version version on version.id = coding.version_id where coding.id = @codingId`,
    { codingId },
  );

const nameIn = (db: Database, table: 'source' | 'study_case' | 'code', id: number) =>
  first<{ name: string }>(db, `select name from ${table} where id = @id`, { id })?.name;

/** The words of a passage on one line, cut where they are many. */
export function quotePassage(
  db: Database,
  versionId: VersionId,
  { start, end }: Readonly<{ start: number; end: number }>,
  length = quoteLength,
): string {
  return excerptAround(readVersion(db, versionId).text.slice(start, end), [], length).text;
}

export function createDescriber(db: Database): Describer {
  let codes: ReadonlyMap<CodeId, CodePlace> | undefined;
  const codePlace = (id: number): CodePlace | undefined =>
    (codes ??= listCodePlaces(db)).get(id as CodeId);
  // A code that was merged away stands at no place of the tree.
  const codePath = (id: number): string | undefined =>
    codePlace(id)?.path ?? nameIn(db, 'code', id);
  return {
    codePath,
    codeFamily: (id) => codePlace(id)?.family ?? 0,
    label: ({ target, targetId, title }) => {
      if (target === 'coding') {
        const coded = findCoded(db, targetId);
        return coded && `${codePath(coded.codeId)}: “${quotePassage(db, coded.versionId, coded)}”`;
      }
      if (target === 'project') return first<{ name: string }>(db, 'select name from meta')?.name;
      if (target === 'code') return codePath(targetId);
      if (target === 'source') return nameIn(db, 'source', targetId);
      if (target === 'case') return nameIn(db, 'study_case', targetId);
      // Theme runs are forgotten in time; what is kept is how the theme was called.
      return target === 'theme' ? title : '';
    },
    place: (subject) => placeOf(db, subject),
  };
}

function placeOf(db: Database, { target, targetId, part }: Subject): MemoPlace {
  switch (target) {
    case 'coding': {
      const coded = findCoded(db, targetId);
      if (!coded) return { kind: 'none' };
      const { sourceId, start, end } = coded;
      return { kind: 'passage', sourceId, start, end };
    }
    case 'source':
      return { kind: 'source', sourceId: targetId as SourceId };
    case 'code':
      return { kind: 'code', codeId: targetId as CodeId };
    case 'case':
      return { kind: 'case', caseId: targetId as CaseId };
    case 'theme': {
      const runId = targetId as ThemeRunId;
      const isKept = first(db, 'select 1 from theme_run where id = @runId', { runId });
      return isKept ? { kind: 'theme', runId, themeId: part } : { kind: 'none' };
    }
    case 'project':
    case 'journal':
      return { kind: 'none' };
  }
}
