import type { AttributeType } from '../../shared/domain/attribute.ts';
import { foldOption, parseValue, tidyWords } from './parse-value.ts';

/** A column with at most so many different words is taken for a choice. */
const mostChoices = 12;

/** The type that all values of a column fit; text where none does, or where there is nothing to go by. */
export function guessType(values: readonly string[]): AttributeType {
  const words = values.map(tidyWords).filter((value) => value !== '');
  if (words.length === 0) return 'text';
  const fits = (type: AttributeType): boolean =>
    words.every((value) => parseValue({ type, options: [] }, value).fits);
  // 1 and 0 alone are numbers as well as answers; a column of them is counted rather than ticked.
  if (fits('number')) return 'number';
  if (fits('boolean')) return 'boolean';
  if (fits('date')) return 'date';
  const different = new Set(words.map(foldOption)).size;
  const repeats = different * 2 <= words.length;
  return different <= mostChoices && repeats ? 'choice' : 'text';
}
