import { expect } from 'vitest';
import type { Desk, Ran, Refused, RunOptions } from './run-verbatim.ts';

/** One sentence or a few for a person, and neither a stack trace nor anything on standard output. */
export function expectTold({ code, stdout, stderr }: Ran, words: RegExp): void {
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(words);
  expect(stderr.trim()).not.toMatch(/\n|^\s+at /mu);
}

/** Runs a command that is to be refused, once for people and once for programs. */
export async function expectRefused(
  desk: Desk,
  args: readonly string[],
  code: string,
  words: RegExp,
  options: RunOptions = {},
): Promise<void> {
  expectTold(await desk.run(args, options), words);
  const told = await desk.json(args, options);
  expect(told.code).toBe(1);
  const { error } = told.value as Refused;
  expect(Object.keys(error)).toEqual(['code', 'message', 'details']);
  expect(error.code).toBe(code);
  expect(error.message).toMatch(words);
}
