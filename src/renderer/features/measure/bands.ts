import type { Tone } from '../../components/ShareBar.tsx';
import type { MetricName, MetricResult } from '../../../shared/domain/metric.ts';

/** The named counts of each metric, best first. */
export const bandNames = {
  nps: ['promoters', 'passives', 'detractors'],
  csat: ['satisfied', 'neutral', 'dissatisfied'],
  ces: ['easy', 'neutral', 'struggling'],
} as const satisfies Record<MetricName, readonly string[]>;

const tones = ['positive', 'neutral', 'negative'] as const satisfies readonly Tone[];

export type Band = Readonly<{ id: string; count: number; tone: Tone }>;

/** The counts of a result as bands, best first. */
export function bandsOf({
  metric,
  counts,
}: Pick<MetricResult, 'metric' | 'counts'>): readonly Band[] {
  return bandNames[metric].map((id, index) => ({
    id,
    count: counts[id] ?? 0,
    tone: tones[index] ?? 'neutral',
  }));
}

export type ToneScore = Readonly<{ score: number; count: number; tone: Tone }>;

/**
 * Which band each score lies in. Bands are runs of neighbouring scores and their counts add up to n, so walking down
 * from the good end finds the borders without knowing the metric's rules. Scores nobody chose are filled in between
 * whole numbers, in the band of the score above them.
 */
export function toneScores(
  { metric, counts, distribution }: Pick<MetricResult, 'metric' | 'counts' | 'distribution'>,
  reversed: boolean,
): readonly ToneScore[] {
  const filled = fillGaps(distribution);
  const fromBest = reversed ? filled : filled.toReversed();
  const bands = bandsOf({ metric, counts });
  let band = 0;
  let left = bands[0]?.count ?? 0;
  const toned = fromBest.map(({ score, count }) => {
    while (count > 0 && left === 0 && band < bands.length - 1) {
      band += 1;
      left = bands[band]?.count ?? 0;
    }
    left -= count;
    return { score, count, tone: bands[band]?.tone ?? 'neutral' };
  });
  return reversed ? toned : toned.toReversed();
}

/** More bars than this say nothing one by one. */
const mostFilled = 101;

function fillGaps(distribution: MetricResult['distribution']): MetricResult['distribution'] {
  const [first] = distribution;
  const last = distribution.at(-1);
  const whole = distribution.every(({ score }) => Number.isInteger(score));
  if (!first || !last || !whole || last.score - first.score >= mostFilled) return distribution;
  const known = new Map(distribution.map(({ score, count }) => [score, count]));
  return Array.from({ length: last.score - first.score + 1 }, (_, step) => {
    const score = first.score + step;
    return { score, count: known.get(score) ?? 0 };
  });
}
