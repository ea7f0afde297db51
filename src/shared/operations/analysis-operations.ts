import { z } from 'zod';
import type { Page } from '../domain/page.ts';
import type { ReportDocument } from '../domain/report-document.ts';
import { sentimentLabels, type SentimentGroup, type TurnSentiment } from '../domain/sentiment.ts';
import type { ThemeQuote, ThemeRun } from '../domain/theme.ts';
import type { CodeId } from '../ids.ts';
import { job, read, returns, write } from './define-operation.ts';
import { codeId, datasetId, name, noInput, page, path, sourceId, themeRunId } from './fields.ts';

const themeId = z.int().nonnegative();

const reportRequest = z.strictObject({
  template: z.enum(['themes']),
  title: name.optional(),
  /** The newest run where left out. */
  runId: themeRunId.optional(),
  /** The score that those who mention a theme are compared by; the first NPS, CSAT or CES column where left out. */
  score: z.strictObject({ datasetId, position: z.int().nonnegative() }).optional(),
});

/** Analyses. Their results are derived, never logged, except what a person accepts. */
export const analysisOperations = {
  /** Scores of one source's turns, in order; `speaker` and `label` narrow the list. */
  'sentiment.turns': job(
    z.strictObject({
      sourceId,
      speaker: z.string().max(500).optional(),
      label: z.enum(sentimentLabels).optional(),
      ...page,
      limit: z.int().min(1).max(1000).default(200),
    }),
    returns<Page<TurnSentiment>>(),
  ),
  /** Means and shares by source or by speaker, over the chosen sources (all where left out). */
  'sentiment.summary': job(
    z.strictObject({
      by: z.enum(['source', 'speaker']),
      sourceIds: z.array(sourceId).max(5000).optional(),
    }),
    returns<readonly SentimentGroup[]>(),
  ),
  'themes.run': job(
    z.strictObject({
      sourceIds: z.array(sourceId).min(1).max(5000),
      k: z.union([z.literal('auto'), z.int().min(2).max(200)]).default('auto'),
      seed: z.int().nonnegative().default(1),
      /** Turns of these speakers are left out, such as the interviewer's. */
      withoutSpeakers: z.array(z.string().max(500)).max(1000).default([]),
    }),
    returns<ThemeRun>(),
  ),
  /** Theme runs, newest first. */
  'themes.list': read(noInput, returns<readonly ThemeRun[]>()),
  'themes.turns': read(
    z.strictObject({ runId: themeRunId, themeId, ...page }),
    returns<Page<ThemeQuote>>(),
  ),
  'themes.deleteRun': job(z.strictObject({ runId: themeRunId }), returns<null>()),
  /** Makes a code of a theme and codes each of its turns with it: one command, one undo. */
  'themes.accept': write(
    z.strictObject({
      runId: themeRunId,
      themeId,
      name: name.optional(),
      parentId: codeId.nullable().default(null),
    }),
    returns<Readonly<{ codeId: CodeId; codings: number }>>(),
  ),
  'report.build': job(reportRequest, returns<ReportDocument>()),
  /** Writes the report as a file; the format follows the ending of `path`. Refuses to write over a study. */
  'report.write': job(
    z.strictObject({ request: reportRequest, path }),
    returns<Readonly<{ path: string; sections: number; bytes: number }>>(),
  ),
  /** The report as the text of an HTML file. */
  'report.html': job(reportRequest, returns<Readonly<{ fileName: string; html: string }>>()),
};
