import type { Database } from './database.ts';

/**
 * Pages in the write-ahead log after which a commit itself copies them into the study (SQLite's own measure is 1,000). It then
 * waits for the disk several times: a coding in some seventy would take many times as long as the others.
 */
const pagesAtWork = 4000;
/** The same while many commands are kept at a time (64 MB): a thousand texts would be written twice while somebody waits for them. */
const pagesOfMany = 16_000;
/** Commands after which a pause is used to copy: a coding writes some 15 pages. */
const commandsBefore = 60;
/** Without a commit for so long, ms, nobody is at work. */
const restMs = 1500;

export type CheckpointAtRest = Readonly<{ saved: (commands: number) => void; stop: () => void }>;

/**
 * Copies the write-ahead log into the study while nobody writes. What is in the log is as durable as what is in the study, so
 * that nothing depends on when this happens; closing copies what is left.
 */
export function checkpointAtRest(db: Database): CheckpointAtRest {
  let pages = 0;
  const allow = (most: number): void => {
    if (most !== pages) db.pragma(`wal_autocheckpoint = ${most}`);
    pages = most;
  };
  allow(pagesAtWork);
  let commands = 0;
  let lastCommit = 0;
  let timer: NodeJS.Timeout | null = null;

  const look = (): void => {
    timer = null;
    if (!db.open) return;
    const rested = performance.now() - lastCommit;
    if (rested < restMs || db.inTransaction) {
      wait(Math.max(restMs - rested, restMs / 10));
      return;
    }
    commands = 0;
    try {
      db.pragma('wal_checkpoint(PASSIVE)');
      allow(pagesAtWork);
    } catch {
      // As where a commit does it: the log keeps what could not be copied, and the next one tries again.
    }
  };
  const wait = (ms: number): void => {
    timer = setTimeout(look, ms);
    timer.unref();
  };

  return {
    saved: (more) => {
      commands += more;
      if (more > 1) allow(pagesOfMany);
      lastCommit = performance.now();
      if (commands >= commandsBefore && timer === null) wait(restMs);
    },
    stop: () => {
      if (timer) clearTimeout(timer);
      timer = null;
    },
  };
}
