import type { Label, LeftAlone } from '../../shared/domain/history.ts';
import type { Page } from '../../shared/domain/page.ts';
import type { CommandId } from '../../shared/ids.ts';
import { type Database, first } from '../project/database.ts';
import type { Skipped } from './reverse-rows.ts';
import { nameRow } from './row-names.ts';
import { createRowReader } from './row-reader.ts';
import { thingOf } from './things.ts';

/** How many of the things left alone are told by name. */
const named = 100;

function describeStep(db: Database, id: CommandId): LeftAlone['by'] {
  const row = first<{ coder: string | null; key: string; args: string }>(
    db,
    `select coder.name as coder, label_key as key, label_args as args
     from command left join coder on coder.id = command.coder_id where seq = @id`,
    { id },
  );
  if (!row) return null;
  const label: Label = { key: row.key, args: JSON.parse(row.args) as Label['args'] };
  return { id, coder: row.coder ?? '', label };
}

/** Cells of one thing that were left alone for the same reason are one thing to a person. */
function unite(skipped: readonly Skipped[]): readonly Skipped[] {
  const things = new Map<string, Skipped>();
  for (const left of skipped) {
    const key = `${left.table} ${left.id} ${left.reason} ${left.by ?? ''}`;
    if (!things.has(key)) things.set(key, left);
  }
  return [...things.values()];
}

/** What was left alone, in words: the first of the things, and how many there are. */
export function describeSkipped(db: Database, skipped: readonly Skipped[]): Page<LeftAlone> {
  const reader = createRowReader(db);
  const things = unite(skipped);
  const rows = things.slice(0, named).map(({ table, id, reason, by }) => ({
    thing: thingOf(table),
    id,
    name: nameRow(reader, table, id),
    reason,
    by: by === null ? null : describeStep(db, by),
  }));
  return { total: things.length, rows };
}
