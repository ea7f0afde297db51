import { codeTexts, type Code, type CodeText } from '../../shared/domain/code.ts';
import type { CodebookEntry, CodebookPreview } from '../../shared/domain/codebook-file.ts';
import type { CodeSet } from '../../shared/domain/code-set.ts';
import type { CodeId } from '../../shared/ids.ts';

/** What the file says about a known code that the codebook does not. */
export type KnownChange = Readonly<
  Partial<Record<CodeText, string>> & {
    colour?: number;
    archived?: boolean;
    sets?: readonly string[];
  }
>;

export type ImportPlan = Readonly<{
  /** In such an order that each stands behind the one above it. `entry` null: only named as a code above others. */
  made: readonly Readonly<{
    names: readonly string[];
    row: number;
    entry: CodebookEntry | null;
  }>[];
  known: readonly Readonly<{ code: Code; row: number; change: KnownChange }>[];
  /** Names of sets that are not there yet. */
  sets: readonly string[];
}>;

/** Two ways through the tree are the same when all names are. */
export const keyOfNames = (names: readonly string[]): string => JSON.stringify(names);

/** The codes of a codebook by the names that lead to them. */
export function codesByNames(codes: readonly Code[]): ReadonlyMap<string, Code> {
  const namesOf = new Map<CodeId, readonly string[]>();
  return new Map(
    codes.map((code) => {
      const above = code.parentId === null ? [] : (namesOf.get(code.parentId) ?? []);
      const names = [...above, code.name];
      namesOf.set(code.id, names);
      return [keyOfNames(names), code];
    }),
  );
}

/** What importing a codebook makes, and what it would change. `codes` is the whole codebook in tree order. */
export function planCodebookImport(
  codes: readonly Code[],
  sets: readonly CodeSet[],
  entries: readonly CodebookEntry[],
): ImportPlan {
  const byNames = codesByNames(codes);
  const setNames = new Map(sets.map(({ id, name }) => [id, name]));
  const listed = new Map(entries.map((entry) => [keyOfNames(entry.names), entry]));
  const made = new Map<string, ImportPlan['made'][number]>();
  const known: ImportPlan['known'][number][] = [];
  for (const entry of entries) {
    const code = byNames.get(keyOfNames(entry.names));
    if (code) {
      const inSets = new Set(code.setIds.map((id) => setNames.get(id) ?? ''));
      known.push({ code, row: entry.row, change: changeOf(code, entry, inSets) });
      continue;
    }
    for (let depth = 1; depth <= entry.names.length; depth += 1) {
      const names = entry.names.slice(0, depth);
      const key = keyOfNames(names);
      if (byNames.has(key) || made.has(key)) continue;
      made.set(key, { names, row: entry.row, entry: listed.get(key) ?? null });
    }
  }
  const there = new Set(setNames.values());
  const wanted = new Set(entries.flatMap((entry) => entry.sets));
  return { made: [...made.values()], known, sets: [...wanted].filter((name) => !there.has(name)) };
}

function changeOf(code: Code, entry: CodebookEntry, inSets: ReadonlySet<string>): KnownChange {
  const texts = codeTexts
    .map((text) => [text, entry[text]] as const)
    .filter(([text, words]) => words !== '' && words !== code[text].trim());
  const sets = entry.sets.filter((name) => !inSets.has(name));
  return {
    ...Object.fromEntries(texts),
    ...(entry.colour !== null && entry.colour !== code.colour ? { colour: entry.colour } : {}),
    ...(entry.archived !== null && entry.archived !== code.archived
      ? { archived: entry.archived }
      : {}),
    ...(sets.length > 0 ? { sets } : {}),
  };
}

/** The plan as a person is shown it. */
export function previewOf(
  plan: ImportPlan,
  pathOf: (names: readonly string[]) => string,
): Pick<CodebookPreview, 'made' | 'known' | 'sets'> {
  return {
    made: plan.made.map(({ names, row }) => ({
      path: pathOf(names),
      depth: names.length - 1,
      row,
    })),
    known: plan.known.map(({ code, row, change }) => ({
      path: code.path,
      row,
      differs: Object.keys(change).length > 0,
    })),
    sets: plan.sets,
  };
}
