import type { CommandId } from '../../shared/ids.ts';
import { all, type Database, run, statement } from '../project/database.ts';
import { schemaVersion } from '../project/file-identity.ts';
import { newUid } from '../project/uid.ts';
import { nextTick } from './clock.ts';
import type { Step } from './command.ts';

/*
 * A step can take back several others at once, or parts of one. It is then a step like any other, with the changes, and behind
 * it stand commands without changes of their own, one for each step taken back, that say which (`undoes`), as part of what
 * (`group_id`), and how many of its changes each one stands for, in their order.
 */
export const undoneAtOnce = 'history.undone';
export const partUndone = 'history.partUndone';

type Row = Readonly<{ id: CommandId; undoes: CommandId; head: CommandId | null; part: 0 | 1 }>;

/** Which steps are taken back at present. */
export type Reversals = Readonly<{
  isUndone: (command: CommandId) => boolean;
  /** The step of which a command takes parts back, if it does. */
  partOf: (command: CommandId) => CommandId | undefined;
}>;

/** Reads what was taken back, and taken back again, so far. A command under way is not among it. */
export function readReversals(db: Database): Reversals {
  const rows = all<Row>(
    db,
    `select seq as id, undoes, group_id as head, label_key = '${partUndone}' as part
     from command where undoes > 0`,
  );
  const whole = Map.groupBy(
    rows.filter(({ part }) => !part),
    ({ undoes }) => undoes,
  );
  const parts = new Map(
    rows.flatMap(({ head, undoes, part }) => (part && head ? [[head, undoes]] : [])),
  );
  // Whatever takes a command back comes after it, so this ends.
  const isUndone = (command: CommandId): boolean =>
    (whole.get(command) ?? []).some(({ id, head }) => !isUndone(head ?? id));
  return { isUndone, partOf: (command) => parts.get(command) };
}

/** A command of which a step under way took back something: how many changes it made for that. */
export type TakenBack = Readonly<{ command: CommandId; rows: number; part: boolean }>;

type Who = Readonly<{ siteId: number; coderId: number }>;

/**
 * Writes down which steps the command under way takes back, in the order in which it did. The numbers that follow its own
 * are theirs.
 */
export function writeReversals(
  step: Step,
  who: Who,
  now: number,
  taken: readonly TakenBack[],
): void {
  const { db, at } = step;
  const [under] = all<{ id: CommandId; hlc: number; siteSeq: number }>(
    db,
    `select command.seq as id, meta.hlc_last as hlc, command.site_seq as siteSeq
     from meta, ctx join command on command.seq = ctx.command`,
  );
  if (!under) throw new Error('no command is under way');
  let tick = under.hlc;
  taken.forEach(({ command, rows, part }, index) => {
    tick = nextTick(tick, now);
    run(
      db,
      `insert into command (seq, uid, site_id, site_seq, hlc, at, coder_id, kind, label_key, label_args, undoes, group_id, schema_version, origin)
       values (@seq, @uid, @siteId, @siteSeq, @tick, @at, @coderId, 'undo', @key, @args, @command, @head, ${schemaVersion}, 'person')`,
      {
        seq: under.id + index + 1,
        uid: newUid(),
        siteId: who.siteId,
        siteSeq: under.siteSeq + index + 1,
        tick,
        at,
        coderId: who.coderId,
        key: part ? partUndone : undoneAtOnce,
        args: JSON.stringify({ rows }),
        command,
        head: under.id,
      },
    );
  });
  run(db, 'update meta set hlc_last = @tick', { tick });
}

/** A stretch of a command's changes, by number from 0, and the step that they took back. */
type Stretch = Readonly<{ undoes: CommandId; from: number; to: number }>;
type Head = Readonly<{ firstChange: number; stretches: readonly Stretch[] }>;

const heads = new WeakMap<Database, Map<CommandId, Head>>();

function readHead(db: Database, head: CommandId): Head {
  const stretches: Stretch[] = [];
  let from = 0;
  const followers = statement(
    db,
    `select group_id as head, undoes, json_extract(label_args, '$.rows') as rows
     from command where seq > @head order by seq`,
  ).iterate({ head }) as IterableIterator<{ head: number | null; undoes: CommandId; rows: number }>;
  for (const row of followers) {
    if (row.head !== head) break;
    stretches.push({ undoes: row.undoes, from, to: from + row.rows });
    from += row.rows;
  }
  const [first] = all<{ id: number | null }>(
    db,
    'select min(id) as id from change where command = @head',
    { head },
  );
  return { firstChange: first?.id ?? 0, stretches };
}

/**
 * The step that one change of a command took back, where the command took back several at once or parts of one. Changes of
 * one command are numbered without a gap: it is one transaction, and nobody else writes.
 */
export function undoneByChange(db: Database, head: CommandId, change: number): CommandId | null {
  const known = heads.get(db) ?? new Map<CommandId, Head>();
  heads.set(db, known);
  const { firstChange, stretches } = known.get(head) ?? readHead(db, head);
  // What is committed never changes, so it may be kept.
  known.set(head, { firstChange, stretches });
  const at = change - firstChange;
  return stretches.find(({ from, to }) => at >= from && at < to)?.undoes ?? null;
}
