import type { HistoryEntry } from '../../shared/domain/history.ts';
import type { Page } from '../../shared/domain/page.ts';
import type { CommandId } from '../../shared/ids.ts';
import { all, type Database, first } from '../project/database.ts';

type EntryRow = Readonly<{
  id: CommandId;
  at: string;
  coder: string | null;
  kind: HistoryEntry['kind'];
  labelKey: string;
  labelArgs: string;
  changes: number;
  undone: number;
}>;

const entryColumns = `command.seq as id, command.at, coder.name as coder, command.kind,
  command.label_key as labelKey, command.label_args as labelArgs,
  (select coalesce(sum(n), 0) from change where change.command = command.seq) as changes,
  exists (select 1 from command u where u.undoes = command.seq
    and not exists (select 1 from command r where r.undoes = u.seq)) as undone`;

function toEntry(row: EntryRow): HistoryEntry {
  return {
    id: row.id,
    at: row.at,
    coder: row.coder ?? '',
    kind: row.kind,
    label: { key: row.labelKey, args: JSON.parse(row.labelArgs) as HistoryEntry['label']['args'] },
    changes: row.changes,
    undone: row.undone === 1,
  };
}

/** Commands, newest first. */
export function listHistory(
  db: Database,
  { offset, limit }: Readonly<{ offset: number; limit: number }>,
): Page<HistoryEntry> {
  const rows = all<EntryRow>(
    db,
    `select ${entryColumns} from command left join coder on coder.id = command.coder_id
     order by command.seq desc limit @limit offset @offset`,
    { limit, offset },
  );
  const total = first<{ total: number }>(db, 'select count(*) as total from command')?.total ?? 0;
  return { total, rows: rows.map(toEntry) };
}

export function getHistoryEntry(db: Database, id: CommandId): HistoryEntry | undefined {
  const row = first<EntryRow>(
    db,
    `select ${entryColumns} from command left join coder on coder.id = command.coder_id where command.seq = @id`,
    { id },
  );
  return row && toEntry(row);
}
