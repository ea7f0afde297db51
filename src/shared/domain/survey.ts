import type { MetricResult, PeriodUnit } from './metric.ts';

export const questionKinds = [
  'single_choice',
  'multiple_choice',
  'likert',
  'matrix',
  'ranking',
  'nps',
  'csat',
  'ces',
  'rating',
  'open_ended',
  'date',
  'number',
  'click_map',
  'other',
] as const;
/**
 * How a question was asked. `matrix`: several columns that share their answers; `ranking`: one column per option, each holding
 * a rank; `click_map`: places on a picture, one column for x and one for y; `other`: ids, technical columns, empty ones.
 */
export type QuestionKind = (typeof questionKinds)[number];

/** One column of a question. The label says what tells it from the question's other columns. */
export type QuestionPart = Readonly<{ position: number; label: string }>;

export type SurveyQuestion = Readonly<{
  /** The positions of its columns, such as "4" or "11-24,26": it lasts as long as the table. */
  id: string;
  kind: QuestionKind;
  /** The question in full, without the labels of its parts. */
  question: string;
  parts: readonly QuestionPart[];
  /** Rows with an answer; rows with none; the rest did answer, but with "not applicable" and such. */
  n: number;
  skipped: number;
  setAside: number;
  /** What the kind was told by, in one sentence. */
  reason: string;
}>;

export type QuestionList = Readonly<{ rows: number; questions: readonly SurveyQuestion[] }>;

/** Shares run from 0 to 1; `low` and `high` bound them at 95%. */
export type AnswerShare = Readonly<{
  label: string;
  count: number;
  share: number;
  low: number;
  high: number;
}>;

/** Answers that are no opinion on what was asked ("Not applicable", "Don't know"), counted apart. */
export type SetAside = Readonly<{ label: string; count: number }>;

/** More different answers than are listed one by one. */
export type RestOfAnswers = Readonly<{ answers: number; count: number }>;

/** One point of a scale. `lean` is where it stands from the worst end, -1, over the middle, 0, to the best, 1; null where the answers have no order. */
export type ScalePoint = Readonly<{ label: string; value: number | null; lean: number | null }>;

/** A mean with its interval (null below two answers) and the sample standard deviation. */
export type MeanEstimate = Readonly<{
  value: number;
  sd: number;
  low: number | null;
  high: number | null;
}>;

/** Answers on a scale; `shares` in the order of its points. `top` and `bottom` are its two outermost answers on either side. */
export type ScaleAnswers = Readonly<{
  n: number;
  shares: readonly AnswerShare[];
  top: AnswerShare | null;
  bottom: AnswerShare | null;
  mean: MeanEstimate | null;
}>;

export type MatrixPart = ScaleAnswers &
  Readonly<{ label: string; skipped: number; setAside: number }>;

export type RankedOption = Readonly<{
  label: string;
  n: number;
  mean: MeanEstimate | null;
  /** Share of those who ranked it that put it first. */
  first: AnswerShare;
  /** How often it was given each rank, from 1 on. */
  ranks: readonly number[];
}>;

/** From `from` to below `to`; the last bin holds its end. */
export type Bin = Readonly<{ from: number; to: number; count: number }>;

/** What any summary says before its figures. `n` + `skipped` + those set aside are the rows. */
type SummaryFrame = Readonly<{
  id: string;
  kind: QuestionKind;
  question: string;
  rows: number;
  n: number;
  skipped: number;
  setAside: readonly SetAside[];
  /** How it was computed, in one or two sentences. */
  method: string;
  warnings: readonly string[];
}>;

export type ChoiceFigures = Readonly<{
  type: 'choice';
  answers: readonly AnswerShare[];
  rest: RestOfAnswers | null;
}>;
export type ChoicesFigures = Readonly<{
  type: 'choices';
  /** `share` is of respondents, `mentionShare` of all mentions. */
  options: readonly (AnswerShare & Readonly<{ mentionShare: number }>)[];
  mentions: number;
  rest: RestOfAnswers | null;
}>;
export type ScaleFigures = Readonly<{ type: 'scale'; points: readonly ScalePoint[] }> &
  Omit<ScaleAnswers, 'n'>;
export type MatrixFigures = Readonly<{
  type: 'matrix';
  points: readonly ScalePoint[];
  parts: readonly MatrixPart[];
}>;
export type RankingFigures = Readonly<{ type: 'ranking'; options: readonly RankedOption[] }>;
export type ScoreFigures = Readonly<{ type: 'score'; result: MetricResult }>;
export type NumberFigures = Readonly<{
  type: 'number';
  mean: MeanEstimate | null;
  median: number | null;
  quartiles: readonly [number, number] | null;
  range: readonly [number, number] | null;
  bins: readonly Bin[];
}>;
export type DateFigures = Readonly<{
  type: 'dates';
  unit: PeriodUnit;
  /** Without gaps; `start` is the first day, ISO 8601. */
  periods: readonly Readonly<{ period: string; start: string; count: number }>[];
  /** First and last day, ISO 8601. */
  range: readonly [string, string] | null;
}>;
export type ClickFigures = Readonly<{
  type: 'clicks';
  /** What x and y run to: 100 where they are percentages, else the picture's pixels as far as they were clicked. */
  width: number;
  height: number;
  clicks: number;
  /** Some of the clicks, spread over all; [x, y] from the upper left corner. */
  points: readonly (readonly [number, number])[];
  /** Ten rows of ten cells, from above. */
  cells: readonly (readonly number[])[];
  /** Upper left, upper right, lower left, lower right; shares of clicks. */
  quadrants: readonly AnswerShare[];
}>;
export type WordFigures = Readonly<{
  type: 'words';
  medianWords: number | null;
  longest: number;
  /** Different answers. */
  different: number;
  /** Words of an answer. */
  bins: readonly Bin[];
  examples: readonly string[];
}>;
export type NoFigures = Readonly<{ type: 'none' }>;

export type QuestionFigures =
  | ChoiceFigures
  | ChoicesFigures
  | ScaleFigures
  | MatrixFigures
  | RankingFigures
  | ScoreFigures
  | NumberFigures
  | DateFigures
  | ClickFigures
  | WordFigures
  | NoFigures;

/** The summary of one question: a frame that all share, and the figures of its kind. */
export type QuestionSummary = SummaryFrame & Readonly<{ figures: QuestionFigures }>;
