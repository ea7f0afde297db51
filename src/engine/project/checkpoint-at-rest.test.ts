import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../test/support/temporary-study.ts';
import { ok } from '../../shared/result.ts';
import { runCommand, runCommands, type Step } from '../history/command.ts';
import { insertCode } from './queries/code-queries.ts';

let study: TemporaryStudy;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  study = createTemporaryStudy();
});
afterEach(() => {
  study.remove();
  vi.useRealTimers();
});

/** Pages in the write-ahead log that are not yet in the study; nothing is copied by looking. */
const waitingPages = (): number => {
  const [state] = study.project().db.pragma('wal_checkpoint(NOOP)') as {
    log: number;
    checkpointed: number;
  }[];
  return (state?.log ?? 0) - (state?.checkpointed ?? 0);
};

function write(times: number): void {
  for (let n = 0; n < times; n += 1) {
    runCommand(study.project().host, ({ db, describe }) => {
      describe('code.create', { name: `Code ${n}` });
      return ok(insertCode(db, { name: `Code ${n}`, parentId: null, colour: 0 }));
    });
  }
}

it('copies the log into the study once nobody writes, and not before', () => {
  write(100);
  expect(waitingPages()).toBeGreaterThan(100);
  vi.advanceTimersByTime(1000);
  write(1);
  vi.advanceTimersByTime(1000);
  expect(waitingPages()).toBeGreaterThan(100);
  vi.advanceTimersByTime(2000);
  expect(waitingPages()).toBe(0);
});

it('leaves a few commits in the log, and none behind when the study is closed', async () => {
  write(20);
  vi.advanceTimersByTime(60_000);
  expect(waitingPages()).toBeGreaterThan(0);
  write(80);
  await study.reopen();
  vi.advanceTimersByTime(60_000);
  expect(waitingPages()).toBe(0);
});

it('counts commands that became durable together one by one, and lets them use more of the log until then', () => {
  const bodies = Array.from({ length: 80 }, (_, n) => ({ db, describe }: Step) => {
    describe('code.create', { name: `Code ${n}` });
    return ok(insertCode(db, { name: `Code ${n}`, parentId: null, colour: 0 }));
  });
  const limit = (): unknown => study.project().db.pragma('wal_autocheckpoint', { simple: true });
  const usual = limit();
  runCommands(study.project().host, bodies);
  expect(waitingPages()).toBeGreaterThan(0);
  expect(limit()).toBeGreaterThan(Number(usual));
  vi.advanceTimersByTime(3000);
  expect(waitingPages()).toBe(0);
  expect(limit()).toBe(usual);
});
