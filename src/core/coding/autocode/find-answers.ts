import type { AnswerReach } from '../../../shared/domain/autocode.ts';
import { foldText } from './fold-text.ts';
import { compileTerm, matchTerm, type Term } from './word-terms.ts';

/** A turn as questions and answers are told by. */
export type SpokenTurn = Readonly<{ speaker: string | null; text: string }>;

/** Question marks of the scripts that have one of their own, too. */
const questionMark = /[?？؟՞]/u;

function stands(term: Term, folded: string): boolean {
  const first = term.parts[0]?.text ?? '';
  for (let at = folded.indexOf(first); at >= 0; at = folded.indexOf(first, at + 1)) {
    if (matchTerm(folded, at, term) > at) return true;
  }
  return false;
}

/** Whether a turn asks what is looked for: anything where `words` is empty, else with all of the words in any order. */
function createQuestionTest(words: string): (text: string) => boolean {
  const terms = words
    .split(/\s+/u)
    .flatMap((word) => compileTerm(word, 0, { wholeWords: true, matchCase: false }) ?? []);
  if (terms.length === 0) return (text) => questionMark.test(text);
  return (text) => {
    const folded = foldText(text, false);
    return terms.every((term) => stands(term, folded));
  };
}

/**
 * The turns that answer a question: what others say behind one or several turns of an interviewer that ask it, as far as
 * `reach` goes. Positions in `turns`, in order.
 */
export function findAnswers(
  turns: readonly SpokenTurn[],
  question: Readonly<{ interviewers: readonly string[]; words: string; reach: AnswerReach }>,
): number[] {
  const interviewers = new Set(question.interviewers);
  const asksIt = createQuestionTest(question.words);
  const answers: number[] = [];
  /** What the interviewers have said since somebody else spoke: subtitles cut one question into several turns. */
  let utterance = '';
  let wasAsked = false;
  let isAsked = false;
  for (const [i, { speaker, text }] of turns.entries()) {
    if (speaker !== null && interviewers.has(speaker)) {
      if (utterance === '') wasAsked = isAsked;
      utterance += `${text}\n`;
      const goesOn = question.reach === 'until_asks' && !questionMark.test(utterance);
      isAsked = asksIt(utterance) || (wasAsked && goesOn);
      continue;
    }
    utterance = '';
    if (!isAsked) continue;
    answers.push(i);
    if (question.reach === 'next_turn') isAsked = false;
  }
  return answers;
}
