import { foldForSearch } from '../../../core/coding/rank-codes.ts';
import type { CodeId } from '../../../shared/ids.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import { findCode, listCodeRows, listCodePlaces } from '../../project/queries/code-queries.ts';
import { notFound } from '../not-found.ts';
import type { PlannedCode } from './held-preview.ts';

type Rule = Input<'autocode.preview'>['rule'];
type Target = Input<'autocode.preview'>['target'];

/** What a rule tells apart: speakers, feelings, entries; one nameless group for all else. */
export function groupsOf(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'speaker':
      return [...new Set(rule.speakers)];
    case 'sentiment':
      return [...new Set(rule.labels)];
    case 'dictionary':
      return rule.entries.map(({ code }) => code);
    case 'text':
    case 'pattern':
    case 'question':
      return [''];
  }
}

/** Finds codes by path from the root, by place, or by a name that only one code has. Case and accents do not matter. */
function createCodeFinder(
  db: Database,
): (parentId: CodeId | null, names: readonly string[]) => CodeId | null {
  const rows = listCodeRows(db);
  const byPath = new Map(
    Array.from(listCodePlaces(db), ([id, { path }]) => [foldForSearch(path), id]),
  );
  const below = (parentId: CodeId | null, name: string): CodeId | undefined =>
    rows.find((row) => row.parentId === parentId && foldForSearch(row.name) === foldForSearch(name))
      ?.id;
  return (parentId, names) => {
    let at: CodeId | null | undefined = parentId;
    for (const name of names) at = at === undefined ? undefined : below(at, name);
    if (at !== undefined && at !== null && names.length > 0) return at;
    const path = byPath.get(foldForSearch(names.join('/')));
    if (path !== undefined) return path;
    const [name = ''] = names;
    const named = rows.filter((row) => foldForSearch(row.name) === foldForSearch(name));
    return names.length === 1 && named.length === 1 ? (named[0]?.id ?? null) : null;
  };
}

const namesOf = (path: string): string[] =>
  path
    .split('/')
    .map((name) => name.trim())
    .filter((name) => name !== '');

function planEach(
  db: Database,
  rule: Rule,
  { parentId, names }: Extract<Target, { kind: 'each' }>,
): Result<readonly PlannedCode[]> {
  const groups = groupsOf(rule);
  if (groups[0] === '') {
    return refuse(
      'invalid_input',
      'This rule finds for one code only. Choose a code, or name a new one.',
    );
  }
  const find = createCodeFinder(db);
  return ok(
    groups.map((group): PlannedCode => {
      const name = names[group] ?? group;
      const path = rule.kind === 'dictionary' ? namesOf(name) : [name];
      const known = find(parentId, path);
      return { codeId: known, parentId, names: path.length === 0 ? [name] : path };
    }),
  );
}

/**
 * The codes of a preview. A rule that tells several things apart has one for each of its groups, or a single one for all.
 * Nothing is made yet.
 */
export function planCodes(
  db: Database,
  rule: Rule,
  target: Target,
): Result<readonly PlannedCode[]> {
  if (target.kind === 'code') {
    const code = findCode(db, target.codeId);
    if (!code) return notFound('This code');
    return ok([{ codeId: code.id, parentId: code.parentId, names: [code.name] }]);
  }
  if (target.parentId !== null && !findCode(db, target.parentId)) return notFound('The code above');
  if (target.kind === 'each') return planEach(db, rule, target);
  const known = listCodeRows(db).find(
    ({ parentId, name }) => parentId === target.parentId && name === target.name,
  );
  return ok([{ codeId: known?.id ?? null, parentId: target.parentId, names: [target.name] }]);
}
