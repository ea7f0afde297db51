import type { CodeId } from '../../../shared/ids.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import { type CodeRow, findCode } from '../../project/queries/code-queries.ts';
import { notFound } from '../not-found.ts';

type AtLeastOne<T> = readonly [T, ...T[]];

/** The codes of some ids, each once; refused where one is gone. */
export function listKnown(db: Database, codeIds: readonly CodeId[]): Result<AtLeastOne<CodeRow>> {
  const [first, ...rest] = [...new Set(codeIds)].map((id) => findCode(db, id));
  if (!first || rest.includes(undefined)) {
    return notFound(codeIds.length === 1 ? 'This code' : 'One of these codes');
  }
  return ok([first, ...rest.filter((code) => code !== undefined)]);
}
