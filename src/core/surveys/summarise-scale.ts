import { parseScore } from '../metrics/parse-score.ts';
import { wilsonWords } from './answer-share.ts';
import { describeScale, readScale, scaleMethod } from './scale-answers.ts';
import {
  type AnswerTally,
  type KindSummary,
  type SummaryInput,
  tallyAnswers,
  warnAboutSize,
} from './summary-parts.ts';

/** Answers by their numbers: "4" and "4 - Good" are one point, called by its longest words. */
function joinByNumber({ answers }: AnswerTally): AnswerTally['answers'] {
  const scores = answers.map(({ label }) => parseScore(label));
  if (scores.includes(null)) return answers;
  const joined = new Map<number, { label: string; count: number }>();
  answers.forEach(({ label, count }, at) => {
    const score = scores[at] ?? 0;
    const known = joined.get(score);
    const longest = known && known.label.length >= label.length ? known.label : label;
    joined.set(score, { label: longest, count: count + (known?.count ?? 0) });
  });
  return [...joined.values()];
}

/** A rating or Likert question: how the answers fall on their scale, its two ends, and the mean where they are numbers. */
export function summariseScale({ columns: [column] }: SummaryInput): KindSummary {
  const tally = tallyAnswers(column?.values ?? { dictionary: [''], codes: new Uint32Array() });
  const answers = joinByNumber(tally);
  const scale = readScale(answers);
  const counts = scale.points.map(
    ({ label }) => answers.find((answer) => answer.label === label)?.count ?? 0,
  );
  const { n, shares, top, bottom, mean } = describeScale(scale, counts);
  const unordered = scale.isOrdered || n === 0 ? [] : ['The order of these answers is not known.'];
  return {
    n,
    skipped: tally.skipped,
    setAside: tally.setAside,
    figures: { type: 'scale', points: scale.points, shares, top, bottom, mean },
    method: `Shares of those who answered. ${wilsonWords} ${scaleMethod(scale)}`,
    warnings: [...warnAboutSize(n), ...unordered],
  };
}
