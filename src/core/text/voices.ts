import type { CaseId } from '../../shared/ids.ts';

/** Somebody who speaks, over several texts. */
export type SpokenShare = Readonly<{
  name: string;
  turns: number;
  /** Share of the turns that ask something, 0..1. */
  questionShare: number;
  /** Null where the voice was said to be nobody whom the study is about, as interviewers are. */
  caseId?: CaseId | null;
}>;

/** Voices of several texts as one list, most turns first; equal names are one voice. */
export function mergeVoices(lists: readonly (readonly SpokenShare[])[]): SpokenShare[] {
  const voices = new Map<string, { turns: number; asked: number; isNobody: boolean }>();
  for (const { name, turns, questionShare, caseId } of lists.flat()) {
    const known = voices.get(name) ?? { turns: 0, asked: 0, isNobody: true };
    voices.set(name, {
      turns: known.turns + turns,
      asked: known.asked + turns * questionShare,
      isNobody: known.isNobody && caseId === null,
    });
  }
  return Array.from(voices, ([name, { turns, asked, isNobody }]) => ({
    name,
    turns,
    questionShare: turns === 0 ? 0 : asked / turns,
    ...(isNobody ? { caseId: null } : {}),
  })).sort((one, other) => other.turns - one.turns || one.name.localeCompare(other.name));
}

/** Question marks of the scripts that have one of their own. */
const otherQuestionMark = /[？؟՞]/u;

/** Whether somebody asks something in a stretch of speech. */
export function holdsQuestion(said: string): boolean {
  return said.includes('?') || otherQuestionMark.test(said);
}

/** What transcripts call whoever asks. */
const askers =
  /^(interviewer(in)?|int|i|q|moderator(in)?|mod|facilitator|host|researcher|entrevistador[a]?|enqu[êe]teur|enqu[êe]trice|intervistatore|interviewster|访谈者|采访者|主持人)\.?( ?\d+)?$/iu;

/** From this share of questions on, somebody leads the talk. */
const leadingShare = 0.6;

/** Whether a label is one that transcripts give to whoever asks the questions. */
export function isAskersLabel(label: string): boolean {
  return askers.test(label.trim());
}

/**
 * Whether somebody asks the questions: because a person said so, by a label that transcripts give to interviewers, or by
 * what they say.
 */
export function asksQuestions({
  name,
  questionShare,
  caseId,
}: Omit<SpokenShare, 'turns'>): boolean {
  return caseId === null || isAskersLabel(name) || questionShare >= leadingShare;
}
