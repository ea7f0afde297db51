import type { CodeId, SourceId, TextOffset } from '../ids.ts';

/** What a hit is widened to before it is coded. A paragraph is a line of what one voice says. */
export const autocodeUnits = ['match', 'sentence', 'paragraph', 'turn'] as const;
export type AutocodeUnit = (typeof autocodeUnits)[number];

/** How far the answers to a question reach. */
export const answerReaches = [
  /** Everything said until whoever asks speaks again. */
  'until_speaks',
  /** Everything said by others until whoever asks puts the next question; a “Mhm” in between ends nothing. */
  'until_asks',
  /** The turn behind the question only. */
  'next_turn',
] as const;
export type AnswerReach = (typeof answerReaches)[number];

/** Hits of one preview at most. */
export const maxAutocodeHits = 200_000;

/** A code that a preview speaks of; `codeId` is null where it will be made when the preview is applied. */
export type AutocodeTarget = Readonly<{
  name: string;
  codeId: CodeId | null;
  hits: number;
  /** Hits that this coder has coded so already. They are not coded twice. */
  already: number;
}>;

/** `time`: an expression took too long; `limit`: there were too many hits; `not_searched`: it came behind either. */
export type AutocodeStop = 'time' | 'limit' | 'not_searched';

/** What became of one source in a preview. Sources without hits that were searched to their end are not listed. */
export type AutocodeSource = Readonly<{
  sourceId: SourceId;
  name: string;
  hits: number;
  already: number;
  /** Place of its first hit among all hits of the preview. */
  firstHit: number;
  /** Why it was not searched to its end, with a sentence that says so; null where it was. What was found is kept. */
  stopped: Readonly<{ why: AutocodeStop; message: string }> | null;
}>;

/** What a rule would code. Nothing is written until it is applied. */
export type AutocodePreview = Readonly<{
  previewId: number;
  total: number;
  already: number;
  /** Sources looked into. */
  searched: number;
  targets: readonly AutocodeTarget[];
  sources: readonly AutocodeSource[];
  /** What is to be known before applying, as sentences: stopped searches, words without effect. */
  warnings: readonly string[];
}>;

/** One place that would be coded. */
export type AutocodeHit = Readonly<{
  /** Its number in the preview, from 0: by source, then position, then code. */
  index: number;
  /** The code, as a position in the preview's targets. */
  target: number;
  sourceId: SourceId;
  start: TextOffset;
  end: TextOffset;
  speaker: string | null;
  timeMs: number | null;
  /** Up to 60 characters in front of the quote. */
  before: string;
  /** What would be coded; of a long stretch the part around the first match, with `…` where it was cut. */
  quote: string;
  after: string;
  /** Where the rule matched, in UTF-16 units of `quote`; empty where all of it is the match. */
  marks: readonly Readonly<{ start: number; end: number }>[];
  already: boolean;
}>;

/** Somebody who speaks in several sources. Equal labels are one voice. */
export type AutocodeVoice = Readonly<{
  name: string;
  turns: number;
  /** Seems to lead the talk, by the label or by how often a question is asked. */
  asks: boolean;
}>;
