import type { MentionComparison } from '../../../core/metrics/compare-mentioners.ts';
import type { MetricReport } from '../../../shared/domain/metric.ts';
import type {
  ReportBlock,
  ReportDocument,
  ReportTone,
} from '../../../shared/domain/report-document.ts';
import type { Theme, ThemeQuote } from '../../../shared/domain/theme.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { withAcceptedPaths } from '../../analysis/accepted-themes.ts';
import type { OpenProject } from '../../project/open-project.ts';
import { studyName } from '../../project/file-identity.ts';
import { listCodes } from '../../project/queries/code-queries.ts';
import { findSource } from '../../project/queries/source-queries.ts';
import {
  findThemeRun,
  listThemeRuns,
  type StoredThemeRun,
} from '../../project/queries/theme-run-queries.ts';
import {
  countOf,
  describeComparison,
  describeMetric,
  formatCount,
  formatDifference,
  formatFixed,
  formatP,
  formatSentiment,
  formatShare,
  formatValue,
  metricTitle,
} from './report-words.ts';
import { scoreThemes, type ThemeScores } from './theme-scores.ts';

type Parts = Readonly<{
  stored: StoredThemeRun;
  themes: readonly Theme[];
  sourceNames: readonly string[];
  scores: ThemeScores | null;
}>;

const quotesInReport = 3;

const toneOf = (sentiment: number | null): ReportTone | null => {
  if (sentiment === null) return null;
  if (sentiment >= 0.05) return 'positive';
  return sentiment <= -0.05 ? 'negative' : 'neutral';
};

function figures({ stored, scores }: Parts): ReportBlock {
  const { run } = stored;
  const overall = scores?.overall;
  const score = overall
    ? [
        {
          label: metricTitle(overall.metric),
          value: formatValue(overall),
          note: `n ${formatCount(overall.n)}, 95% ${formatDifference(overall)}`,
        },
      ]
    : [];
  return {
    type: 'figures',
    items: [
      {
        label: 'Turns read',
        value: formatCount(run.turnCount),
        note: `in ${countOf(run.sourceIds.length, 'source')}`,
      },
      {
        label: 'Themes',
        value: formatCount(run.k),
        note: `${formatShare(run.turnCount - run.unassigned, run.turnCount)} of turns are in one`,
      },
      {
        label: 'Stability',
        value: run.stability.toFixed(2),
        note: 'agreement of repeated runs, 0 to 1',
      },
      ...score,
    ],
  };
}

function overview({ themes, stored, scores }: Parts): ReportBlock {
  const { turnCount } = stored.run;
  const scoreColumns = scores
    ? [
        { name: `${metricTitle(scores.overall.metric)}, mention it`, numeric: true },
        { name: 'do not', numeric: true },
        { name: 'difference', numeric: true },
        { name: 'p adjusted', numeric: true },
      ]
    : [];
  const scoreCells = (id: number): string[] => {
    const comparison = scores?.comparisons[id];
    if (!scores) return [];
    if (!comparison) return ['–', '–', '–', '–'];
    return [
      `${formatValue(comparison.mention)} (n ${formatCount(comparison.mention.n)})`,
      `${formatValue(comparison.others)} (n ${formatCount(comparison.others.n)})`,
      comparison.difference === null ? '–' : formatFixed(comparison.difference, 1),
      formatP(comparison.pAdjusted),
    ];
  };
  return {
    type: 'table',
    caption: 'Themes by size',
    columns: [
      { name: 'Theme', numeric: false },
      { name: 'Turns', numeric: true },
      { name: 'Share', numeric: true },
      { name: 'Sentiment', numeric: true },
      ...scoreColumns,
    ],
    rows: themes.map(({ id, label, size, sentiment }) => [
      label,
      formatCount(size),
      formatShare(size, turnCount),
      formatSentiment(sentiment),
      ...scoreCells(id),
    ]),
  };
}

function sizes({ themes }: Parts): ReportBlock {
  return {
    type: 'bars',
    caption: 'Turns in each theme',
    max: Math.max(1, ...themes.map(({ size }) => size)),
    unit: 'turns',
    items: themes.map(({ label, size, sentiment }) => ({
      label,
      value: size,
      note: `sentiment ${formatSentiment(sentiment)}`,
    })),
  };
}

function quote({ text, speaker, sourceName, sentiment }: ThemeQuote): ReportBlock {
  return {
    type: 'quote',
    text: text.replace(/\s+/gu, ' ').trim(),
    attribution: speaker ? `${speaker}, ${sourceName}` : sourceName,
    tone: toneOf(sentiment),
  };
}

