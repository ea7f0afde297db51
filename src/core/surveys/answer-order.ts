import { parseScore } from '../metrics/parse-score.ts';
import { levelOnKnownScale } from './known-scales.ts';
import { levelsByDegree } from './degrees.ts';

/** The order of the answers of a scale, worst or least first. `value` where the answers are numbers. */
export type AnswerOrder = Readonly<{
  /** Indices of the answers given, in order. */
  order: readonly number[];
  /** By answer: how far from the middle, below 0 towards the worse end; null where it is not known. */
  levels: readonly (number | null)[];
  /** By answer: the number that it stands for, or null. */
  values: readonly (number | null)[];
}>;

function ordered(
  levels: readonly (number | null)[],
  values: readonly (number | null)[],
): AnswerOrder {
  const indices = levels.map((_, index) => index);
  const order = indices.sort(
    (one, other) => (levels[one] ?? Infinity) - (levels[other] ?? Infinity) || one - other,
  );
  return { order, levels, values };
}

/** Least and greatest answer of the customary scale that holds the numbers: 1-5, 1-7, 1-10, 0-5, 0-10; null beyond. */
export function customaryScale(
  values: readonly number[],
): Readonly<{ min: number; max: number }> | null {
  if (values.length === 0) return null;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least < 0 || most > 10) return null;
  const min = least < 1 ? 0 : 1;
  if (most <= 5) return { min, max: 5 };
  return most <= 7 && min === 1 ? { min, max: 7 } : { min, max: 10 };
}

function byNumbers(values: readonly number[]): AnswerOrder {
  const scale = customaryScale(values);
  const middle = scale
    ? (scale.min + scale.max) / 2
    : (Math.min(...values) + Math.max(...values)) / 2;
  return ordered(
    values.map((value) => value - middle),
    values,
  );
}

/**
 * The order of the answers of one question: by their numbers ("4", "5 - Very good"), by a known scale ("Never" to
 * "Always"), or by degree ("Not at all useful" to "Very useful"). Null where any answer fits none of them, or there are
 * fewer than two.
 */
export function orderAnswers(answers: readonly string[]): AnswerOrder | null {
  if (answers.length < 2) return null;
  const numbers = answers.map(parseScore);
  const known = numbers.filter((number) => number !== null);
  if (known.length === answers.length) {
    return new Set(known).size === known.length ? byNumbers(known) : null;
  }
  const levels = levelOnKnownScale(answers) ?? levelsByDegree(answers);
  if (!levels || new Set(levels).size < 2) return null;
  return ordered(
    levels,
    levels.map(() => null),
  );
}

const leadingNumber = /^\D{0,16}?(\d[\d,.' ]*)/u;

/** Where each answer stands that speaks of amounts ("18-29", "$25,000 to $49,999", "> 60"), ascending; null where one does not. */
export function orderRanges(answers: readonly string[]): readonly number[] | null {
  const starts = answers.map((answer) => {
    const digits = leadingNumber.exec(answer.trim())?.[1]?.replaceAll(/[,' ]/gu, '');
    if (digits === undefined) return null;
    const isBelow = /^\s*(?:<|≤|under|below|less|up to|fewer|unter|bis|weniger|menos)/iu.test(
      answer,
    );
    const isAbove = /^\s*(?:>|≥|over|above|more|über|mehr|más|mais)/iu.test(answer);
    return Number.parseFloat(digits) + (isBelow ? -0.5 : isAbove ? 0.5 : 0);
  });
  const known = starts.filter((start) => start !== null);
  if (known.length < answers.length || answers.length < 3) return null;
  if (new Set(known).size < known.length) return null;
  return answers
    .map((_, index) => index)
    .sort((one, other) => (known[one] ?? 0) - (known[other] ?? 0));
}
