import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepEngine } from './keep-engine.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Engines that only note what they are told; `exit` ends the latest. */
const createEngines = (obedient = true) => {
  const log: string[] = [];
  let exit: (reason: unknown) => void = () => undefined;
  let started = 0;
  let channels = 0;
  const keeper = keepEngine({
    start: (onExit) => {
      started += 1;
      const name = `engine ${started}`;
      exit = onExit;
      return {
        tell: (word, port?: Readonly<{ name: string; close: () => void }>) => {
          log.push(`${name}: ${word}${port ? ` ${port.name}` : ''}`);
          if (word === 'stop' && obedient) onExit(0);
        },
        end: () => {
          log.push(`${name}: ended`);
          onExit('ended');
        },
      };
    },
    createChannel: () => {
      channels += 1;
      const name = `line ${channels}`;
      return { engineEnd: { name, close: () => log.push(`${name}: closed`) }, windowEnd: name };
    },
    onCrash: (reason) => log.push(`crash: ${String(reason)}`),
    stopWithin: 1000,
  });
  return { keeper, log, crash: () => exit('code 7') };
};

it('gives every window a line to the one engine', () => {
  const { keeper, log } = createEngines();
  expect([keeper.connect(), keeper.connect()]).toEqual(['line 1', 'line 2']);
  expect(log).toEqual(['engine 1: connect line 1', 'engine 1: connect line 2']);
});

it('tells of a crash and starts anew with the next window', () => {
  const { keeper, log, crash } = createEngines();
  crash();
  keeper.connect();
  expect(log).toEqual(['crash: code 7', 'engine 2: connect line 1']);
});

it('stops once, and connects nobody after that', async () => {
  const { keeper, log } = createEngines();
  await Promise.all([keeper.stop(), keeper.stop()]);
  expect(keeper.connect()).toBe('line 1');
  expect(log).toEqual(['engine 1: stop', 'line 1: closed']);
});

it('has nothing to stop after a crash', async () => {
  const { keeper, log, crash } = createEngines();
  crash();
  await keeper.stop();
  expect(log).toEqual(['crash: code 7']);
});

it('ends an engine that does not obey in time', async () => {
  const { keeper, log } = createEngines(false);
  const stopped = keeper.stop();
  await vi.advanceTimersByTimeAsync(999);
  expect(log).toEqual(['engine 1: stop']);
  await vi.advanceTimersByTimeAsync(1);
  await stopped;
  expect(log).toEqual(['engine 1: stop', 'engine 1: ended']);
});
