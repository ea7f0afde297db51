import type { ScoreMetricName } from '../../shared/domain/metric.ts';

/** Least strength of feeling, of at most 1, that counts as clear: single mild words stay below it. */
export const clearFeeling = 0.4;

/** Below this many comparable rows nothing is said of the whole scale. */
const leastForScale = 10;

/** The bands at both ends of each metric, as `bandsOfColumn` names them. */
const ends: Readonly<Record<ScoreMetricName, Readonly<{ worst: string; best: string }>>> = {
  nps: { worst: 'detractors', best: 'promoters' },
  csat: { worst: 'dissatisfied', best: 'satisfied' },
  ces: { worst: 'struggling', best: 'easy' },
  rating: { worst: 'negative', best: 'positive' },
};

/** A row with the band of its score, how extreme the score is (-1..1), and how its words feel (-1..1, null: not known). */
export type RatedWords = Readonly<{
  row: number;
  band: string | null;
  level: number;
  feeling: number | null;
}>;

export type Contradictions<Rated extends RatedWords> = Readonly<{
  /** Rows in an end band with a clear feeling. */
  compared: number;
  /** The strongest first. */
  found: readonly Readonly<{ rated: Rated; kind: 'low_score' | 'high_score' }>[];
  isScaleReversed: boolean;
}>;

/**
 * Rows in the worst band whose words are clearly positive, and rows in the best band whose words are clearly negative. Where
 * at least ten rows can be compared and most of them contradict, the scale itself may have been read the wrong way round.
 */
export function findContradictions<Rated extends RatedWords>(
  metric: ScoreMetricName,
  rows: readonly Rated[],
): Contradictions<Rated> {
  const { worst, best } = ends[metric];
  const clear = rows.filter(
    ({ band, feeling }) =>
      (band === worst || band === best) && feeling !== null && Math.abs(feeling) >= clearFeeling,
  );
  const found = clear
    .filter(({ band, feeling }) => (band === worst) === (feeling ?? 0) > 0)
    .map((rated) => ({
      rated,
      kind: rated.band === worst ? ('low_score' as const) : ('high_score' as const),
      strength: Math.abs(rated.level - (rated.feeling ?? 0)),
    }))
    .sort((a, b) => b.strength - a.strength || a.rated.row - b.rated.row)
    .map(({ rated, kind }) => ({ rated, kind }));
  return {
    compared: clear.length,
    found,
    isScaleReversed: clear.length >= leastForScale && found.length * 2 > clear.length,
  };
}
