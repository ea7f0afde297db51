import type { DatasetId, FollowUpId, SourceId } from '../ids.ts';
import type { MetricName, MetricUnit } from './metric.ts';

/** Why somebody is called: what their answer was. */
export const followUpKinds = ['detractor', 'at_risk', 'delighted', 'complaint', 'other'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

export const followUpStatuses = ['open', 'in_progress', 'waiting', 'done', 'dropped'] as const;
export type FollowUpStatus = (typeof followUpStatuses)[number];

/** Whether nothing is left to be done. */
export const isClosed = (status: FollowUpStatus): boolean =>
  status === 'done' || status === 'dropped';

export const followUpOrders = ['due', 'created', 'owner', 'status'] as const;
export type FollowUpOrder = (typeof followUpOrders)[number];

/** Words of an answer with the place where they stand; UTF-16 indices into the present text of the source. */
export type AnswerPlace = Readonly<{ sourceId: SourceId; start: number; end: number }>;

/** A cell of a column that says who somebody is: a segment, a channel, a stage. */
export type NamedCell = Readonly<{ column: string; value: string }>;

/** What a row of a table says of the customer behind it. */
export type Customer = Readonly<{
  /** From 0. */
  row: number;
  /** Identifier of the respondent; null where the table has no such column, or an empty cell. */
  respondent: string | null;
  /** As written in the table; null where nothing was answered. */
  score: string | null;
  /** The first open-ended answer that is not empty; the empty string where there is none. */
  words: string;
  /** Where those words can be read; null where the column is no source of the study. */
  place: AnswerPlace | null;
  segments: readonly NamedCell[];
}>;

/** Rating questions that a customer can be chosen by. */
export const callMetrics = ['nps', 'csat', 'ces'] as const;
export type CallMetric = (typeof callMetrics)[number];

/** Kinds that follow from a score. */
export const candidateKinds = ['detractor', 'at_risk', 'delighted'] as const;
export type CandidateKind = (typeof candidateKinds)[number];

/** A customer whose score asks for a call. */
export type Candidate = Customer &
  Readonly<{
    /** Status of the newest follow-up of this row; null where there is none. */
    followUp: FollowUpStatus | null;
  }>;

export type CandidatePage = Readonly<{
  total: number;
  /** Of those, how many have a follow-up that is not closed. */
  followedUp: number;
  rows: readonly Candidate[];
  /** Question of the score column. */
  column: string;
  metric: CallMetric;
  /** Who is listed, in words, with the scores and the scale. */
  rule: string;
}>;

export type FollowUp = Customer &
  Readonly<{
    id: FollowUpId;
    datasetId: DatasetId;
    kind: FollowUpKind;
    status: FollowUpStatus;
    owner: string;
    /** ISO 8601 day. */
    due: string | null;
    note: string;
    /** True where it is part of a problem of many, not a complaint of its own. */
    isSystemic: boolean;
    createdAt: string;
    updatedAt: string;
    coder: string;
  }>;

export type FollowUpPage = Readonly<{
  total: number;
  rows: readonly FollowUp[];
  /** Follow-ups of the same table without any filter. */
  everything: number;
  /** Of the same, not closed. */
  open: number;
  /** Of the same, not closed and due before the day that was given. */
  overdue: number;
  /** Owners in use, in alphabetical order. */
  owners: readonly string[];
}>;

/** What somebody's code or theme has to do with their score. */
export type Problem = Readonly<{
  kind: 'code' | 'theme';
  /** Of the code, or of the theme within its run. */
  id: number;
  /** A code's path, a theme's label. */
  name: string;
  /** Respondents who are touched, of those asked. */
  touched: number;
  /** Percent, with its 95% Wilson interval. */
  share: number;
  low: number;
  high: number;
  /** Figure among those touched and among those not; null where nobody of them gave a score. */
  withIt: number | null;
  withoutIt: number | null;
  nWith: number;
  nWithout: number;
  /** `withIt` minus `withoutIt`, with its 95% interval where there are enough answers. */
  difference: number | null;
  differenceLow: number | null;
  differenceHigh: number | null;
  /** Mann-Whitney, adjusted for looking at all of the same kind; null where it could not be tested. */
  pAdjusted: number | null;
  /** True where the lower end of the share is above `systemicShare` and the interval of the difference is wholly for the worse. */
  isSystemic: boolean;
}>;

/** Above this share of respondents, in percent, what hurts is systemic: 95% sure that more are touched. */
export const systemicShare = 4;

export type ProblemReport = Readonly<{
  metric: Extract<MetricName, CallMetric>;
  unit: MetricUnit;
  /** Question of the score column. */
  column: string;
  /** Respondents who answered an open-ended question that is a source of the study. */
  asked: number;
  /** The most common first. */
  problems: readonly Problem[];
  /** Names of the questions that were looked at. */
  questions: readonly string[];
  /** How shares, figures and the difference were computed. */
  method: string;
  warnings: readonly string[];
}>;
