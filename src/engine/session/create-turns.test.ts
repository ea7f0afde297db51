import { expect, it } from 'vitest';
import { createTurns } from './create-turns.ts';

it('begins works in their order, however long each takes, and goes on behind one that fails', async () => {
  const inTurn = createTurns();
  const told: string[] = [];
  let open = (): void => undefined;
  const slow = inTurn(() => new Promise<void>((resolve) => (open = resolve))).then(() =>
    told.push('slow'),
  );
  const failing = inTurn(() => Promise.reject(new Error('no'))).catch(() => told.push('failing'));
  const quick = inTurn(() => Promise.resolve('quick')).then((answer) => told.push(answer));
  await new Promise((resolve) => setImmediate(resolve));
  expect(told).toEqual([]);
  open();
  await Promise.all([slow, failing, quick]);
  expect(told).toEqual(['slow', 'failing', 'quick']);
});
