import { expect, it } from 'vitest';
import type { Command } from './command.ts';
import { parseArguments } from './parse-arguments.ts';

const command: Command = {
  name: 'code',
  usage: 'code STUDY --code PATH',
  summary: '',
  operands: { least: 1, most: 2 },
  options: ['code', 'scale'],
  required: ['code'],
  flags: ['reversed'],
  run: () => Promise.reject(new Error('not run here')),
};

it('takes options before, between and after operands', () => {
  const line = ['--code', 'Access/Sign-up', 'A.verbatim', '--scale=-3-3', '--reversed', '--', '-b'];
  expect(parseArguments(command, line)).toEqual({
    ok: true,
    value: {
      operands: ['A.verbatim', '-b'],
      options: { code: 'Access/Sign-up', scale: '-3-3' },
      flags: new Set(['reversed']),
    },
  });
});

it('takes a negative number for the value of the option before it', () => {
  const parsed = parseArguments(command, ['A', '--code', 'x', '--scale', '-3-3']);
  expect(parsed).toMatchObject({ ok: true, value: { options: { scale: '-3-3' } } });
});

it.each([
  [['A', '--code', 'x', '--colour', 'red'], "Unknown option '--colour'."],
  [['A', '--code'], "Option '--code <value>' argument missing."],
  [['A', '--code', 'x', '--code', 'y'], '--code stands there 2 times.'],
  [['A'], '"code" needs --code.'],
  [['--code', 'x'], '"code" needs a name after it.'],
  [['A', 'B', 'C', '--code', 'x'], '"code" takes at most 2.'],
])('refuses %j as wrong usage', (line, message) => {
  expect(parseArguments(command, line)).toEqual({
    ok: false,
    error: { code: 'invalid_input', message, wrongUsage: true },
  });
});

it('asks for nothing where help is wanted', () => {
  expect(parseArguments(command, ['--help'])).toMatchObject({ ok: true });
});
