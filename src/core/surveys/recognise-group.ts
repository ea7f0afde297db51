import { parseScore } from '../metrics/parse-score.ts';
import { isOtherPart, isTickWord, isUntickedWord } from './answer-words.ts';
import type { KnownColumn, Recognised } from './known-column.ts';
import { isRankingByPlace } from './places.ts';
import { isRanking } from './ranks.ts';

/** A question of several columns, and the columns that turned out to be questions of their own. */
export type RecognisedGroup = Recognised<'multiple_choice' | 'matrix' | 'ranking'> &
  Readonly<{ members: readonly KnownColumn[]; alone: readonly KnownColumn[] }>;

const fold = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim().toLowerCase();

/** `sure`: its only answer is its own label; `likely`: a mark such as 1 or x, or marks for yes and no; `empty`: nobody chose it. */
function tickOf({ facts, label, column }: KnownColumn): 'sure' | 'likely' | 'empty' | null {
  const [first, ...others] = facts.answers;
  if (!first)
    return facts.setAside === 0 || fold(column.question).includes(fold(label)) ? 'empty' : null;
  if (others.length === 0) {
    if (fold(first.label) === fold(label)) return 'sure';
    return isTickWord(first.label) || /^\d{1,4}$/u.test(first.label) ? 'likely' : null;
  }
  const words = facts.answers.map((answer) => answer.label);
  const isMarked = words.length === 2 && words.some(isTickWord) && words.some(isUntickedWord);
  // Yes and no are answers to a question of their own, row by row.
  return isMarked && !words.some((word) => /^(?:no|nein|non|não|nie|nej)$/iu.test(word))
    ? 'likely'
    : null;
}

/** Free text beside the options: what people wrote who chose "Other". */
function isWritten({ column, facts, label }: KnownColumn): boolean {
  if (column.role === 'open_ended') return true;
  return column.type === 'text' && facts.n > 0 && (isOtherPart(label) || facts.words >= 2);
}

/** Beside options that were ticked even a few words that come back are what people wrote. */
function isWrittenOption(part: KnownColumn): boolean {
  return isWritten(part) || (isOtherPart(part.label) && part.column.type === 'choice');
}

function recogniseTicks(parts: readonly KnownColumn[]): RecognisedGroup | null {
  const ticks = parts.map(tickOf);
  const written = parts.filter((part, at) => ticks[at] === null && isWrittenOption(part));
  const ticked = parts.filter((_, at) => ticks[at] !== null);
  const rest = parts.filter((part, at) => ticks[at] === null && !isWrittenOption(part));
  const sure = ticks.filter((tick) => tick === 'sure').length;
  const likely = ticks.filter((tick) => tick === 'likely').length;
  if (sure + likely === 0 || ticked.length < 2) return null;
  // A mark such as 1 may be an answer of a scale as well, where its neighbours hold 2 and 3.
  if (rest.length > 0 && sure < 2) return null;
  const labels = new Set(ticked.map(({ label }) => fold(label)));
  const mentions = written.filter(
    ({ label }) => isOtherPart(label) && !labels.has(fold(label)) && !/-?\s*TEXT$/u.test(label),
  );
  const members = parts.filter((part) => ticked.includes(part) || mentions.includes(part));
  return {
    kind: 'multiple_choice',
    reason: `${members.length} columns of one question, each for an option that could be chosen.`,
    members,
    alone: [...written, ...rest],
  };
}

const mostPoints = 20;
const fewestShared = 0.4;

/** Whether columns share their answers, as the rows of a grid do: few words, or scores of one scale. */
function shareAnswers(parts: readonly KnownColumn[]): boolean {
  const filled = parts.filter(({ facts }) => facts.n > 0);
  const union = new Set(
    filled.flatMap(({ facts }) => facts.answers.map(({ label }) => fold(label))),
  );
  if (filled.length < 2 || union.size > mostPoints) return false;
  if (filled.some(({ facts }) => facts.words > 12 || facts.distinct > mostPoints)) return false;
  const numbers = [...union].filter((label) => /^[\d.,-]+$/u.test(label)).map(parseScore);
  if (numbers.some((number) => number === null || !Number.isInteger(number))) return false;
  const isScale = numbers.every((number) => number !== null && number >= 0 && number <= 10);
  const shared = filled.reduce((sum, { facts }) => sum + facts.answers.length / union.size, 0);
  if (isScale && numbers.length === union.size) return true;
  // Numbers beyond a scale may still be the codes of answers: few of them, in every row.
  return (isScale || union.size <= 12) && shared / filled.length >= fewestShared;
}

/**
 * What several columns of one question are: options that were ticked, ranks, or rows of a grid with the same answers; null
 * where they are none of it. Free text among them stands alone; an "Other" that has no column to tick counts as an option, too.
 */
export function recogniseGroup(
  stem: string,
  parts: readonly KnownColumn[],
): RecognisedGroup | null {
  const ticks = recogniseTicks(parts);
  if (ticks) return ticks;
  const alone = parts.filter((part) => isWritten(part) || part.column.type === 'date');
  const members = parts.filter((part) => !alone.includes(part));
  if (members.length < 2) return null;
  if (isRanking(stem, members)) {
    const reason = `${members.length} columns that hold the ranks 1 to ${members.length}, each once in a row.`;
    return { kind: 'ranking', reason, members, alone };
  }
  if (isRankingByPlace(stem, members)) {
    const reason = `${members.length} columns for the places 1 to ${members.length}, each holding the option that was put there.`;
    return { kind: 'ranking', reason, members, alone };
  }
  if (!shareAnswers(members)) return null;
  const reason = `${members.length} columns of one question that share their answers.`;
  return { kind: 'matrix', reason, members, alone };
}
