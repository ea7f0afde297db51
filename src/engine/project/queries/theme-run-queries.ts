import type { ThemeRun } from '../../../shared/domain/theme.ts';
import type { CodeId, ThemeRunId } from '../../../shared/ids.ts';
import { all, type Database, first, insertRow, run } from '../database.ts';

/** A turn in a theme run, by source and position. */
export type ThemeMember = Readonly<{ sourceId: number; turnIndex: number }>;

/** What is kept of a run: what the screen shows, and which turns each theme holds, the most typical first. */
export type StoredThemeRun = Readonly<{
  run: ThemeRun;
  members: readonly (readonly ThemeMember[])[];
  /** Codes made of themes, by theme id. A code that is gone again counts for nothing. */
  accepted: Readonly<Record<string, CodeId>>;
}>;

/** Runs kept in a study; the oldest goes when a new one comes. */
const kept = 10;

type Row = Readonly<{ id: ThemeRunId; result: string }>;

const parse = ({ id, result }: Row): StoredThemeRun => {
  const stored = JSON.parse(result) as StoredThemeRun;
  return { ...stored, run: { ...stored.run, id } };
};

/** Newest first. */
export function listThemeRuns(db: Database): StoredThemeRun[] {
  return all<Row>(db, 'select id, result from theme_run order by id desc').map(parse);
}

export function findThemeRun(db: Database, id: ThemeRunId): StoredThemeRun | undefined {
  const row = first<Row>(db, 'select id, result from theme_run where id = @id', { id });
  return row && parse(row);
}

export function insertThemeRun(db: Database, stored: StoredThemeRun): ThemeRunId {
  const id = insertRow(db, 'theme_run', {
    created_at: stored.run.createdAt,
    result: JSON.stringify(stored),
  });
  run(
    db,
    `delete from theme_run where id not in (select id from theme_run order by id desc limit ${kept})`,
  );
  return id as ThemeRunId;
}

export function updateThemeRun(db: Database, stored: StoredThemeRun): void {
  run(db, 'update theme_run set result = @result where id = @id', {
    id: stored.run.id,
    result: JSON.stringify(stored),
  });
}

export function deleteThemeRun(db: Database, id: ThemeRunId): void {
  run(db, 'delete from theme_run where id = @id', { id });
}
