import { excerptAround } from '../../../core/memos/excerpt-around.ts';
import type { Link, LinkEnd, PassageEnd } from '../../../shared/domain/link.ts';
import type { CaseId, CodeId, MemoId, SourceId, VersionId } from '../../../shared/ids.ts';
import { type Database, first } from '../database.ts';
import { createDescriber, type Describer, quotePassage } from './describe-memos.ts';
import type { EndRow, LinkRow } from './link-queries.ts';
import { findMemoRowById } from './memo-rows.ts';

const excerptLength = 160;

function describePassage(db: Database, { id, start, end }: EndRow): PassageEnd {
  const versionId = id as VersionId;
  const range = { start: start ?? 0, end: end ?? 0 };
  const source = first<{ id: SourceId; name: string; current: VersionId | null }>(
    db,
    `select source.id, source.name, source.version_id as current
     from source_version version join source on source.id = version.source_id where version.id = @versionId`,
    { versionId },
  );
  if (!source) throw new Error(`a link names version ${versionId}, which is not there`);
  return {
    kind: 'passage',
    sourceId: source.id,
    versionId,
    ...range,
    orphaned: source.current !== versionId,
    name: source.name,
    excerpt: quotePassage(db, versionId, range, excerptLength),
  };
}

function describeMemo(db: Database, describer: Describer, memoId: MemoId): LinkEnd {
  const row = findMemoRowById(db, memoId);
  const name = (row && (describer.label(row) || row.title || row.entryDate)) ?? '';
  return {
    kind: 'memo',
    memoId,
    target: row?.target ?? 'project',
    name,
    excerpt: excerptAround(row?.body ?? '', [], excerptLength).text,
  };
}

function describeEnd(db: Database, describer: Describer, end: EndRow): LinkEnd {
  const named = (table: string, column = "''") =>
    first<{ name: string; words: string }>(
      db,
      `select name, ${column} as words from ${table} where id = @id`,
      { id: end.id },
    ) ?? { name: '', words: '' };
  switch (end.kind) {
    case 'passage':
      return describePassage(db, end);
    case 'memo':
      return describeMemo(db, describer, end.id as MemoId);
    case 'code':
      return {
        kind: 'code',
        codeId: end.id as CodeId,
        family: describer.codeFamily(end.id),
        name: describer.codePath(end.id) ?? '',
        excerpt: excerptAround(named('code', 'description').words, [], excerptLength).text,
      };
    case 'case':
      return {
        kind: 'case',
        caseId: end.id as CaseId,
        name: named('study_case').name,
        excerpt: '',
      };
    case 'source':
      return {
        kind: 'source',
        sourceId: end.id as SourceId,
        name: named('source').name,
        excerpt: '',
      };
  }
}

/** Links with both ends in words. */
export function describeLinks(db: Database, rows: readonly LinkRow[]): Link[] {
  const describer = createDescriber(db);
  return rows.map((row) => ({
    ...row,
    from: describeEnd(db, describer, row.from),
    to: describeEnd(db, describer, row.to),
  }));
}
