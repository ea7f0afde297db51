import { snapToGraphemes } from '../../../core/text/snap-to-graphemes.ts';
import type {
  CaseId,
  CodeId,
  CodingId,
  SourceId,
  TextRange,
  VersionId,
} from '../../../shared/ids.ts';
import type { Input, OperationTable, Output } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import type { Database } from '../../project/database.ts';
import { addCode } from '../../project/queries/add-code.ts';
import { listCaseIds } from '../../project/queries/case-order.ts';
import { resolveCase } from '../../project/queries/case-queries.ts';
import { findCode, listSubtree } from '../../project/queries/code-queries.ts';
import {
  currentVersion,
  deleteCodings,
  findCoding,
  findEqualCoding,
  insertCoding,
  listCodings,
  updateCodingRange,
  updateCodingWeight,
} from '../../project/queries/coding-queries.ts';
import { listSegments } from '../../project/queries/segment-queries.ts';
import { readVersion } from '../../project/version-cache.ts';
import { type Handlers, reads, writes } from '../../session/handler.ts';
import { notFound } from '../not-found.ts';

type Names = Extract<keyof OperationTable, `codings.${string}` | 'segments.list'>;

const sourceGone = notFound('This source');
const codingGone = notFound('This coding');

/** A range as it may be coded: inside the text, not empty, its ends on borders between characters. */
function checkRange(
  db: Database,
  versionId: VersionId,
  { start, end }: TextRange,
): Result<TextRange> {
  const { text } = readVersion(db, versionId);
  if (start >= end || end > text.length) {
    return refuse(
      'invalid_input',
      `There is no text from ${start} to ${end} in this source, which has ${text.length} characters. Nothing was coded. Select some text first.`,
    );
  }
  return ok(snapToGraphemes(text, start, end));
}

function codeOnce(
  step: Step,
  versionId: VersionId,
  codeId: CodeId,
  range: TextRange,
): CodingId | undefined {
  const coding = { codeId, versionId, coderId: step.coderId, ...range };
  return findEqualCoding(step.db, coding) === undefined ? insertCoding(step.db, coding) : undefined;
}

function applyCodes(
  step: Step,
  { sourceId, start, end, codeIds, newCode }: Input<'codings.apply'>,
): Result<Output<'codings.apply'>> {
  const { db } = step;
  const versionId = currentVersion(db, sourceId);
  if (versionId === undefined) return sourceGone;
  const range = checkRange(db, versionId, { start, end });
  if (!range.ok) return range;
  const created = newCode ? addCode(db, newCode) : ok(null);
  if (!created.ok) return created;
  const all = created.value === null ? codeIds : [...codeIds, created.value];
  const [firstCode] = all;
  if (firstCode === undefined)
    return refuse('invalid_input', 'No code was chosen. Nothing was coded.');
  const codes = all.map((codeId) => findCode(db, codeId));
  if (codes.some((code) => code === undefined)) return notFound('This code');
  step.describe('coding.apply', {
    name: codes.map((code) => code?.name ?? '').join(', '),
    count: 1,
  });
  const codingIds = [...new Set(all)].flatMap(
    (codeId) => codeOnce(step, versionId, codeId, range.value) ?? [],
  );
  return ok({ codingIds, createdCodeId: created.value });
}

function deleteChosen(step: Step, codingIds: readonly CodingId[]): Result<null> {
  const codeIds = new Set<CodeId>();
  for (const id of codingIds) {
    const coding = findCoding(step.db, id);
    if (!coding) return codingGone;
    codeIds.add(coding.codeId);
  }
  const names = new Set([...codeIds].map((id) => findCode(step.db, id)?.name ?? ''));
  step.describe('coding.delete', { name: [...names].join(', '), count: codingIds.length });
  deleteCodings(step.db, codingIds);
  return ok(null);
}

const wholeText = Number.MAX_SAFE_INTEGER;

function codesOf(db: Database, codeId: CodeId | undefined, descendants: boolean): CodeId[] | null {
  if (codeId === undefined) return null;
  return descendants ? listSubtree(db, codeId) : [codeId];
}

/** The cases asked for by name and by what is known about them; null where any will do. */
function casesOf(
  db: Database,
  { caseId, values }: Input<'segments.list'>,
): ReadonlySet<CaseId> | null {
  if (caseId === undefined && values.length === 0) return null;
  const question = { text: null, kind: null, sourceId: null, values, sort: null };
  const ids = new Set(values.length === 0 ? [] : listCaseIds(db, question));
  if (caseId === undefined) return ids;
  const present = resolveCase(db, caseId);
  const isWanted = present !== undefined && (values.length === 0 || ids.has(present));
  return new Set(isWanted ? [present] : []);
}

function versionOf(db: Database, sourceId: SourceId): Result<VersionId> {
  const versionId = currentVersion(db, sourceId);
  return versionId === undefined ? sourceGone : ok(versionId);
}

export const codingHandlers: Handlers<Names> = {
  'codings.list': reads(({ project }, { sourceId, from, to, offset, limit }) => {
    const version = versionOf(project.db, sourceId);
    if (!version.ok) return version;
    const query = {
      versionId: version.value,
      from: from ?? -1,
      to: to ?? wholeText,
      offset,
      limit,
    };
    return ok(listCodings(project.db, query));
  }),
  'segments.list': reads(({ project }, query) =>
    ok(
      listSegments(project.db, {
        codeIds: codesOf(project.db, query.codeId, query.descendants),
        sourceId: query.sourceId ?? null,
        coderId: query.coderId ?? null,
        speaker: query.speaker ?? null,
        cases: casesOf(project.db, query),
        text: query.text ?? null,
        offset: query.offset,
        limit: query.limit,
      }),
    ),
  ),
  'codings.apply': writes(applyCodes),
  'codings.delete': writes((step, { codingIds }) => deleteChosen(step, codingIds)),
  'codings.setRange': writes(({ db, describe }, { codingId, start, end }) => {
    const coding = findCoding(db, codingId);
    if (!coding) return codingGone;
    const range = checkRange(db, coding.versionId, { start, end });
    if (!range.ok) return range;
    describe('coding.range', { name: findCode(db, coding.codeId)?.name ?? '' });
    updateCodingRange(db, codingId, range.value);
    return ok(null);
  }),
  'codings.setWeight': writes(({ db, describe }, { codingId, weight }) => {
    const coding = findCoding(db, codingId);
    if (!coding) return codingGone;
    describe('coding.weight', { name: findCode(db, coding.codeId)?.name ?? '', weight });
    updateCodingWeight(db, codingId, weight);
    return ok(null);
  }),
};
