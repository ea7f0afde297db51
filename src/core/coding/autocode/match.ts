import type { Span } from '../text-units.ts';
import type { HeldText } from './held-text.ts';
import type { Regions } from './regions.ts';

/** Where a rule matched, and for which of its codes, as a position in the list of them. UTF-16 units of one text. */
export type Match = Span & Readonly<{ target: number }>;

/** Matches of one text as numbers, three for each: target, start, end. */
export type PackedMatches = Int32Array;

/** Numbers of one match in `PackedMatches`. */
export const matchWidth = 3;

export function packMatches(matches: readonly Match[]): PackedMatches {
  return Int32Array.from(matches.flatMap(({ target, start, end }) => [target, start, end]));
}

/** The match at a position of the list, from 0. */
export function matchAt(packed: PackedMatches, position: number): Match {
  const at = position * matchWidth;
  return { target: packed[at] ?? 0, start: packed[at + 1] ?? 0, end: packed[at + 2] ?? 0 };
}

export function countMatches(packed: PackedMatches): number {
  return packed.length / matchWidth;
}

export function unpackMatches(packed: PackedMatches): Match[] {
  return Array.from({ length: countMatches(packed) }, (_, position) => matchAt(packed, position));
}

/** One text to be searched, and the parts of it that count. */
export type SearchedText = Readonly<{ held: HeldText; regions: Regions; language: string }>;

/** Takes a match; false where no more are wanted. */
export type TakeMatch = (target: number, start: number, end: number) => boolean;

/**
 * Hands every match in a text to `take`, in any order, until it wants no more. True where each is known to begin and end on a
 * border between characters, and not with a blank.
 */
export type FindInText = (searched: SearchedText, take: TakeMatch) => boolean;
