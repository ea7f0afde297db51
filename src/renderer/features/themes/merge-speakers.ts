type Voice = Readonly<{ name: string; turns: number }>;

/** Voices of several sources as one list, most turns first; equal names are one voice. */
export function mergeSpeakers(lists: readonly (readonly Voice[])[]): readonly Voice[] {
  const turns = new Map<string, number>();
  for (const { name, turns: more } of lists.flat()) turns.set(name, (turns.get(name) ?? 0) + more);
  return Array.from(turns, ([name, count]) => ({ name, turns: count })).sort(
    (one, other) => other.turns - one.turns || one.name.localeCompare(other.name),
  );
}

const askers =
  /^(interviewer(in)?|int|i|q|moderator(in)?|mod|facilitator|host|researcher|entrevistador[a]?|enqu[êe]teur|enqu[êe]trice|intervistatore|interviewster|访谈者|采访者|主持人)\.?( ?\d+)?$/iu;

/** Whether a label is one that transcripts give to whoever asks the questions. */
export function asksQuestions(name: string): boolean {
  return askers.test(name.trim());
}
