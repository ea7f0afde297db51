import type { SurveyQuestion } from '../../../../shared/domain/survey.ts';
import { fuzzyRank } from '../../../state/fuzzy.ts';

/** A list of more entries than this is no list to go through. */
const mostShown = 500;

/** The questions to show, those that are not summarised last, and how many are left out. Typed words rank them. */
export function findShown(
  questions: readonly SurveyQuestion[],
  words: string,
  kindWord: (question: SurveyQuestion) => string,
): Readonly<{ shown: readonly SurveyQuestion[]; left: number }> {
  const isOther = ({ kind }: SurveyQuestion): boolean => kind === 'other';
  const inOrder = [...questions.filter((one) => !isOther(one)), ...questions.filter(isOther)];
  const found = fuzzyRank(
    words,
    inOrder,
    (one) => `${one.question} ${one.parts.map(({ label }) => label).join(' ')} ${kindWord(one)}`,
  );
  return { shown: found.slice(0, mostShown), left: Math.max(0, found.length - mostShown) };
}
