import type { MetricName, MetricResult } from '../../../shared/domain/metric.ts';
import type { Tone } from '../../components/ShareBar.tsx';

const good = 'positive';
const middle = 'neutral';
const bad = 'negative';

/** The named counts of each metric that part its answers or rows, best first; none where they part nothing. */
const bandTones = {
  nps: { promoters: good, passives: middle, detractors: bad },
  csat: { satisfied: good, neutral: middle, dissatisfied: bad },
  ces: { easy: good, neutral: middle, struggling: bad },
  rating: { positive: good, neutral: middle, negative: bad },
  churn: { kept: good, lost: bad },
  retention: { kept: good, lost: bad },
  first_contact_resolution: {
    'resolved at first contact': good,
    'not at first contact': bad,
  },
  duration: { closed: good, open: middle },
  contacts: {},
  call_abandonment: { answered: good, abandoned: bad },
  cart_abandonment: { bought: good, abandoned: bad },
  referral: { referred: good, 'not referred': middle },
  lifetime_value: {},
  voice: { positive: good, neutral: middle, negative: bad },
  response_rate: {
    complete: good,
    partial: middle,
    undelivered: middle,
    'not answered': bad,
  },
  custom: {},
} as const satisfies Record<MetricName, Readonly<Record<string, Tone>>>;

type Tones = typeof bandTones;
type KeysOf<Union> = Union extends unknown ? keyof Union : never;
export type BandId = KeysOf<Tones[MetricName]>;

export type Band = Readonly<{ id: BandId; count: number; tone: Tone }>;

/** Bands that are shown only where they are counted: who was not reached may be outside the base. */
const onlyWhereCounted: ReadonlySet<string> = new Set(['undelivered']);

/** The counts of a result as bands, best first. */
export function bandsOf({
  metric,
  counts,
}: Pick<MetricResult, 'metric' | 'counts'>): readonly Band[] {
  return (Object.entries(bandTones[metric]) as [BandId, Tone][])
    .filter(([id]) => !onlyWhereCounted.has(id) || counts[id] !== undefined)
    .map(([id, tone]) => ({ id, count: counts[id] ?? 0, tone }));
}

export type ToneScore = Readonly<{ score: number; count: number; tone: Tone }>;

/**
 * Which band each score lies in. Bands are runs of neighbouring scores and their counts add up to n, so walking down
 * from the good end finds the borders without knowing the metric's rules. Scores nobody chose are filled in between
 * whole numbers, in the band of the score above them. Without bands every score is neutral.
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
    return { score, count, tone: bands[band]?.tone ?? middle };
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
