import type { Label } from '../../shared/domain/history.ts';
import type { CoderId, CommandId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import { all, type Database, first, insertRow, run } from '../project/database.ts';
import { schemaVersion } from '../project/file-identity.ts';
import { newUid } from '../project/uid.ts';
import { nextTick } from './clock.ts';

/** What a command needs to know of the open file. */
export type CommandHost = Readonly<{
  db: Database;
  /** This copy of the file; made on its first write where the file was copied. */
  siteId: () => number;
  /** The same without making anything, for reading; null in a copy not yet written to. */
  currentSiteId: () => number | null;
  coderId: () => CoderId;
  /** Wall time in ms. */
  now: () => number;
  /** Told of each commit, once it is durable: how many commands it kept. */
  saved?: (commands: number) => void;
}>;

export type CommandKind = 'do' | 'undo' | 'redo';

/** What a handler has while its command runs. */
export type Step = Readonly<{
  db: Database;
  coderId: CoderId;
  /** ISO 8601 time of the command. */
  at: string;
  /** Names the step for the history and the undo menu. Every command that changes something must be named. */
  describe: (key: string, args?: Label['args']) => void;
  /** Makes this command the undo or redo of another; it is then kept even where it found nothing to change. */
  reverses: (kind: 'undo' | 'redo', command: CommandId) => void;
}>;

export type CommandOutcome<T> = Readonly<{
  value: T;
  /** Null where nothing was changed; then nothing was logged. */
  commandId: CommandId | null;
  tables: readonly string[];
  at: string;
}>;

/** `origin` of the steps that only the program takes; they cannot be undone. */
export type CommandOrigin = 'person' | 'system';

type Naming = { label: Label | null; kind: CommandKind; undoes: CommandId | null };

/** The kind of a command until it ends; none is ever kept with it. What looks for steps finds only those that have ended. */
const underWay = 'underway';

/**
 * Gives the command its numbers and its time, and writes its row: what the capture of changes names must be there before them.
 * A key that waits for its row until the end has SQLite look for children of every parent that comes in between.
 */
function begin(host: CommandHost, at: string, origin: CommandOrigin): CommandId {
  const { db } = host;
  const siteId = host.siteId();
  const last = first<{ id: CommandId; siteSeq: number; hlc: number }>(
    db,
    `select (select max(seq) from command) as id, hlc_last as hlc,
       (select max(site_seq) from command where site_id = @siteId) as siteSeq from meta`,
    { siteId },
  );
  const id = ((last?.id ?? 0) + 1) as CommandId;
  const tick = nextTick(last?.hlc ?? 0, host.now());
  insertRow(db, 'command', {
    seq: id,
    uid: newUid(),
    site_id: siteId,
    site_seq: (last?.siteSeq ?? 0) + 1,
    hlc: tick,
    at,
    coder_id: host.coderId(),
    kind: underWay,
    label_key: '',
    label_args: '{}',
    undoes: null,
    schema_version: schemaVersion,
    origin,
  });
  run(db, 'update ctx set command = @id, bulk = 0', { id });
  run(db, 'update meta set hlc_last = @tick', { tick });
  return id;
}

/** Completes the command's row, now that it is known what the step is called and who took it. */
function finish(host: CommandHost, id: CommandId, { label, kind, undoes }: Naming): void {
  if (!label) throw new Error('a command changed rows without a name');
  run(
    host.db,
    `update command set coder_id = @coder, kind = @kind, label_key = @key, label_args = @args, undoes = @undoes
     where seq = @id`,
    { id, coder: host.coderId(), kind, key: label.key, args: JSON.stringify(label.args), undoes },
  );
}

function changedTables(db: Database, id: CommandId): string[] {
  const changes = all<{ tbl: string }>(db, 'select tbl from change where command = @id', { id });
  return [...new Set(changes.map(({ tbl }) => tbl))];
}

/** Runs a handler inside an open transaction. What it did is to be kept only where the outcome has a command. */
function perform<T>(
  host: CommandHost,
  body: (step: Step) => Result<T>,
  origin: CommandOrigin,
): Result<CommandOutcome<T>> {
  const { db } = host;
  const at = new Date(host.now()).toISOString();
  const naming: Naming = { label: null, kind: 'do', undoes: null };
  const id = begin(host, at, origin);
  const result = body({
    db,
    at,
    coderId: host.coderId(),
    describe: (key, args = {}) => {
      naming.label = { key, args };
    },
    reverses: (kind, command) => {
      naming.kind = kind;
      naming.undoes = command;
    },
  });
  if (!result.ok) return result;
  const tables = changedTables(db, id);
  if (tables.length === 0 && naming.undoes === null) {
    return ok({ value: result.value, commandId: null, tables, at });
  }
  finish(host, id, naming);
  return ok({ value: result.value, commandId: id, tables, at });
}

const isToBeKept = (outcome: Result<CommandOutcome<unknown>>): boolean =>
  outcome.ok && outcome.value.commandId !== null;

/** Does something inside a transaction that is kept where it made commands, and not at all where it made none or throws. */
function inTransaction<T>(
  { db, saved }: CommandHost,
  work: () => Readonly<{ value: T; commands: number }>,
): T {
  run(db, 'begin immediate');
  try {
    const { value, commands } = work();
    if (commands === 0) {
      run(db, 'rollback');
      return value;
    }
    // Without a command under way nothing can be written.
    run(db, 'update ctx set command = null, bulk = 0');
    run(db, 'commit');
    saved?.(commands);
    return value;
  } catch (error) {
    if (db.inTransaction) db.exec('rollback');
    throw error;
  }
}

/**
 * Runs a handler as one command: one transaction, one named entry in the change log, applied whole or not at all.
 * A refused or unchanged command leaves no trace. Durable (synchronous=FULL) when this returns.
 * Throws what SQLite throws, after rolling back.
 */
export function runCommand<T>(
  host: CommandHost,
  body: (step: Step) => Result<T>,
  origin: CommandOrigin = 'person',
): Result<CommandOutcome<T>> {
  return inTransaction(host, () => {
    const value = perform(host, body, origin);
    return { value, commands: isToBeKept(value) ? 1 : 0 };
  });
}

/**
 * Runs several commands that become durable together: waiting for the disk once is what makes many small ones quick. Each is
 * an entry of its own in the change log, applied whole or not at all; a refused one leaves the others as they are.
 * Where something throws, none of them is kept.
 */
export function runCommands<T>(
  host: CommandHost,
  bodies: readonly ((step: Step) => Result<T>)[],
): Result<CommandOutcome<T>>[] {
  const { db } = host;
  return inTransaction(host, () => {
    const value = bodies.map((body) => {
      run(db, 'savepoint one');
      const outcome = perform(host, body, 'person');
      if (!isToBeKept(outcome)) run(db, 'rollback to one');
      run(db, 'release one');
      return outcome;
    });
    return { value, commands: value.filter(isToBeKept).length };
  });
}
