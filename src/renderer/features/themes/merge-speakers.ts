type Voice = Readonly<{ name: string; turns: number; questionShare: number }>;

/** Voices of several sources as one list, most turns first; equal names are one voice. */
export function mergeSpeakers(lists: readonly (readonly Voice[])[]): readonly Voice[] {
  const voices = new Map<string, Voice>();
  for (const { name, turns, questionShare } of lists.flat()) {
    const known = voices.get(name) ?? { name, turns: 0, questionShare: 0 };
    const together = known.turns + turns;
    const asked = known.turns * known.questionShare + turns * questionShare;
    voices.set(name, {
      name,
      turns: together,
      questionShare: together === 0 ? 0 : asked / together,
    });
  }
  return [...voices.values()].sort(
    (one, other) => other.turns - one.turns || one.name.localeCompare(other.name),
  );
}

const askers =
  /^(interviewer(in)?|int|i|q|moderator(in)?|mod|facilitator|host|researcher|entrevistador[a]?|enqu[êe]teur|enqu[êe]trice|intervistatore|interviewster|访谈者|采访者|主持人)\.?( ?\d+)?$/iu;

/** From this share of questions on, somebody leads the talk. */
const leadingShare = 0.6;

/** Whether somebody asks the questions: by a label that transcripts give to interviewers, or by what they say. */
export function asksQuestions({ name, questionShare }: Omit<Voice, 'turns'>): boolean {
  return askers.test(name.trim()) || questionShare >= leadingShare;
}
