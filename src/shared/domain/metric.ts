/** Metrics of one rating question. */
export const scoreMetricNames = ['nps', 'csat', 'ces', 'rating'] as const;
export type ScoreMetricName = (typeof scoreMetricNames)[number];

/** Metrics of customers, cases, calls, carts, sales, orders and texts, one row each. */
export const recordMetricNames = [
  'churn',
  'retention',
  'first_contact_resolution',
  'duration',
  'contacts',
  'call_abandonment',
  'cart_abandonment',
  'referral',
  'lifetime_value',
  'voice',
  'response_rate',
  'custom',
] as const;
export type RecordMetricName = (typeof recordMetricNames)[number];

export const metricNames = [...scoreMetricNames, ...recordMetricNames] as const;
export type MetricName = (typeof metricNames)[number];

/**
 * Outcome rates of the American Association for Public Opinion Research: complete answers (1, 5) or complete and partial ones
 * (2, 6), of all who were invited (1, 2) or of those whose invitation was delivered (5, 6).
 */
export const responseRates = ['rr1', 'rr2', 'rr5', 'rr6'] as const;
export type ResponseRate = (typeof responseRates)[number];

/**
 * What a column is to a metric. `main`: the score, the flag, the date, the duration or the text it is made of; `end`: the
 * second moment, such as the closing of a ticket; `status`: the state of a case; `customer`: whose row it is, or which case's;
 * `date`: when an order was placed; `amount`: what was paid; `wait`: seconds that a caller waited; `tenure`: how long
 * somebody has been a customer; `start`: when somebody became one.
 */
export const columnParts = [
  'main',
  'end',
  'status',
  'customer',
  'date',
  'amount',
  'wait',
  'tenure',
  'start',
] as const;
export type ColumnPart = (typeof columnParts)[number];

export type Interval = Readonly<{
  /** Confidence level, such as 0.95. */
  level: number;
  low: number;
  high: number;
  method: string;
}>;

/** `amount` is in the money of the file; `count` is a number of things. */
export type MetricUnit =
  'points' | 'percent' | 'score' | 'minutes' | 'hours' | 'days' | 'amount' | 'count';

/** Share of customers still there after a time, with its interval (0 to 1) and how many were watched so long. */
export type SurvivalPoint = Readonly<{
  time: number;
  share: number;
  low: number;
  high: number;
  atRisk: number;
}>;

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
  /** How often each score was given, ascending; empty where the metric has no scores. */
  distribution: readonly Readonly<{ score: number; count: number }>[];
  /** Further figures of the same answers, such as the mean score. */
  further: readonly Readonly<{ name: string; value: number; unit: MetricUnit }>[];
  /** Definition and conventions in one or two sentences, for the screen and the report. */
  method: string;
  warnings: readonly string[];
  /** Kish's effective number of answers, where rows are weighted. */
  effectiveN?: number;
  /** Who stays how long, where the metric follows customers or cases over time; ascending. */
  survival?: readonly SurvivalPoint[];
}>;

/** The figure of one segment. `parts` holds its value of each segment column, in their order; `group` names them together. */
export type MetricGroup = MetricResult & Readonly<{ group: string; parts: readonly string[] }>;

export const periodUnits = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type PeriodUnit = (typeof periodUnits)[number];

/** The figure of one period. `period` is such as 2024-03, 2024-W11 or 2024-Q1; `start` its first day, ISO 8601. */
export type MetricPeriod = MetricResult & Readonly<{ period: string; start: string }>;

/** What a series of figures says beyond its points. */
export type TrendSignals = Readonly<{
  /** Mann-Kendall test of a steady rise or fall; null below four periods. */
  trend: Readonly<{
    direction: 'rising' | 'falling' | 'none';
    s: number;
    z: number;
    p: number;
  }> | null;
  /** Tabular CUSUM: the first period at which the level has shifted; null where none has, or below eight periods. */
  shift: Readonly<{ period: string; direction: 'up' | 'down' }> | null;
  /** How both were computed, for the screen. */
  method: string;
}>;

