import { normalQuantile } from './normal-distribution.ts';

/** Share of the distribution below the upper bound of a two-sided interval: 0.975 for a level of 0.95. */
export function upperProbability(level: number): number {
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`A confidence level lies between 0 and 1, not at ${level}`);
  }
  return (1 + level) / 2;
}

/** Half width of a two-sided interval in standard errors: 1.96 for a level of 0.95. */
export function criticalZ(level: number): number {
  return normalQuantile(upperProbability(level));
}
