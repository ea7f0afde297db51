import type { CodeId } from '../../../shared/ids.ts';
import type { Input, Output } from '../../../shared/operations/operation-table.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import { addCode } from '../../project/queries/add-code.ts';
import { findCode } from '../../project/queries/code-queries.ts';
import { findCoding } from '../../project/queries/coding-queries.ts';
import { recode } from '../../project/queries/recode.ts';
import { notFound } from '../not-found.ts';

function findOrMake({ db }: Step, into: Input<'codes.split'>['into']): Result<CodeId> {
  if (!('codeId' in into)) return addCode(db, into);
  return findCode(db, into.codeId) ? ok(into.codeId) : notFound('This code');
}

/** Moves codings to a code that is there or made for them. Those that are on it already stay as they are. */
export function splitCodes(
  step: Step,
  { codingIds, into }: Input<'codes.split'>,
): Result<Output<'codes.split'>> {
  const { db, describe, at } = step;
  const ids = [...new Set(codingIds)];
  if (ids.some((id) => !findCoding(db, id))) return notFound('One of these segments');
  const target = findOrMake(step, into);
  if (!target.ok) return target;
  const codeId = target.value;
  let [moved, united] = [0, 0];
  for (const id of ids) {
    // Read anew: one of them may just have been united with another.
    const coding = findCoding(db, id);
    if (!coding || coding.codeId === codeId) continue;
    moved += 1;
    if (recode(db, coding, codeId, at)) united += 1;
  }
  describe('code.split', { into: findCode(db, codeId)?.name ?? '', count: moved });
  return ok({ codeId, moved, united });
}
