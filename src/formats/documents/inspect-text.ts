import { detectLanguage } from '../../core/language/detect-language.ts';
import type { FileInspection, Loss } from '../../shared/domain/file-inspection.ts';
import type { SourceKind, Turn } from '../../shared/domain/source.ts';

const sampleTurns = 20;
const sampleCharacters = 300;
/** Enough speech to tell a language by. */
const languageCharacters = 20_000;

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
    kind: kindOf(speakers.length),
    language: detectLanguage(speechSample(text, turns)),
    characters: text.length,
    turns: turns.length,
    speakers,
    firstTimeMs: times[0] ?? null,
    lastTimeMs: times.at(-1) ?? null,
    sample: turns.slice(0, sampleTurns).map(({ start, end, speaker, timeMs }) => ({
      speaker,
      timeMs,
      text: cut(text.slice(start, end)),
    })),
    table: null,
  };
}

function kindOf(speakers: number): SourceKind {
  if (speakers === 0) return 'document';
  return speakers <= 2 ? 'interview' : 'focus_group';
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

/** At most `sampleCharacters`, never ending inside a surrogate pair. */
function cut(text: string): string {
  if (text.length <= sampleCharacters) return text;
  const head = text.slice(0, sampleCharacters - 1);
  return `${head.replace(/[\uD800-\uDBFF]$/u, '')}…`;
}

/** Speech only: names, stamps and preambles say little about a language. */
function speechSample(text: string, turns: readonly Turn[]): string {
  const parts: string[] = [];
  let left = languageCharacters;
  for (const { start, end } of turns) {
    if (left <= 0) break;
    const part = text.slice(start, Math.min(end, start + left));
    parts.push(part);
    left -= part.length;
  }
  return parts.length > 0 ? parts.join('\n') : text.slice(0, languageCharacters);
}
