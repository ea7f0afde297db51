import { type Database, first, run } from '../database.ts';

/** Settings of this copy only, never logged. */
export function getLocalSetting(db: Database, key: string): string | undefined {
  return first<{ value: string }>(db, 'select value from local_setting where key = @key', { key })
    ?.value;
}

export function setLocalSetting(db: Database, key: string, value: string): void {
  run(
    db,
    'insert into local_setting (key, value) values (@key, @value) on conflict (key) do update set value = excluded.value',
    { key, value },
  );
}
