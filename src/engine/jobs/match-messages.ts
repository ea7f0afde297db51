import type { Matcher } from '../../core/coding/autocode/create-finder.ts';
import type { PackedMatches } from '../../core/coding/autocode/match.ts';
import type { SpeakerFilter } from '../../core/coding/autocode/speaker-filter.ts';
import type { AutocodeUnit } from '../../shared/domain/autocode.ts';

/** What a matching worker is made with. Memory that it shares with its parent. */
export type MatchWork = Readonly<{
  /** Where matches of one text go as they are found (see `createSharedMatches`). */
  found: Int32Array<SharedArrayBuffer>;
  control: Int32Array<SharedArrayBuffer>;
}>;

/** Places in `control`: the last request that is not wanted any more, and the text that is searched, -1 for none. */
export const controlPlaces = { cancelled: 0, searching: 1 } as const;

/** A text and its packed turns as they are stored, under the number by which the worker knows it. */
export type StoredBytes = Readonly<{ handle: number; text: Uint8Array; turns: Uint8Array }>;

export type SearchRequest = Readonly<{
  type: 'search';
  /** Requests are counted from 1. */
  number: number;
  matcher: Matcher;
  unit: AutocodeUnit;
  speakers: SpeakerFilter;
  handles: Int32Array;
  /** UTF-16 units of each text. */
  lengths: Int32Array;
  languages: readonly string[];
  /** The language of each text, as a position in `languages`. */
  languageOf: Uint16Array;
  /** Position of the first text that is to be searched. */
  from: number;
  /** Texts that are not searched again, by position: what was found in them before they were stopped. */
  given: ReadonlyMap<number, PackedMatches>;
  /** Hits that may still be found. */
  room: number;
}>;

export type ToMatcher =
  | SearchRequest
  /** Some of what was asked for; none to look whether the request is still wanted. */
  | Readonly<{ type: 'texts'; texts: readonly StoredBytes[] }>;

/** What was found in some texts that stand behind each other: for each how many numbers of `hits` and `marks` are its own. */
export type FoundInTexts<Memory extends ArrayBufferLike = ArrayBufferLike> = Readonly<{
  from: number;
  /** Three numbers for each text: of its hits, of its marks, and 1 where there was no room for more. The lists are `PackedMatches`. */
  counts: Int32Array<Memory>;
  hits: Int32Array<Memory>;
  marks: Int32Array<Memory>;
}>;

export type FromMatcher =
  | Readonly<{ type: 'need'; handles: readonly number[] }>
  /** `isLast`: the worker waits for the next request. */
  | Readonly<{ type: 'found'; number: number; found: FoundInTexts; isLast: boolean }>;