export type MetricReport = MetricResult &
  Readonly<{
    column: string;
    /** Segment columns, named together; null where there is none. */
    by: string | null;
    /** One per value of the segment columns, largest n first; rows without a segment stand as the empty string, last. */
    groups: readonly MetricGroup[];
    /** In order of time; empty where no period was asked for. */
    trend: readonly MetricPeriod[];
    signals: TrendSignals | null;
  }>;

/** Rows whose cell is one of the values (or, where `isNot`, none of them). */
export type RowFilter = Readonly<{
  column: string;
  values: readonly string[];
  isNot?: boolean | undefined;
}>;

export const customAggregates = ['count', 'sum', 'mean', 'median', 'share', 'ratio'] as const;

/**
 * A measure of the analyst's own. `count`: rows that meet `where`; `sum`, `mean`, `median` of `column` over them; `share`:
 * rows that meet `where` of all rows, in percent; `ratio`: sum of `column` over sum of `over`.
 */
export type CustomMeasure = Readonly<{
  name: string;
  aggregate: (typeof customAggregates)[number];
  column?: string | undefined;
  over?: string | undefined;
  where?: readonly RowFilter[] | undefined;
  /** Written behind the figure, such as "visits". */
  unit?: string | undefined;
}>;

/** Conventions that differ between tools. What is left out is decided from the data and said in the method. */
export type MetricOptions = Readonly<{
  /** Least and greatest possible answer of the scale. */
  scale?: Readonly<{ min: number; max: number }> | undefined;
  /** True where a low answer is the good one. */
  reversed?: boolean | undefined;
  /** NPS: `adjusted_wald` (default) or `wald`. CSAT: `wilson`. CES: `t`. */
  interval?: 'adjusted_wald' | 'wald' | undefined;
  /** CSAT: share of the top answers (default) or sum of scores over the greatest possible sum. */
  csat?: 'top_box' | 'composite' | undefined;
  /** Cells that count as yes (lost, resolved, abandoned, bought, referred); else the usual words for yes. */
  yes?: readonly string[] | undefined;
  /** Churn, retention: what makes a customer lost. A flag (default), a contract end, or so many days without an order. */
  lost?: 'flag' | 'end' | 'inactive' | undefined;
  /** Days without an order after which a customer counts as lost; 90 unless told. */
  days?: number | undefined;
  /** Last day that was watched, ISO 8601; else the last one in the file. */
  until?: string | undefined;
  /** First-contact resolution: of all resolved cases (default) or of all cases. */
  denominator?: 'resolved' | 'all' | undefined;
  /** Durations: which figure is the value; mean unless told. Cells that say a case is still open. */
  statistic?: 'mean' | 'median' | 'p90' | undefined;
  open?: readonly string[] | undefined;
  /** Call abandonment: callers who left within so many seconds are set aside; none unless told. */
  shortSeconds?: number | undefined;
  /** Lifetime value. `simple`: mean purchase x purchases a year x years; `historic`: paid so far; `retention`: margin model. */
  lifetime?: 'simple' | 'historic' | 'retention' | undefined;
  years?: number | undefined;
  /** Shares from 0 to 1. */
  margin?: number | undefined;
  retention?: number | undefined;
  discount?: number | undefined;
  /** When the first margin of the retention model falls: at once, or after the first period (default). */
  firstMargin?: 'now' | 'later' | undefined;
  /** Which number of a date such as 3/4/2024 is the day, where nothing in its column says so. */
  dateOrder?: 'day_first' | 'month_first' | undefined;
  /** Churn, retention by contract ends: the first day that was watched, ISO 8601; who joined on it or later is not in the base. */
  since?: string | undefined;
  /** Response rate. How many were invited, and how many of them were not reached; else every row is one who was invited. */
  invited?: number | undefined;
  undelivered?: number | undefined;
  responseRate?: ResponseRate | undefined;
  /** What makes an answer complete: a column (default), or a share of the questions answered, 0.8 unless told. */
  completeBy?: 'column' | 'answered' | undefined;
  completeAt?: number | undefined;
  custom?: CustomMeasure | undefined;
}>;
