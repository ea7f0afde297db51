import type { ScaledAnswers } from './scale.ts';
import { countWhere } from './scale.ts';

/** Below this many answers a figure is shown with a warning. */
export const smallSample = 30;

const answers = (n: number): string => (n === 1 ? '1 answer' : `${n} answers`);

/** What anyone should know who reads a figure made of these answers. */
export function warnAboutAnswers(scaled: ScaledAnswers): readonly string[] {
  const { n, outside, scale, scores } = scaled;
  const fractions = countWhere(scores, (score) => !Number.isInteger(score));
  const warnings = [];
  if (n === 0) warnings.push('There is no usable answer, so nothing was computed.');
  if (n > 0 && n < smallSample) {
    warnings.push(
      `Only ${answers(n)}: below ${smallSample} the figure is unsteady and should be read with its interval.`,
    );
  }
  if (outside > 0) {
    warnings.push(
      `${answers(outside)} outside the scale of ${scale.min} to ${scale.max} ${outside === 1 ? 'was' : 'were'} counted as missing.`,
    );
  }
  if (n > 0 && outside > n) {
    warnings.push(
      'More answers lie off the scale than on it: check that the column and the scale are the right ones.',
    );
  }
  if (fractions > 0) {
    warnings.push(
      `${answers(fractions)} ${fractions === 1 ? 'is' : 'are'} not whole numbers; each was put in the band it lies in.`,
    );
  }
  return warnings;
}
