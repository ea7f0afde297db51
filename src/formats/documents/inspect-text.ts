import { detectLanguage } from '../../core/language/detect-language.ts';
import { kindOfTalk } from '../../core/text/kind-of-talk.ts';
import { holdsQuestion } from '../../core/text/voices.ts';
import type { FileInspection, Loss } from '../../shared/domain/file-inspection.ts';
import type { Turn } from '../../shared/domain/source.ts';

const sampleTurns = 20;
const sampleCharacters = 300;
/** Enough speech to tell a language by, taken from turns spread over the whole text. More costs time and tells nothing new. */
const languageCharacters = 1000;
const languageStretches = 6;

export type InspectedText = Readonly<{
  fileName: string;
  format: string;
  encoding: string | null;
  text: string;
  turns: readonly Turn[];
  losses: readonly Loss[];
  warnings: readonly string[];
}>;

/** What a person is shown of a text before it is imported. Speakers by number of turns, then by first appearance. */
export function inspectText({ text, turns, ...input }: InspectedText): FileInspection {
  const speakers = countSpeakers(turns);
  const times = turns.flatMap(({ timeMs }) => (timeMs === null ? [] : [timeMs]));
  return {
    ...input,
    kind: kindOfTalk(speakers.length),
    language: detectLanguage(speechSample(text, turns)),
    characters: text.length,
    turns: turns.length,
    speakers,
    questions: countQuestions(speakers, text, turns),
    firstTimeMs: times[0] ?? null,
    lastTimeMs: times.at(-1) ?? null,
    sample: turns.slice(0, sampleTurns).map(({ start, end, speaker, timeMs }) => ({
      speaker,
      timeMs,
      text: cut(text.slice(start, end)),
    })),
    table: null,
    project: null,
  };
}

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

/** Speech only: names, stamps and preambles say little about a language. */
function speechSample(text: string, turns: readonly Turn[]): string {
  const step = Math.max(1, Math.floor(turns.length / languageStretches));
  const share = Math.ceil(languageCharacters / Math.min(languageStretches, turns.length || 1));
  let sample = '';
  for (let first = 0; first < step && sample.length < languageCharacters; first += 1) {
    for (let at = first; at < turns.length && sample.length < languageCharacters; at += step) {
      const { start = 0, end = 0 } = turns[at] ?? {};
      sample += `${text.slice(start, Math.min(end, start + share))}\n`;
    }
  }
  return sample.slice(0, languageCharacters);
}
