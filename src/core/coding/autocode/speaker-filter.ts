import type { Turn } from '../../../shared/domain/source.ts';
import type { Regions } from './regions.ts';

/** Whose words are searched: those of `only`, or of everybody where that is null, but for those of `without`. */
export type SpeakerFilter = Readonly<{
  only: readonly string[] | null;
  without: readonly string[];
}>;

/** Tells whether what a speaker says is searched; null is nobody in particular. */
export function createSpeakerTest({
  only,
  without,
}: SpeakerFilter): (speaker: string | null) => boolean {
  if (only) {
    const wanted = new Set(only);
    return (speaker) => speaker !== null && wanted.has(speaker);
  }
  const unwanted = new Set(without);
  return (speaker) => speaker === null || !unwanted.has(speaker);
}

/** Turns as numbers: where they begin and end, and who speaks, as a position in `labels`. */
export type TurnTable = Readonly<{
  starts: Int32Array;
  ends: Int32Array;
  speakers: Int32Array;
  labels: readonly (string | null)[];
}>;

/** A text without turns is one of nobody in particular. `length`: UTF-16 units of the text. */
export function tabulateTurns(turns: readonly Turn[], length: number): TurnTable {
  const whole = { start: 0, end: length, speaker: null };
  const spoken = (turns.length === 0 ? [whole] : turns).filter(({ start, end }) => end > start);
  const labels = [...new Set(spoken.map(({ speaker }) => speaker))];
  const positions = new Map(labels.map((label, position) => [label, position]));
  return {
    starts: Int32Array.from(spoken, ({ start }) => start),
    ends: Int32Array.from(spoken, ({ end }) => end),
    speakers: Int32Array.from(spoken, ({ speaker }) => positions.get(speaker) ?? 0),
    labels,
  };
}

/** The stretches of a text that may be searched: the turns of those who count. Nothing is copied where that is everybody. */
export function regionsOfTurns(table: TurnTable, filter: SpeakerFilter): Regions {
  const { starts, ends, speakers, labels } = table;
  const isAllowed = labels.map(createSpeakerTest(filter));
  if (isAllowed.every(Boolean)) return { starts, ends };
  const isChosen = (_: number, turn: number): boolean => isAllowed[speakers[turn] ?? 0] === true;
  return { starts: starts.filter(isChosen), ends: ends.filter(isChosen) };
}
