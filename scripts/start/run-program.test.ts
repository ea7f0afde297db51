import { describe, expect, it } from 'vitest';
import { couldNotStart, runProgram } from './run-program.ts';

describe('runProgram', () => {
  const node = (code: string, within?: number) =>
    runProgram(process.execPath, ['-e', code], within ? { within } : {});

  it('tells how a program ended', async () => {
    expect(await node('process.exit(3)')).toMatchObject({ code: 3, signal: null });
    expect(await runProgram('/no/such/program', [])).toMatchObject({ code: 127 });
  });

  it('ends one that takes too long', async () => {
    expect(await node('setInterval(() => {}, 1000)', 200)).toMatchObject({ signal: 'SIGTERM' });
  });

  it.skipIf(process.platform === 'win32')(
    'passes SIGTERM and SIGHUP on, and no SIGINT',
    async () => {
      const counts = () =>
        (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => process.listenerCount(signal));
      const before = counts();
      const running = node(
        'process.on("SIGHUP", () => process.exit(5)); setInterval(() => {}, 50)',
      );
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(counts()).toEqual(before.map((count) => count + 1));
      process.emit('SIGINT', 'SIGINT');
      process.emit('SIGHUP', 'SIGHUP');
      expect(await running).toMatchObject({ code: 5 });
      expect(counts()).toEqual(before);
    },
  );
});

it('tells a program that could not start from one that was ended', () => {
  const end = { code: 1, signal: null, seconds: 0.4 };
  expect([
    couldNotStart(end),
    couldNotStart({ ...end, code: null, signal: 'SIGTRAP' }),
    couldNotStart({ ...end, code: 0 }),
    couldNotStart({ ...end, code: null, signal: 'SIGINT' }),
    couldNotStart({ ...end, seconds: 60 }),
  ]).toEqual([true, true, false, false, false]);
});