function comparisonBlocks(
  overall: MetricReport,
  comparison: MentionComparison | null | undefined,
): ReportBlock[] {
  if (!comparison) {
    return [
      {
        type: 'note',
        text: 'Nobody who gave a score speaks of this theme, so there is nothing to compare.',
      },
    ];
  }
  return [
    { type: 'paragraph', text: describeComparison(overall, comparison) },
    ...comparison.warnings.map((text): ReportBlock => ({ type: 'note', text })),
  ];
}

function themeSection(theme: Theme, { scores, stored }: Parts): ReportBlock[] {
  const { label, terms, size, sentiment, quotes, acceptedAs, id } = theme;
  const share = formatShare(size, stored.run.turnCount);
  const code = acceptedAs ? ` Accepted as the code “${acceptedAs}”.` : '';
  return [
    { type: 'heading', level: 3, text: label },
    {
      type: 'paragraph',
      text: `${countOf(size, 'turn')} (${share}). Mean sentiment ${formatSentiment(sentiment)}. Terms: ${terms.join(', ')}.${code}`,
    },
    ...(scores ? comparisonBlocks(scores.overall, scores.comparisons[id]) : []),
    ...quotes.slice(0, quotesInReport).map(quote),
  ];
}

function scoreSection({ scores }: Parts): ReportBlock[] {
  if (!scores) return [];
  const { overall, dataset } = scores;
  return [
    { type: 'heading', level: 2, text: `${metricTitle(overall.metric)} of “${dataset.name}”` },
    { type: 'paragraph', text: describeMetric(overall) },
    {
      type: 'bars',
      caption: overall.column,
      max: Math.max(1, ...overall.distribution.map(({ count }) => count)),
      unit: 'answers',
      items: overall.distribution.map(({ score, count }) => ({
        label: String(score),
        value: count,
        note: '',
      })),
    },
    ...overall.warnings.map((text): ReportBlock => ({ type: 'note', text })),
  ];
}

function methodSection({ stored, sourceNames, scores }: Parts): ReportBlock[] {
  const { run } = stored;
  const compared = scores
    ? ' Those who mention a theme are compared with those who answered the same questions and do not mention it; p is that of the Mann-Whitney test, adjusted over all themes by Benjamini and Hochberg.'
    : '';
  return [
    { type: 'heading', level: 2, text: 'How this was made' },
    {
      type: 'paragraph',
      text: `Sources: ${sourceNames.join('; ')}. Each turn (a speaker’s turn, an answer, a log entry) was put into at most one of ${run.k} themes by the words it shares with others; ${formatCount(run.unassigned)} of ${formatCount(run.turnCount)} turns fit none. Seed ${run.seed}: the same run gives the same themes. Languages: ${run.languages.join(', ')}. Sentiment runs from -1 to 1 and is the mean over a theme’s turns.${compared}`,
    },
    ...run.warnings.map((text): ReportBlock => ({ type: 'note', text })),
  ];
}

function assemble(project: OpenProject, parts: Parts, title: string | undefined): ReportDocument {
  const study = studyName(project.path);
  return {
    title: title ?? `Themes of ${study}`,
    subtitle: `${study} · ${countOf(parts.sourceNames.length, 'source')} · ${countOf(parts.stored.run.turnCount, 'turn')}`,
    createdAt: new Date(project.host.now()).toISOString(),
    language: 'en',
    blocks: [
      figures(parts),
      { type: 'heading', level: 2, text: 'At a glance' },
      overview(parts),
      sizes(parts),
      ...scoreSection(parts),
      { type: 'heading', level: 2, text: 'The themes' },
      ...parts.themes.flatMap((theme) => themeSection(theme, parts)),
      ...methodSection(parts),
    ],
  };
}

/** The theme report: what people speak of, how they feel about it, and what those who speak of it answer. */
export function buildThemeReport(
  project: OpenProject,
  { runId, score, title }: Input<'report.build'>,
): Result<ReportDocument> {
  const { db } = project;
  const stored = runId === undefined ? listThemeRuns(db)[0] : findThemeRun(db, runId);
  if (!stored) {
    return refuse('not_found', 'There are no themes to report yet. Find themes first, in Themes.');
  }
  const scores = scoreThemes(db, stored, score);
  if (!scores.ok) return scores;
  const { themes, sourceIds } = withAcceptedPaths(stored, listCodes(db));
  const sourceNames = sourceIds.flatMap((id) => findSource(db, id)?.name ?? []);
  return ok(assemble(project, { stored, themes, sourceNames, scores: scores.value }, title));
}
