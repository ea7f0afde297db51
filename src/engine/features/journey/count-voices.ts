import { meanScoreInterval, scaleInterval } from '../../../core/metrics/interval-scaling.ts';
import type { Scale } from '../../../core/metrics/scale.ts';
import { wilsonInterval } from '../../../core/statistics/wilson-interval.ts';
import type { JourneyVoice } from '../../../shared/domain/journey.ts';
import type { ScoredSource } from './table-voices.ts';

/** What has been heard of one part; `squares` are the summed squares of the distances from the mean (Welford 1962). */
type Heard = {
  turns: number;
  mean: number;
  squares: number;
  positive: number;
  neutral: number;
  negative: number;
};

/** The ends of a sentiment. */
const feelings: Scale = { min: -1, max: 1 };

const silent = (): Heard => ({
  ...{ turns: 0, mean: 0, squares: 0 },
  ...{ positive: 0, neutral: 0, negative: 0 },
});

/** Nobody says anything. */
export const noVoice: JourneyVoice = voiceOf(silent());

function voiceOf({ turns, mean, squares, positive, neutral, negative }: Heard): JourneyVoice {
  const counts = { turns, positive, neutral, negative };
  if (turns === 0) return { ...counts, mean: null, interval: null, positiveInterval: null };
  const sd = turns > 1 ? Math.sqrt(squares / (turns - 1)) : 0;
  return {
    ...counts,
    mean,
    interval: meanScoreInterval({ n: turns, mean, sd }, feelings),
    positiveInterval: scaleInterval(wilsonInterval(positive, turns), 100),
  };
}

/** How the answers of each part feel; parts are numbered by `partOf`, -1 being none. What has no lexicon is not counted. */
export function countVoices(
  sources: readonly ScoredSource[],
  parts: number,
  partOf: (row: number) => number,
): readonly JourneyVoice[] {
  const heard = Array.from({ length: parts }, silent);
  for (const { voices } of sources) {
    for (const { row, sentiment, label } of voices) {
      const part = heard[partOf(row)];
      if (sentiment === null || !part) continue;
      part.turns += 1;
      part[label] += 1;
      const way = sentiment - part.mean;
      part.mean += way / part.turns;
      part.squares += way * (sentiment - part.mean);
    }
  }
  return heard.map(voiceOf);
}
