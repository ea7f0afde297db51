import { foldForSearch } from '../../../core/coding/rank-codes.ts';
import type { Match } from '../../../core/coding/autocode/match.ts';
import type { CodeId, VersionId } from '../../../shared/ids.ts';
import type { Input, Output } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { bulkInsert } from '../../history/bulk-insert.ts';
import type { Step } from '../../history/command.ts';
import type { Database } from '../../project/database.ts';
import { addCode } from '../../project/queries/add-code.ts';
import { listCodedRanges } from '../../project/queries/autocode-queries.ts';
import { findCode, listCodeRows } from '../../project/queries/code-queries.ts';
import {
  codingColumns,
  currentVersion,
  defaultWeight,
} from '../../project/queries/coding-queries.ts';
import { newUid } from '../../project/uid.ts';
import { chosenHits, type HeldPreview, type HeldSource, type PlannedCode } from './held-preview.ts';

type Chosen = Readonly<{ held: HeldSource; hits: readonly Match[] }>;

function chooseHits(
  preview: HeldPreview,
  { withoutHits, withoutSources }: Input<'autocode.apply'>,
): Chosen[] {
  const hitsOut = new Set(withoutHits);
  const sourcesOut = new Set(withoutSources);
  return preview.sources
    .filter(({ source }) => !sourcesOut.has(source.sourceId))
    .map((held) => ({
      held,
      hits: chosenHits(held, (index) => hitsOut.has(index)),
    }))
    .filter(({ hits }) => hits.length > 0);
}

/** A source that does not stand as it was looked at, as a refusal. */
function checkUnchanged(db: Database, chosen: readonly Chosen[]): Result<null> {
  const changed = chosen.find(
    ({ held }) => currentVersion(db, held.source.sourceId) !== held.versionId,
  );
  if (!changed) return ok(null);
  return refuse(
    'conflict',
    `“${changed.held.source.name}” was changed or deleted since you looked. Nothing was coded. Look again, then code.`,
  );
}

type Made = { codeId: CodeId; created: CodeId[] };

/** The code of a plan: the one that is there, or one made now, with the codes above it that are missing. */
function settleCode(db: Database, { codeId, parentId, names }: PlannedCode): Result<Made> {
  if (codeId !== null) {
    return findCode(db, codeId)
      ? ok({ codeId, created: [] })
      : refuse(
          'conflict',
          `The code “${names.join('/')}” was deleted or merged since you looked. Nothing was coded. Look again, then code.`,
        );
  }
  const created: CodeId[] = [];
  let at = parentId;
  for (const name of names) {
    const known = listCodeRows(db).find(
      (row) => row.parentId === at && foldForSearch(row.name) === foldForSearch(name),
    );
    const next = known ? ok(known.id) : addCode(db, { name, parentId: at });
    if (!next.ok) return next;
    if (!known) created.push(next.value);
    at = next.value;
  }
  return at === null
    ? refuse('invalid_input', 'A code without a name cannot be made. Nothing was coded.')
    : ok({ codeId: at, created });
}

type Settled = Readonly<{ codeOf: ReadonlyMap<number, CodeId>; created: readonly CodeId[] }>;

/** Codes for the targets that hits are left of, in the order of the targets. */
function settleCodes(
  db: Database,
  preview: HeldPreview,
  chosen: readonly Chosen[],
): Result<Settled> {
  const wanted = new Set(chosen.flatMap(({ hits }) => hits.map(({ target }) => target)));
  const codeOf = new Map<number, CodeId>();
  const created: CodeId[] = [];
  for (const [target, plan] of preview.targets.entries()) {
    if (!wanted.has(target)) continue;
    const made = settleCode(db, plan);
    if (!made.ok) return made;
    codeOf.set(target, made.value.codeId);
    created.push(...made.value.created);
  }
  return ok({ codeOf, created });
}

/** A row for each hit that this coder has not coded so; equal ones once. */
function codingRows(
  { db, coderId }: Step,
  chosen: readonly Chosen[],
  { codeOf }: Settled,
): (string | number | Uint8Array)[][] {
  const codedBy = new Map(
    [...new Set(codeOf.values())].map((codeId) => [codeId, listCodedRanges(db, codeId, coderId)]),
  );
  const rows: (string | number | Uint8Array)[][] = [];
  const add = (versionId: VersionId, { target, start, end }: Match): void => {
    const codeId = codeOf.get(target);
    const coded = codeId === undefined ? undefined : codedBy.get(codeId);
    if (codeId === undefined || !coded || coded.has(versionId, start, end)) return;
    coded.add(versionId, start, end);
    rows.push([newUid(), codeId, versionId, start, end, coderId, defaultWeight]);
  };
  for (const { held, hits } of chosen) for (const hit of hits) add(held.versionId, hit);
  return rows;
}

/** Names for the history: three at most. */
function nameCodes(db: Database, codeOf: ReadonlyMap<number, CodeId>): string {
  const names = [...new Set(codeOf.values())].map((id) => findCode(db, id)?.name ?? '');
  return names.length > 3 ? `${names.slice(0, 3).join(', ')}, …` : names.join(', ');
}

/** Codes the hits of a preview but for those left out, as one step with the codes it makes. */
export function applyPreview(
  step: Step,
  preview: HeldPreview,
  request: Input<'autocode.apply'>,
): Result<Output<'autocode.apply'>> {
  const { db } = step;
  const chosen = chooseHits(preview, request);
  if (chosen.length === 0) return refuse('invalid_input', 'No place is chosen. Nothing was coded.');
  const unchanged = checkUnchanged(db, chosen);
  if (!unchanged.ok) return unchanged;
  const settled = settleCodes(db, preview, chosen);
  if (!settled.ok) return settled;
  const rows = codingRows(step, chosen, settled.value);
  bulkInsert(db, 'coding', codingColumns, rows);
  step.describe('autocode.apply', {
    name: nameCodes(db, settled.value.codeOf),
    count: rows.length,
  });
  const count = chosen.reduce((sum, { hits }) => sum + hits.length, 0);
  return ok({
    codings: rows.length,
    already: count - rows.length,
    createdCodeIds: settled.value.created,
  });
}
