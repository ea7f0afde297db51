import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../test/support/temporary-study.ts';
import { ok } from '../../shared/result.ts';
import { runCommand, runCommands, type Step } from '../history/command.ts';
import { keepContent } from './content.ts';
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

it('counts commands that became durable together one by one', () => {
  const bodies = Array.from({ length: 80 }, (_, n) => ({ db, describe }: Step) => {
    describe('code.create', { name: `Code ${n}` });
    return ok(insertCode(db, { name: `Code ${n}`, parentId: null, colour: 0 }));
  });
  runCommands(study.project().host, bodies);
  expect(waitingPages()).toBeGreaterThan(0);
  vi.advanceTimersByTime(3000);
  expect(waitingPages()).toBe(0);
});

let kept = 0;
/** A command that writes so many pages, of 4,096 bytes each. */
const keepPages =
  (pages: number) =>
  ({ db, describe }: Step) => {
    kept += 1;
    describe('code.create', { name: `Code ${kept}` });
    keepContent(db, Buffer.alloc(pages * 4096, kept), 'none');
    return ok(insertCode(db, { name: `Code ${kept}`, parentId: null, colour: 0 }));
  };
const turn = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));

it('copies a log that grew long in a turn of its own, not while somebody waits for the commit', async () => {
  runCommand(study.project().host, keepPages(3000));
  await turn();
  expect(waitingPages()).toBeGreaterThan(3000);
  runCommand(study.project().host, keepPages(3000));
  expect(waitingPages()).toBeGreaterThan(6000);
  await turn();
  expect(waitingPages()).toBe(0);
});

it('lets many commands at a time use more of the log, until it is copied', async () => {
  const { host } = study.project();
  runCommands(host, [keepPages(3000), keepPages(3000)]);
  await turn();
  expect(waitingPages()).toBeGreaterThan(6000);
  runCommands(host, [keepPages(6000), keepPages(6000)]);
  await turn();
  expect(waitingPages()).toBe(0);
  runCommand(host, keepPages(6000));
  await turn();
  expect(waitingPages()).toBe(0);
});

it('lets nothing happen after the study is closed', async () => {
  runCommand(study.project().host, keepPages(6000));
  await study.reopen();
  await turn();
  expect(waitingPages()).toBe(0);
});
