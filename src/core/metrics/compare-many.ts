import type { ScoreMetricName, MetricOptions } from '../../shared/domain/metric.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { compareMentioners, type MentionComparison } from './compare-mentioners.ts';
import { detectScale } from './scale.ts';
import { mergeTallies, type ScoreTally } from './score-tally.ts';

/** The scores of those who mention one theme, and of those who do not. */
export type MentionTallies = Readonly<{ mention: ScoreTally; others: ScoreTally }>;

/**
 * `compareMentioners` for every theme, in the order given, on one scale, with p values adjusted for looking at all of
 * them (Benjamini & Hochberg 1995, false discovery rate). Themes that could not be tested do not count as tests.
 */
export function compareMany(
  themes: readonly MentionTallies[],
  metric: ScoreMetricName,
  options: MetricOptions = {},
): readonly MentionComparison[] {
  const everyone = themes
    .flatMap(({ mention, others }) => [mention, others])
    .reduce(mergeTallies, { scores: [], missing: 0 });
  const scale = options.scale ?? detectScale(metric, everyone.scores);
  const comparisons = themes.map(({ mention, others }) =>
    compareMentioners(mention, others, metric, { ...options, scale }),
  );
  const tested = comparisons.flatMap(({ p }, index) => (p === null ? [] : [{ p, index }]));
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p));
  const adjustedAt = new Map(tested.map(({ index }, rank) => [index, adjusted[rank] ?? null]));
  return comparisons.map((comparison, index) => ({
    ...comparison,
    pAdjusted: adjustedAt.get(index) ?? null,
  }));
}
