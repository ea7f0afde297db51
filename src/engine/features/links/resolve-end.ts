import { snapToGraphemes } from '../../../core/text/snap-to-graphemes.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import { findCase } from '../../project/queries/case-queries.ts';
import { findCode } from '../../project/queries/code-queries.ts';
import { currentVersion } from '../../project/queries/coding-queries.ts';
import type { EndRow } from '../../project/queries/link-queries.ts';
import { findMemoRowById } from '../../project/queries/memo-rows.ts';
import { readVersion } from '../../project/version-cache.ts';
import { notFound } from '../not-found.ts';

type EndInput = Input<'links.create'>['to'];
type PassageInput = Extract<EndInput, { kind: 'passage' }>;

function resolvePassage(db: Database, { sourceId, start, end }: PassageInput): Result<EndRow> {
  const versionId = currentVersion(db, sourceId);
  if (versionId === undefined) return notFound('This source');
  const { text } = readVersion(db, versionId);
  if (start >= end || end > text.length) {
    return refuse(
      'invalid_input',
      `There is no text from ${start} to ${end} in this source, which has ${text.length} characters. Nothing was linked. Select some text first.`,
    );
  }
  return ok({ kind: 'passage', id: versionId, ...snapToGraphemes(text, start, end) });
}

/** What an end names, as it is stored; refused where it is not there. */
export function resolveEnd(db: Database, end: EndInput): Result<EndRow> {
  const row = (id: number, isThere: boolean, what: string): Result<EndRow> =>
    isThere ? ok({ kind: end.kind, id, start: null, end: null }) : notFound(what);
  switch (end.kind) {
    case 'passage':
      return resolvePassage(db, end);
    case 'memo':
      return row(end.memoId, findMemoRowById(db, end.memoId) !== undefined, 'This memo');
    case 'code':
      return row(end.codeId, findCode(db, end.codeId) !== undefined, 'This code');
    case 'case':
      return row(end.caseId, findCase(db, end.caseId) !== undefined, 'This case');
    case 'source':
      return row(end.sourceId, currentVersion(db, end.sourceId) !== undefined, 'This source');
  }
}
