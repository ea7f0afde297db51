import { expect, it } from 'vitest';
import { revivePage, type MortalContents } from './revive-page.ts';

it('reloads a page that died, but not one that dies at once again', () => {
  let die: Parameters<MortalContents['on']>[1] = () => undefined;
  let time = 0;
  const reloads: number[] = [];
  revivePage(
    { on: (_event, listener) => (die = listener), reload: () => reloads.push(time) },
    () => time,
  );
  const dieAt = (moment: number, reason: string): void => {
    time = moment;
    die({}, { reason });
  };
  dieAt(0, 'clean-exit');
  dieAt(5, 'crashed');
  dieAt(10_000, 'crashed');
  dieAt(10_005, 'oom');
  expect(reloads).toEqual([5, 10_005]);
});
