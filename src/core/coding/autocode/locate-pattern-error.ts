import { patternFlags } from './find-pattern.ts';

export const patternProblems = [
  'unclosed_group',
  'unopened_group',
  'unclosed_set',
  'nothing_to_repeat',
  'stray_brace',
  'bad_escape',
  'unfinished_escape',
  'other',
] as const;

/** What is wrong with a regular expression and, where that can be told, at which character, from 0. */
export type PatternError = Readonly<{
  what: (typeof patternProblems)[number];
  at: number | null;
}>;

/** What may stand behind a backslash, with the flag `u`. */
const escape =
  /^\\(?:[dDwWsSbBfnrtv0-9^$\\.*+?()[\]{}|/]|c[A-Za-z]|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|u\{[\dA-Fa-f]+\}|[pP]\{[\w=]+\}|k<[^>]+>)/u;
const escapeInSet =
  /^\\(?:[dDwWsSbfnrtv0^$\\.*+?()[\]{}|/-]|c[A-Za-z]|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|u\{[\dA-Fa-f]+\}|[pP]\{[\w=]+\})/u;
const groupStart = /^\((?:\?(?:[:=!]|<[=!]|<[\p{L}_$][\p{L}\p{N}_$]*>))?/u;
const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/u;

type Step = Readonly<{ to: number; isAtom: boolean }>;
const failed = (what: PatternError['what'], at: number): PatternError => ({ what, at });

function readEscape(pattern: string, at: number, allowed: RegExp): Step | PatternError {
  if (at + 1 >= pattern.length) return failed('unfinished_escape', at);
  const [found] = allowed.exec(pattern.slice(at)) ?? [];
  return found
    ? { to: at + found.length, isAtom: !/^\\[bB]$/u.test(found) }
    : failed('bad_escape', at);
}

function readSet(pattern: string, from: number): Step | PatternError {
  let at = from + 1;
  while (at < pattern.length) {
    const sign = pattern.charAt(at);
    if (sign === ']') return { to: at + 1, isAtom: true };
    if (sign !== '\\') at += 1;
    else {
      const step = readEscape(pattern, at, escapeInSet);
      if ('what' in step) return step;
      at = step.to;
    }
  }
  return failed('unclosed_set', from);
}

function readPart(
  pattern: string,
  at: number,
  afterAtom: boolean,
  open: number[],
): Step | PatternError {
  const sign = pattern.charAt(at);
  if (sign === '\\') return readEscape(pattern, at, escape);
  if (sign === '[') return readSet(pattern, at);
  if (sign === '(') {
    open.push(at);
    return { to: at + (groupStart.exec(pattern.slice(at))?.[0].length ?? 1), isAtom: false };
  }
  if (sign === ')') {
    return open.pop() === undefined ? failed('unopened_group', at) : { to: at + 1, isAtom: true };
  }
  const [repeats] = quantifier.exec(pattern.slice(at)) ?? [];
  if (repeats !== undefined) {
    return afterAtom ? { to: at + repeats.length, isAtom: false } : failed('nothing_to_repeat', at);
  }
  if (sign === '{' || sign === '}' || sign === ']') return failed('stray_brace', at);
  return { to: at + 1, isAtom: !'|^$'.includes(sign) };
}

function locate(pattern: string): PatternError {
  const open: number[] = [];
  let at = 0;
  let isAtom = false;
  while (at < pattern.length) {
    const step = readPart(pattern, at, isAtom, open);
    if ('what' in step) return step;
    ({ to: at, isAtom } = step);
  }
  const unclosed = open.at(-1);
  return unclosed === undefined ? { what: 'other', at: null } : failed('unclosed_group', unclosed);
}

/** What keeps a pattern from being a regular expression, and where; null where it is one. */
export function locatePatternError(pattern: string): PatternError | null {
  try {
    new RegExp(pattern, patternFlags(true));
    return null;
  } catch {
    return locate(pattern);
  }
}
