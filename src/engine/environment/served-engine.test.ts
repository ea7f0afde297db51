import { expect, it } from 'vitest';
import type { Port } from '../../shared/port.ts';
import { obeyHost, type ServedEngine } from './served-engine.ts';

const port: Port = {
  send: () => undefined,
  onMessage: () => undefined,
  onClose: () => undefined,
  close: () => undefined,
};

const createLog = (stop: () => Promise<void>) => {
  const log: unknown[] = [];
  const engine: ServedEngine = {
    connect: (connected) => log.push(connected === port ? 'connect' : 'another port'),
    stop: async () => {
      log.push('stop');
      await stop();
      log.push('closed');
    },
  };
  const exit = (code: number): void => void log.push(`exit ${code}`);
  return { log, engine, exit };
};

it('connects windows, and nothing without a port', () => {
  const { log, engine, exit } = createLog(() => Promise.resolve());
  obeyHost(engine, 'connect', port, exit);
  obeyHost(engine, 'connect', null, exit);
  expect(log).toEqual(['connect']);
});

it('exits only after the study is closed', async () => {
  const { log, engine, exit } = createLog(() => Promise.resolve());
  obeyHost(engine, 'stop', null, exit);
  await expect.poll(() => log).toEqual(['stop', 'closed', 'exit 0']);
});

it('exits with 1 where the study could not be closed', async () => {
  const { log, engine, exit } = createLog(() => Promise.reject(new Error('disk')));
  obeyHost(engine, 'stop', null, exit);
  await expect.poll(() => log).toEqual(['stop', 'exit 1']);
});
