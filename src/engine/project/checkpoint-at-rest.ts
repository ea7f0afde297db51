import type { Database } from './database.ts';

/**
 * Pages in the write-ahead log (16 MB) after which they are copied into the study although somebody is at work: in a turn of its
 * own, when the commit that wrote them has been answered. Copying waits for the disk several times, and nobody waits for that.
 */
const pagesAtWork = 4000;
/** The same while many commands are kept at a time (64 MB): a thousand texts would be written twice while somebody waits for them. */
const pagesOfMany = 16_000;
/** Pages after which a commit itself copies them (256 MB), where commits follow each other without a turn between. */
const mostPages = 64_000;
/** Commands after which a pause is used to copy: a coding writes some 15 pages. */
const commandsBefore = 60;
/** Without a commit for so long, ms, nobody is at work. */
const restMs = 1500;

export type CheckpointAtRest = Readonly<{ saved: (commands: number) => void; stop: () => void }>;

/**
 * Copies the write-ahead log into the study while nobody writes, or between two commits where it grows long. What is in the log
 * is as durable as what is in the study, so that nothing depends on when this happens; closing copies what is left.
 */
export function checkpointAtRest(db: Database): CheckpointAtRest {
  db.pragma(`wal_autocheckpoint = ${mostPages}`);
  const looking = db.prepare<[], { log: number; checkpointed: number }>(
    'pragma wal_checkpoint(NOOP)',
  );
  const waitingPages = (): number => {
    const state = looking.get();
    return state ? state.log - state.checkpointed : 0;
  };
  let limit = pagesAtWork;
  let commands = 0;
  let lastCommit = 0;
  let timer: NodeJS.Timeout | null = null;
  let turn: NodeJS.Immediate | null = null;

  const copy = (): void => {
    commands = 0;
    limit = pagesAtWork;
    try {
      db.pragma('wal_checkpoint(PASSIVE)');
    } catch {
      // As where a commit does it: the log keeps what could not be copied, and the next one tries again.
    }
  };
  const copyNow = (): void => {
    turn = null;
    if (db.open && !db.inTransaction) copy();
  };
  const copyIfRested = (): void => {
    timer = null;
    if (!db.open) return;
    const rested = performance.now() - lastCommit;
    if (rested < restMs || db.inTransaction) wait(Math.max(restMs - rested, restMs / 10));
    else copy();
  };
  const wait = (ms: number): void => {
    timer = setTimeout(copyIfRested, ms);
    timer.unref();
  };

  return {
    saved: (more) => {
      commands += more;
      if (more > 1) limit = pagesOfMany;
      lastCommit = performance.now();
      if (turn === null && waitingPages() >= limit) turn = setImmediate(copyNow);
      if (timer === null && commands >= commandsBefore) wait(restMs);
    },
    stop: () => {
      if (timer) clearTimeout(timer);
      if (turn) clearImmediate(turn);
      [timer, turn] = [null, null];
    },
  };
}
