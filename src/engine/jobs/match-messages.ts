import type { Matcher } from '../../core/coding/autocode/create-finder.ts';
import type { SearchedText } from '../../core/coding/autocode/match.ts';
import type { WidenedMatches } from '../../core/coding/autocode/widen-matches.ts';
import type { AutocodeUnit } from '../../shared/domain/autocode.ts';

/** What a matching worker is made for. */
export type MatchWork = Readonly<{
  matcher: Matcher;
  unit: AutocodeUnit;
  /** Where matches go as they are found (see `createSharedMatches`). */
  found: Int32Array<SharedArrayBuffer>;
}>;

/** One text to search. One at a time. */
export type MatchRequest = SearchedText;

export type MatchMessage =
  /** The worker is at it; from now on the time counts. */
  | Readonly<{ type: 'started' }>
  /** `full`: there was no room for more. */
  | Readonly<{ type: 'done'; widened: WidenedMatches; full: boolean }>;
