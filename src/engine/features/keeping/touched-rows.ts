import type { CodeId, DatasetId } from '../../../shared/ids.ts';
import { listPresentMembers } from '../../analysis/present-members.ts';
import type { Database } from '../../project/database.ts';
import { listCodePlaces, listCodeRows } from '../../project/queries/code-queries.ts';
import { listCodedAnswers, listQuestionsOf } from '../../project/queries/coded-answers.ts';
import { listThemeRuns } from '../../project/queries/theme-run-queries.ts';
import { readVersion } from '../../project/version-cache.ts';

/** A code or a theme with the rows that it touches. */
export type Touching = Readonly<{
  kind: 'code' | 'theme';
  id: number;
  name: string;
  rows: ReadonlySet<number>;
}>;

export type TouchedRows = Readonly<{
  /** Names of the open-ended questions that are sources. */
  questions: readonly string[];
  /** Rows that answered any of them. */
  asked: ReadonlySet<number>;
  codes: readonly Touching[];
  themes: readonly Touching[];
}>;

/** Rows of each code and of all below it, as Find shows a code. Archived codes are out of the way here, too. */
function listCodes(
  db: Database,
  byCode: ReadonlyMap<CodeId, ReadonlySet<number>>,
): readonly Touching[] {
  const parents = new Map(listCodeRows(db).map(({ id, parentId }) => [id, parentId]));
  const united = new Map<CodeId, Set<number>>();
  for (const [codeId, rows] of byCode) {
    const passed = new Set<CodeId>();
    let at: CodeId | null | undefined = codeId;
    while (at !== null && at !== undefined && !passed.has(at)) {
      passed.add(at);
      const known = united.get(at) ?? new Set<number>();
      for (const row of rows) known.add(row);
      united.set(at, known);
      at = parents.get(at);
    }
  }
  const places = listCodePlaces(db);
  return [...united].flatMap(([id, rows]) => {
    const place = places.get(id);
    if (!place || place.archived || rows.size === 0) return [];
    return [{ kind: 'code' as const, id, name: place.path, rows }];
  });
}

/** Themes of the newest run that were not made codes of: those stand among the codes. */
function listThemes(
  db: Database,
  questions: ReturnType<typeof listQuestionsOf>,
): readonly Touching[] {
  const [newest] = listThemeRuns(db);
  if (!newest) return [];
  const codes = new Set(listCodeRows(db).map(({ id }) => id));
  const turns = new Map(
    questions.map(({ id, versionId }) => [Number(id), readVersion(db, versionId).turns]),
  );
  return newest.run.themes.flatMap(({ id, label }, index) => {
    const accepted = newest.accepted[String(id)];
    if (accepted !== undefined && codes.has(accepted)) return [];
    const members = (newest.members[index] ?? []).filter(({ sourceId }) => turns.has(sourceId));
    const present = listPresentMembers(db, members, newest.run.createdAt);
    const rows = new Set(
      present.flatMap(({ sourceId, turnIndex }) => turns.get(sourceId)?.[turnIndex]?.row ?? []),
    );
    return rows.size === 0 ? [] : [{ kind: 'theme' as const, id, name: label, rows }];
  });
}

/** Which respondents of a table each code and each theme touches. */
export function listTouchedRows(db: Database, datasetId: DatasetId): TouchedRows {
  const questions = listQuestionsOf(db, datasetId);
  const { asked, byCode } = listCodedAnswers(db, questions);
  return {
    questions: questions.map(({ name }) => name),
    asked,
    codes: listCodes(db, byCode),
    themes: listThemes(db, questions),
  };
}
