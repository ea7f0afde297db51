import { all, type Database, first, run } from '../database.ts';

/** Settings of this copy only, never logged. */
export function getLocalSetting(db: Database, key: string): string | undefined {
  return first<{ value: string }>(db, 'select value from local_setting where key = @key', { key })
    ?.value;
}

/** The settings whose key begins with `prefix`. */
export function listLocalSettings(
  db: Database,
  prefix: string,
): readonly Readonly<{ key: string; value: string }>[] {
  return all(db, 'select key, value from local_setting where key glob @pattern', {
    pattern: `${prefix}*`,
  });
}

export function setLocalSetting(db: Database, key: string, value: string): void {
  run(
    db,
    'insert into local_setting (key, value) values (@key, @value) on conflict (key) do update set value = excluded.value',
    { key, value },
  );
}

export function deleteLocalSetting(db: Database, key: string): void {
  run(db, 'delete from local_setting where key = @key', { key });
}
