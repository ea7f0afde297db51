import { innermost, listTouching } from '../../../core/coding/coded-range.ts';
import { stepGrapheme, stepWord } from '../../../core/coding/text-units.ts';
import type { Coding } from '../../../shared/domain/coding.ts';
import { textOffset, type CodingId } from '../../../shared/ids.ts';

/** What the next key means: a digit that takes off one of several codings, arrows that move an end, or nothing special. */
export type ReaderMode =
  | Readonly<{ kind: 'plain' }>
  | Readonly<{ kind: 'removing'; codings: readonly Coding[] }>
  | Readonly<{ kind: 'adjusting'; coding: Coding; edge: 'start' | 'end' }>;

export const plainMode: ReaderMode = { kind: 'plain' };

/** The coding that keys speak about: the chosen one as long as the caret is in it, otherwise the shortest under the caret. */
export function chooseCoding(
  codings: readonly Coding[],
  selection: Readonly<{ start: number; end: number }>,
  chosen: CodingId | null,
): Coding | undefined {
  const touching = listTouching(codings, selection.start, selection.end);
  return touching.find(({ id }) => id === chosen) ?? innermost(touching);
}

/** Moves one end of a coding by a character, or by a word; it never passes the other end. */
export function moveEdge(
  text: string,
  coding: Coding,
  edge: 'start' | 'end',
  direction: 1 | -1,
  by: 'character' | 'word',
  language: string,
): Coding {
  const from = coding[edge];
  const to =
    by === 'word' ? stepWord(text, from, direction, language) : stepGrapheme(text, from, direction);
  const moved = { ...coding, [edge]: textOffset(to) };
  return moved.start < moved.end ? moved : coding;
}

/** Codings as they are to be shown: one whose end is being moved stands where it has been moved to. */
export function showMode(codings: readonly Coding[], mode: ReaderMode): readonly Coding[] {
  return mode.kind === 'adjusting' ? showMoved(codings, [mode.coding]) : codings;
}

/** Codings with the ends of some where they were moved to; of two moves of one coding the later counts. */
export function showMoved(codings: readonly Coding[], moved: readonly Coding[]): readonly Coding[] {
  if (moved.length === 0) return codings;
  return codings.map((coding) => {
    const place = moved.findLast(({ id }) => id === coding.id);
    return place ? { ...coding, start: place.start, end: place.end } : coding;
  });
}
