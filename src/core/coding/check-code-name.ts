import { maxCodeName } from '../../shared/domain/code.ts';
import type { CodeId } from '../../shared/ids.ts';
import type { TreeRow } from './code-tree.ts';

export type NameFault = 'empty' | 'long' | 'taken';

/** What keeps a code from bearing a name below a parent (null: top level), or null. `self` may keep its own. */
export function checkCodeName(
  codes: readonly (TreeRow & Readonly<{ name: string }>)[],
  typed: string,
  parentId: CodeId | null,
  self: CodeId | null = null,
): NameFault | null {
  const name = typed.replace(/\s+/gu, ' ').trim();
  if (name === '') return 'empty';
  if (name.length > maxCodeName) return 'long';
  const taken = codes.some(
    (code) => code.parentId === parentId && code.name === name && code.id !== self,
  );
  return taken ? 'taken' : null;
}
