import { z } from 'zod';
import type { JourneyAnswer, JourneyMap, SuspiciousRatings, Timeline } from '../domain/journey.ts';
import { scoreMetricNames } from '../domain/metric.ts';
import type { Page } from '../domain/page.ts';
import { job, returns } from './define-operation.ts';
import { caseId, datasetId, page } from './fields.ts';
import { columnName, rowFilter } from './measure-fields.ts';

/** The columns of a journey; by their roles where left out, none where null. */
const journey = {
  datasetId,
  stage: columnName.nullable().optional(),
  touchpoint: columnName.nullable().optional(),
  scores: z
    .array(
      z.strictObject({
        column: columnName,
        metric: z.enum(scoreMetricNames),
        reversed: z.boolean().default(false),
      }),
    )
    .max(20)
    .optional(),
  where: z.array(rowFilter).max(20).default([]),
};

/** The way of customers through stages and touchpoints. Results are derived, never logged. */
export const journeyOperations = {
  /** Figures, voice and themes of each stage at each touchpoint of a table. */
  'journey.map': job(z.strictObject(journey), returns<JourneyMap>()),
  /** The responses of a stage, a touchpoint or both, in the order of the table. */
  'journey.answers': job(
    z.strictObject({
      ...journey,
      /** A value of the stage column (the empty one: rows without a stage); every stage where left out. */
      atStage: z.string().max(10_000).optional(),
      atTouchpoint: z.string().max(10_000).optional(),
      /** Only responses with words. */
      hasWords: z.boolean().default(false),
      ...page,
      limit: z.int().min(1).max(1000).default(50),
    }),
    returns<Page<JourneyAnswer>>(),
  ),
  /** Everything that a case did and said, in all tables and texts, in order of time. */
  'journey.timeline': job(z.strictObject({ caseId }), returns<Timeline>()),
  /** Rows whose score and words contradict each other, for review. */
  'ratings.suspicious': job(
    z.strictObject({
      datasetId,
      column: columnName,
      metric: z.enum(scoreMetricNames).optional(),
      /** The first open-ended column where left out. */
      textColumn: columnName.optional(),
      reversed: z.boolean().default(false),
      where: z.array(rowFilter).max(20).default([]),
      limit: z.int().min(1).max(1000).default(50),
    }),
    returns<SuspiciousRatings>(),
  ),
};
