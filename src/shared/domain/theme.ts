import type { SourceId, ThemeRunId } from '../ids.ts';

export type ThemeQuote = Readonly<{
  sourceId: SourceId;
  sourceName: string;
  turnIndex: number;
  text: string;
  speaker: string | null;
  /** The quote's own score, -1..1; null where its language was not scored. */
  sentiment: number | null;
}>;

/** A cluster of turns that speak of the same thing. It becomes a code when a person accepts it. */
export type Theme = Readonly<{
  /** From 0, largest first; stable within its run. */
  id: number;
  label: string;
  terms: readonly string[];
  /** Turns in it. */
  size: number;
  /** Mean sentiment of its turns, -1..1, or null where no language was scored. */
  sentiment: number | null;
  quotes: readonly ThemeQuote[];
  /** Path of the code made of it, once accepted. */
  acceptedAs: string | null;
}>;

export type ThemeRun = Readonly<{
  id: ThemeRunId;
  createdAt: string;
  /** What was asked, for the report's method section. */
  sourceIds: readonly SourceId[];
  seed: number;
  k: number;
  /** Agreement of repeated runs on resampled turns, 0..1 (mean adjusted Rand index). */
  stability: number;
  turnCount: number;
  /** Turns too short or too unlike the rest to be put in a theme. */
  unassigned: number;
  languages: readonly string[];
  warnings: readonly string[];
  themes: readonly Theme[];
}>;
