import type { CodeId, SourceId, TextOffset } from '../ids.ts';
import type { Interval, MetricUnit, ScoreMetricName } from './metric.ts';
import type { SentimentLabel } from './sentiment.ts';

/** What suits a stage: one of the scores, or how people speak of it. */
export const stageMeasures = ['nps', 'csat', 'ces', 'voice'] as const;
export type StageMeasure = (typeof stageMeasures)[number];

/** What a stage is, where its name says so. */
export const stageKinds = [
  'awareness',
  'consideration',
  'purchase',
  'onboarding',
  'experience',
  'support',
  'retention',
  'advocacy',
] as const;
export type StageKind = (typeof stageKinds)[number];

/** Where the order of the stages comes from. `model`: one of the known models; `numbers`: numbers before the names. */
export const stageOrders = ['model', 'numbers', 'first_met'] as const;
export type StageOrder = (typeof stageOrders)[number];

export type TouchpointSetting = 'physical' | 'digital';

/** A question whose scores are mapped. */
export type JourneyScoreColumn = Readonly<{
  /** The name of its column, unique in the table. */
  name: string;
  question: string;
  metric: ScoreMetricName;
  unit: MetricUnit;
  /** True where a low answer is taken for the good one. */
  reversed: boolean;
  method: string;
}>;

/** A figure of one stage at one touchpoint. `level` puts it between -1 (as bad as can be) and 1, 0 being the middle. */
export type JourneyScore = Readonly<{
  value: number | null;
  n: number;
  interval: Interval | null;
  level: number | null;
}>;

/**
 * How people speak there: turns by feeling, and their mean score from -1 to 1 (null where none could be scored) with its
 * interval (null of a single turn). `positiveInterval` is that of the share of positive turns, in percent.
 */
export type JourneyVoice = Readonly<{
  turns: number;
  mean: number | null;
  interval: Interval | null;
  positiveInterval: Interval | null;
  positive: number;
  neutral: number;
  negative: number;
}>;

export type JourneyTheme = Readonly<{ id: number; label: string; count: number }>;

/** What is known of some rows. `scores` stands in the order of the map's columns. */
export type JourneyFigures = Readonly<{
  rows: number;
  scores: readonly JourneyScore[];
  voice: JourneyVoice;
  /** The most frequent themes of the newest run, largest first; `count` is the rows that speak of it. */
  themes: readonly JourneyTheme[];
}>;

/** The measure that suits a stage, and the first column that has it; null where the table has none. */
export type StageSuggestion = Readonly<{
  kind: StageKind;
  measure: StageMeasure;
  /** Position in the map's columns; null for the voice, and where no column is there. */
  column: number | null;
  isThere: boolean;
}>;

export type JourneyStage = JourneyFigures &
  Readonly<{ name: string; suggestion: StageSuggestion | null }>;

export type JourneyTouchpoint = JourneyFigures &
  Readonly<{ name: string; setting: TouchpointSetting | null }>;

export type JourneyCell = JourneyFigures & Readonly<{ stage: string; touchpoint: string }>;

/**
 * Stages and touchpoints of a table. Where the table has only one of both, the other list holds one entry without a name.
 * Rows without a stage, or a touchpoint, stand under the empty name, last.
 */
export type JourneyMap = Readonly<{
  stageColumn: string | null;
  touchpointColumn: string | null;
  stages: readonly JourneyStage[];
  touchpoints: readonly JourneyTouchpoint[];
  /** Those with any row, by stage and touchpoint. */
  cells: readonly JourneyCell[];
  /** All of it together. */
  whole: JourneyFigures;
  columns: readonly JourneyScoreColumn[];
  order: StageOrder;
  /** Whether the table has open answers whose feeling was read. */
  hasVoice: boolean;
  warnings: readonly string[];
}>;

export type WordsPlace = Readonly<{ sourceId: SourceId; start: TextOffset; end: TextOffset }>;

/** Open words of a row or a turn. `sentiment`: -1..1, null in a language without a lexicon. */
export type SpokenWords = Readonly<{
  question: string;
  text: string;
  sentiment: number | null;
  /** Null where the words stand in the table only. */
  place: WordsPlace | null;
}>;

/** A response behind a cell of the map: its scores as in the file, and its words. */
export type JourneyAnswer = Readonly<{
  /** From 0. */
  row: number;
  /** Who it is, where the table says it. */
  respondent: string | null;
  scores: readonly Readonly<{ name: string; cell: string }>[];
  words: readonly SpokenWords[];
}>;

export const timelineKinds = ['answer', 'ticket', 'order', 'record', 'turn'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** One score of a customer. Scores with the same `scale` can be compared; `level` as in a map. */
export type TimelineScore = Readonly<{
  column: string;
  metric: ScoreMetricName;
  score: number;
  scale: Readonly<{ min: number; max: number }>;
  level: number;
}>;

/** Something that a customer did or said. */
export type TimelineEntry = Readonly<{
  /** Unique in its timeline. */
  id: string;
  kind: TimelineKind;
  /** The table or the text it is from. */
  from: string;
  /** ISO 8601; null where no date is known. */
  day: string | null;
  /** Milliseconds from the start of a recording. */
  timeMs: number | null;
  scores: readonly TimelineScore[];
  words: readonly SpokenWords[];
  codes: readonly Readonly<{ id: CodeId; path: string }>[];
  /** Other things that the table says of it, such as stage, touchpoint, status, amount. */
  facts: readonly Readonly<{ name: string; value: string }>[];
}>;

/** The largest change between two consecutive scores of one scale. `after` is the last thing that happened before it. */
export type SatisfactionChange = Readonly<{
  metric: ScoreMetricName;
  from: number;
  to: number;
  direction: 'fall' | 'rise';
  /** Entries, by id. */
  after: string;
  at: string;
}>;

/** The remembered quality of a journey. `basis`: scores of one scale, named by `metric`, or the feeling of the words. */
export type JourneyMemory = Readonly<{
  basis: 'scores' | 'voice';
  metric: ScoreMetricName | null;
  moments: number;
  peak: number;
  end: number;
  index: number;
  mean: number;
}>;

export type Timeline = Readonly<{
  /** In order of time; those without a date last. */
  entries: readonly TimelineEntry[];
  /** How many there are in all: the latest are shown where there are too many. */
  total: number;
  change: SatisfactionChange | null;
  memory: JourneyMemory | null;
  /** Names of other tables in which the same person was found by an id. */
  foundIn: readonly string[];
  warnings: readonly string[];
}>;

/** A row whose words contradict its score. */
export type SuspiciousRating = Readonly<{
  row: number;
  /** As in the file. */
  cell: string;
  kind: 'low_score' | 'high_score';
  words: SpokenWords;
  feeling: SentimentLabel;
}>;

export type SuspiciousRatings = Readonly<{
  column: string;
  textColumn: string;
  metric: ScoreMetricName;
  /** Least strength of feeling that counts as clear, 0..1. */
  threshold: number;
  /** Rows in the best or worst band whose words feel clearly one way or the other. */
  compared: number;
  total: number;
  /** The strongest first. */
  rows: readonly SuspiciousRating[];
  /** True where most of them contradict: the whole scale may have been read the wrong way round. */
  isScaleReversed: boolean;
}>;
