import { tellLanguage } from '../../core/language/tell-language.ts';
import { kindOfTalk } from '../../core/text/kind-of-talk.ts';
import { holdsQuestion } from '../../core/text/voices.ts';
import type { FileInspection, Loss } from '../../shared/domain/file-inspection.ts';
import type { Turn } from '../../shared/domain/source.ts';
import { undetermined } from './settle-language.ts';
import { speechSample } from './speech-sample.ts';

const sampleTurns = 20;
const sampleCharacters = 300;

export type InspectedText = Readonly<{
  fileName: string;
  format: string;
  encoding: string | null;
  text: string;
  turns: readonly Turn[];
  losses: readonly Loss[];
  warnings: readonly string[];
}>;

/**
 * What a person is shown of a text before it is imported. Speakers by number of turns, then by first appearance. The language
 * stays undetermined where it takes letter statistics to tell (see `settleLanguage`).
 */
export function inspectText({ text, turns, ...input }: InspectedText): FileInspection {
  const speakers = countSpeakers(turns);
  return {
    ...input,
    kind: kindOfTalk(speakers.length),
    language: tellLanguage(speechSample(text, turns)) ?? undetermined,
    characters: text.length,
    turns: turns.length,
    speakers,
    questions: countQuestions(speakers, text, turns),
    firstTimeMs: turns.find(isTimed)?.timeMs ?? null,
    lastTimeMs: turns.findLast(isTimed)?.timeMs ?? null,
    sample: turns.slice(0, sampleTurns).map(({ start, end, speaker, timeMs }) => ({
      speaker,
      timeMs,
      text: cut(text.slice(start, end)),
    })),
    table: null,
    project: null,
  };
}

const isTimed = ({ timeMs }: Turn): boolean => timeMs !== null;

function countSpeakers(turns: readonly Turn[]): { name: string; turns: number }[] {
  const counts = new Map<string, number>();
  for (const { speaker } of turns) {
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return Array.from(counts, ([name, count]) => ({ name, turns: count })).sort(
    (left, right) => right.turns - left.turns,
  );
}

/** Turns of each speaker that ask something, in the order of the speakers. */
function countQuestions(
  speakers: readonly Readonly<{ name: string }>[],
  text: string,
  turns: readonly Turn[],
): readonly number[] {
  const counts = new Map<string, number>();
  for (const { speaker, start, end } of turns) {
    if (speaker === null || !holdsQuestion(text.slice(start, end))) continue;
    counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return speakers.map(({ name }) => counts.get(name) ?? 0);
}

/** At most `sampleCharacters`, never ending inside a surrogate pair. */
function cut(text: string): string {
  if (text.length <= sampleCharacters) return text;
  const head = text.slice(0, sampleCharacters - 1);
  return `${head.replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
