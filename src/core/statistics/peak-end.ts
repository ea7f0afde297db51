export type PeakEnd = Readonly<{
  /** The most intense moment, with its sign; the later one where two are equally intense. */
  peak: number;
  /** The last moment. */
  end: number;
  /** (peak + end) / 2: what is remembered, whatever the length. */
  index: number;
  /** Mean of all moments, for comparison. */
  mean: number;
}>;

/**
 * Remembered quality of a sequence of moments in order of time, of at least one. `neutral` is the value from which
 * intensity is measured. Source: Kahneman, Fredrickson, Schreiber & Redelmeier (1993), Psychological Science 4:401-405.
 */
export function peakEnd(moments: readonly number[], neutral = 0): PeakEnd {
  const end = moments.at(-1);
  if (end === undefined) throw new RangeError('A sequence needs at least one moment');
  const intensity = (moment: number): number => Math.abs(moment - neutral);
  const peak = moments.reduce((most, moment) =>
    intensity(moment) >= intensity(most) ? moment : most,
  );
  const mean = moments.reduce((sum, moment) => sum + moment, 0) / moments.length;
  return { peak, end, index: (peak + end) / 2, mean };
}
