import { foldAnswer } from './fold-answer.ts';

/** How strongly a word says what stands behind it; the bare word itself counts 2. */
const strengths: Readonly<Record<string, number>> = {
  extremely: 4,
  completely: 4,
  totally: 4,
  entirely: 4,
  absolutely: 4,
  strongly: 3.5,
  definitely: 3.5,
  very: 3,
  highly: 3,
  quite: 1.8,
  mostly: 1.7,
  fairly: 1.6,
  generally: 1.5,
  rather: 1.4,
  moderately: 1.2,
  mildly: 1.1,
  somewhat: 1,
  partly: 1,
  partially: 1,
  slightly: 0.5,
  'a little': 0.5,
  'a little bit': 0.5,
  'a bit': 0.5,
};
const plain = 2;
const anyDegree = Object.keys(strengths)
  .sort((one, other) => other.length - one.length)
  .join('|');
const degree = new RegExp(`^(${anyDegree}) (.+)$`, 'u');
/** "Agree strongly". */
const degreeBehind = new RegExp(`^(.+) (${anyDegree})$`, 'u');

/** Words that are the other end of a scale without saying so by their beginning. */
const opposites: Readonly<Record<string, string>> = {
  difficult: 'easy',
  hard: 'easy',
  bad: 'good',
  poor: 'good',
  sad: 'happy',
  dislike: 'like',
  oppose: 'support',
  negative: 'positive',
  negatively: 'positively',
  useless: 'useful',
  unimportant: 'important',
  worse: 'better',
  low: 'high',
  slow: 'fast',
  unsafe: 'safe',
  expensive: 'cheap',
  hurt: 'helped',
  weak: 'strong',
  disagree: 'agree',
};

type Degree = Readonly<{ word: string; level: number }>;

const middle =
  /^(?:neither\b.*|neutral|undecided|indifferent|no opinion either way|no preference|in the middle|about average|mixed)$/u;

function parseDegree(text: string): Degree {
  const notAtAll = /^(?:not at all|not in the least) (.+)$/u.exec(text);
  if (notAtAll) return { word: notAtAll[1] ?? '', level: -4 };
  const notVery = /^not (?:very|so|that|particularly|too) (.+)$/u.exec(text);
  if (notVery) return { word: notVery[1] ?? '', level: -1 };
  const not = /^not (.+)$/u.exec(text);
  if (not) return { word: not[1] ?? '', level: -2 };
  const found = degree.exec(text);
  if (found) return { word: found[2] ?? '', level: strengths[found[1] ?? ''] ?? plain };
  const behind = degreeBehind.exec(text);
  if (behind) return { word: behind[1] ?? '', level: strengths[behind[2] ?? ''] ?? plain };
  return { word: text, level: plain };
}

/** The word that the scale is about and the side that this one stands on: "dissatisfied" is the other side of "satisfied". */
function poleOf(
  word: string,
  words: ReadonlySet<string>,
): Readonly<{ word: string; sign: 1 | -1 }> {
  const opposite = opposites[word];
  if (opposite !== undefined) return { word: opposite, sign: -1 };
  const without = /^(?:un|dis|in|im|ir)(.{4,})$/u.exec(word)?.[1];
  const isKnown = without !== undefined && (words.has(without) || /^(?:un|dis)/u.test(word));
  return isKnown ? { word: without, sign: -1 } : { word, sign: 1 };
}

/**
 * The level of each answer where all are degrees of one word or its opposite: "Not at all useful", "Somewhat useful",
 * "Very useful"; "Strongly disagree" to "Strongly agree" with "Neither agree nor disagree" between. Null for any others,
 * and for answers none of which says a degree.
 */
export function levelsByDegree(answers: readonly string[]): readonly number[] | null {
  const folded = answers.map(foldAnswer);
  const isMiddle = folded.map((answer) => middle.test(answer));
  const degrees = folded.map(parseDegree);
  const words = new Set(degrees.filter((_, at) => !isMiddle[at]).map(({ word }) => word));
  const poles = degrees.map(({ word }) => poleOf(word, words));
  const about = new Set(poles.filter((_, at) => !isMiddle[at]).map(({ word }) => word));
  if (about.size !== 1) return null;
  const levels = degrees.map(({ level }, at) =>
    isMiddle[at] ? 0 : level * (poles[at]?.sign ?? 1),
  );
  const saysDegree = degrees.some(({ level }, at) => !isMiddle[at] && level !== plain);
  const hasBothSides = levels.some((level) => level < 0) && levels.some((level) => level > 0);
  return (saysDegree || (hasBothSides && isMiddle.includes(true))) &&
    new Set(levels).size === levels.length
    ? levels
    : null;
}
