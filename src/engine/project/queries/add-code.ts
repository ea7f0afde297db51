import type { CodeText } from '../../../shared/domain/code.ts';
import type { CodeId } from '../../../shared/ids.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Database } from '../database.ts';
import {
  findCode,
  findCodeByName,
  insertCode,
  leastUsedColour,
  listAbove,
  updateCode,
} from './code-queries.ts';

/** Two codes of the same name side by side cannot be told apart in a path; under different parents they can. */
export function checkCodeName(
  db: Database,
  parentId: CodeId | null,
  name: string,
  self: CodeId | null,
): Result<null> {
  const known = findCodeByName(db, parentId, name);
  if (known === undefined || known === self) return ok(null);
  return refuse(
    'conflict',
    `There is a code “${name}” at this place already. Nothing was changed. Choose another name, or merge the two.`,
  );
}

export function checkCodeParent(db: Database, parentId: CodeId | null): Result<null> {
  return parentId === null || findCode(db, parentId)
    ? ok(null)
    : refuse('not_found', 'The code above is not in this study any more. Nothing was changed.');
}

/** Codes above one that is in use are in use as well: those that were archived come back. */
export function reviveAbove(db: Database, parentId: CodeId | null): void {
  if (parentId === null) return;
  const parent = findCode(db, parentId);
  for (const code of parent ? [parent, ...listAbove(db, parentId)] : []) {
    if (code.archived === 1) updateCode(db, code.id, { archived: 0 });
  }
}

/** Adds a code, refused where a sibling has its name. Top-level codes get the colour that is used least. */
export function addCode(
  db: Database,
  code: Readonly<{
    name: string;
    parentId: CodeId | null;
    colour?: number | null | undefined;
  }> &
    Readonly<Partial<Record<CodeText, string>>>,
): Result<CodeId> {
  const { name, parentId } = code;
  const parent = checkCodeParent(db, parentId);
  if (!parent.ok) return parent;
  const free = checkCodeName(db, parentId, name, null);
  if (!free.ok) return free;
  reviveAbove(db, parentId);
  const colour = code.colour ?? (parentId === null ? leastUsedColour(db) : null);
  return ok(insertCode(db, { ...code, colour }));
}
