import type { Turn } from '../../shared/domain/source.ts';

export type LabelPlace = Readonly<{
  /** The name itself. */
  start: number;
  end: number;
  /** Where the line begins on which it stands; what lies between there and the turn is its head. */
  lineStart: number;
}>;

/** Labels are short; what stands further before a turn is something else. */
const longestHead = 300;

const escapeForPattern = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`).replace(/\s+/gu, String.raw`\s+`);

/**
 * Where the text itself names the speaker of a turn, in front of it; null where it does not. Blanks count as equal, since
 * labels are kept with single ones.
 */
export function findTurnLabel(
  text: string,
  turns: readonly Turn[],
  index: number,
): LabelPlace | null {
  const turn = turns[index];
  if (!turn || turn.speaker === null || turn.speaker === '') return null;
  const from = Math.max(turns[index - 1]?.end ?? 0, turn.start - longestHead);
  const head = text.slice(from, turn.start);
  const found = [...head.matchAll(new RegExp(escapeForPattern(turn.speaker), 'gu'))].at(-1);
  if (!found) return null;
  const start = from + found.index;
  const lineStart = Math.max(from, text.lastIndexOf('\n', start - 1) + 1);
  return { start, end: start + found[0].length, lineStart };
}

const stamp = String.raw`\d{1,3}(?::[0-5]\d){1,2}(?:[.,]\d{1,3})?`;
const stampPattern = new RegExp(
  String.raw`[ \t]*(?:[(\[]${stamp}(?:[ ]*(?:-->|[–—-])[ ]*${stamp})?[)\]]|(?<!\d)${stamp}(?!\d))`,
  'gu',
);

/**
 * The head of a turn as this text writes it, with another name and without a time: `Ana (0:21): ` for Ben is `Ben: `. A head
 * whose only mark was the time gets a colon.
 */
export function writeHead(
  text: string,
  { start, end, lineStart }: LabelPlace,
  turnStart: number,
  speaker: string,
): string {
  const lead = text.slice(lineStart, start);
  const timeless = lead.replace(stampPattern, '');
  const before = timeless === lead ? lead : timeless.trimEnd();
  const behind = text.slice(end, turnStart).replace(stampPattern, '');
  const marked = /[:：*_\]}]/u.test(before + behind);
  const rest = marked ? behind : `:${behind.replace(/^[ \t|–—-]+/u, '') || ' '}`;
  return `${before}${speaker}${rest}`;
}

/** Blank stretch between two turns as this text has it: line ends before the head of a turn. */
export function gapBefore(text: string, turns: readonly Turn[], index: number): string {
  const previous = turns[index - 1];
  const place = findTurnLabel(text, turns, index);
  if (!previous || !place) return '\n';
  const gap = text.slice(previous.end, place.lineStart);
  return /^\s*\n\s*$/u.test(gap) ? gap : '\n';
}
