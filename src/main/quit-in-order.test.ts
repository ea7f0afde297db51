import { expect, it } from 'vitest';
import { quitInOrder, type QuittingApp } from './quit-in-order.ts';

it('stops the engine once and exits only then', async () => {
  const log: string[] = [];
  let quit: Parameters<QuittingApp['on']>[1] = () => undefined;
  const engine = Promise.withResolvers<undefined>();
  quitInOrder(
    {
      on: (_event, listener) => (quit = listener),
      exit: (code) => log.push(`exit ${code}`),
    },
    async () => {
      log.push('stop');
      await engine.promise;
    },
  );
  const event = { preventDefault: () => log.push('held back') };
  quit(event);
  quit(event);
  expect(log).toEqual(['held back', 'stop', 'held back']);
  engine.resolve(undefined);
  await expect.poll(() => log.at(-1)).toBe('exit 0');
});
