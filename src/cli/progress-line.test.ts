import { expect, it } from 'vitest';
import { createProgressLine } from './progress-line.ts';

const written = (isTTY: boolean, silent: boolean): string => {
  let text = '';
  const terminal = {
    isTTY,
    write: (more: string) => {
      text += more;
      return true;
    },
  };
  const line = createProgressLine(terminal, silent);
  line.show({ done: 312, total: 1000, unit: 'turns' });
  line.clear();
  line.clear();
  return text;
};

it('says how far the work is, and takes the line away again', () => {
  expect(written(true, false)).toBe('\r\u001b[2K312 of 1,000 turns (Ctrl-C stops)\r\u001b[2K');
});

it('is silent in a pipe and beside --json', () => {
  expect([written(false, false), written(true, true)]).toEqual(['', '']);
});
