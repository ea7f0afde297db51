import type { JourneyMemory, TimelineEntry, TimelineScore } from '../../shared/domain/journey.ts';
import { peakEnd } from '../statistics/peak-end.ts';

const scaleKey = ({ metric, scale }: TimelineScore): string =>
  `${metric} ${scale.min} ${scale.max}`;

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

type Scored = Readonly<{ first: TimelineScore; moments: readonly number[] }>;

/** The scale with the most moments. Scores of one entry were given at once: together they are one moment, their mean. */
function mostUsedScale(entries: readonly TimelineEntry[]): Scored | null {
  const scales = new Map<string, { first: TimelineScore; moments: number[] }>();
  for (const { scores } of entries) {
    for (const [key, given] of Map.groupBy(scores, scaleKey)) {
      const [first] = given;
      if (!first) continue;
      const known = scales.get(key) ?? { first, moments: [] };
      known.moments.push(meanOf(given.map(({ score }) => score)));
      scales.set(key, known);
    }
  }
  return [...scales.values()].sort((a, b) => b.moments.length - a.moments.length)[0] ?? null;
}

/**
 * Peak, end, their mean and the mean of all moments, from the scale with the most scores where it has two or more, measured
 * from the middle of that scale; else from the feeling of the words, measured from 0. `entries` in order of time. Null
 * below two moments.
 */
export function rememberJourney(entries: readonly TimelineEntry[]): JourneyMemory | null {
  const scored = mostUsedScale(entries);
  if (scored && scored.moments.length >= 2) {
    const { metric, scale } = scored.first;
    return {
      basis: 'scores',
      metric,
      moments: scored.moments.length,
      ...peakEnd(scored.moments, (scale.min + scale.max) / 2),
    };
  }
  const feelings = entries.flatMap(({ words }) =>
    words.flatMap(({ sentiment }) => (sentiment === null ? [] : [sentiment])),
  );
  if (feelings.length < 2) return null;
  return { basis: 'voice', metric: null, moments: feelings.length, ...peakEnd(feelings) };
}
