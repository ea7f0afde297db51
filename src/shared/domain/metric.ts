export const metricNames = ['nps', 'csat', 'ces'] as const;
export type MetricName = (typeof metricNames)[number];

export type Interval = Readonly<{
  /** Confidence level, such as 0.95. */
  level: number;
  low: number;
  high: number;
  method: string;
}>;

export type MetricUnit = 'points' | 'percent' | 'score';

/** A figure with everything that is needed to defend it. Never a bare number. */
export type MetricResult = Readonly<{
  metric: MetricName;
  /** Null where there is nothing to compute from; a warning says why. */
  value: number | null;
  unit: MetricUnit;
  /** Answers that entered the figure. */
  n: number;
  /** Rows without a usable answer. */
  missing: number;
  interval: Interval | null;
  /** Named counts, such as promoters, passives, detractors; they add up to n. */
  counts: Readonly<Record<string, number>>;
  /** How often each score was given, ascending. */
  distribution: readonly Readonly<{ score: number; count: number }>[];
  /** Further figures of the same answers, such as the mean score. */
  further: readonly Readonly<{ name: string; value: number; unit: MetricUnit }>[];
  /** Definition and conventions in one or two sentences, for the screen and the report. */
  method: string;
  warnings: readonly string[];
}>;

export type MetricGroup = MetricResult & Readonly<{ group: string }>;

export type MetricReport = MetricResult &
  Readonly<{
    column: string;
    by: string | null;
    /** One per value of the segment column, largest n first; rows without a segment stand as the empty string, last. */
    groups: readonly MetricGroup[];
  }>;

/** Conventions that differ between tools. What is left out is decided from the data and said in the method. */
export type MetricOptions = Readonly<{
  /** Least and greatest possible answer of the scale. */
  scale?: Readonly<{ min: number; max: number }>;
  /** True where a low answer is the good one. */
  reversed?: boolean;
  /** NPS: `adjusted_wald` (default) or `wald`. CSAT: `wilson`. CES: `t`. */
  interval?: 'adjusted_wald' | 'wald';
  /** CSAT: share of the top answers (default) or sum of scores over the greatest possible sum. */
  csat?: 'top_box' | 'composite';
}>;
