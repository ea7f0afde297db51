/** Somebody who speaks, over several texts. `questionShare`: share of the turns that ask something, 0..1. */
export type SpokenShare = Readonly<{ name: string; turns: number; questionShare: number }>;

/** Voices of several texts as one list, most turns first; equal names are one voice. */
export function mergeVoices(lists: readonly (readonly SpokenShare[])[]): SpokenShare[] {
  const voices = new Map<string, { turns: number; asked: number }>();
  for (const { name, turns, questionShare } of lists.flat()) {
    const known = voices.get(name) ?? { turns: 0, asked: 0 };
    voices.set(name, { turns: known.turns + turns, asked: known.asked + turns * questionShare });
  }
  return Array.from(voices, ([name, { turns, asked }]) => ({
    name,
    turns,
    questionShare: turns === 0 ? 0 : asked / turns,
  })).sort((one, other) => other.turns - one.turns || one.name.localeCompare(other.name));
}

/** What transcripts call whoever asks. */
const askers =
  /^(interviewer(in)?|int|i|q|moderator(in)?|mod|facilitator|host|researcher|entrevistador[a]?|enqu[êe]teur|enqu[êe]trice|intervistatore|interviewster|访谈者|采访者|主持人)\.?( ?\d+)?$/iu;

/** From this share of questions on, somebody leads the talk. */
const leadingShare = 0.6;

/** Whether somebody asks the questions: by a label that transcripts give to interviewers, or by what they say. */
export function asksQuestions({ name, questionShare }: Omit<SpokenShare, 'turns'>): boolean {
  return askers.test(name.trim()) || questionShare >= leadingShare;
}
