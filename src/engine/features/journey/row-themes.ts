import type { JourneyTheme } from '../../../shared/domain/journey.ts';
import { listPresentMembers } from '../../analysis/present-members.ts';
import type { Database } from '../../project/database.ts';
import { listThemeRuns } from '../../project/queries/theme-run-queries.ts';
import { readVersion } from '../../project/version-cache.ts';
import type { ScoredSource } from './table-voices.ts';

type RowTheme = Readonly<{ id: number; label: string; rows: readonly number[] }>;

/** So many themes are named in a cell. */
const mostNamed = 3;

/** The themes of the newest run, each with the rows of the table that speak of it. */
export function listRowThemes(db: Database, sources: readonly ScoredSource[]): RowTheme[] {
  const [newest] = listThemeRuns(db);
  if (!newest) return [];
  const turns = new Map(
    sources.map(({ sourceId, versionId }) => [Number(sourceId), readVersion(db, versionId).turns]),
  );
  return newest.run.themes.flatMap(({ id, label }, index) => {
    const members = (newest.members[index] ?? []).filter(({ sourceId }) => turns.has(sourceId));
    const present = listPresentMembers(db, members, newest.run.createdAt);
    const rows = new Set(
      present.flatMap(({ sourceId, turnIndex }) => turns.get(sourceId)?.[turnIndex]?.row ?? []),
    );
    return rows.size === 0 ? [] : [{ id, label, rows: [...rows] }];
  });
}

/** The most frequent themes of each part, largest first; parts are numbered by `partOf`, -1 being none. */
export function countThemes(
  themes: readonly RowTheme[],
  parts: number,
  partOf: (row: number) => number,
): readonly (readonly JourneyTheme[])[] {
  const counted = Array.from({ length: parts }, (): JourneyTheme[] => []);
  for (const { id, label, rows } of themes) {
    const counts = new Map<number, number>();
    for (const row of rows) {
      const part = partOf(row);
      if (part >= 0) counts.set(part, (counts.get(part) ?? 0) + 1);
    }
    for (const [part, count] of counts) counted[part]?.push({ id, label, count });
  }
  return counted.map((named) =>
    named.sort((a, b) => b.count - a.count || a.id - b.id).slice(0, mostNamed),
  );
}
