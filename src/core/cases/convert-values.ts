import {
  type AttributeShape,
  type AttributeType,
  maxOptions,
} from '../../shared/domain/attribute.ts';
import { newOptions, storedValue } from './parse-value.ts';

/** What a value stored under one type says as plain words. */
function wordsOf(type: AttributeType, value: string): string {
  if (type !== 'boolean') return value;
  return value === 'true' ? 'yes' : value === 'false' ? 'no' : value;
}

/**
 * A value brought from one shape to another. What does not fit stays as it is, so that going back gives back
 * what was there.
 */
export function convertValue(from: AttributeType, to: AttributeShape, value: string): string {
  const words = to.type === from ? value : wordsOf(from, value);
  return storedValue(to, words) ?? value;
}

/** The options of a new choice: those asked for, and what is there already where nothing was asked for. */
export function optionsFor(
  from: AttributeType,
  to: AttributeShape,
  values: Iterable<string>,
): readonly string[] {
  if (to.type !== 'choice' || to.options.length > 0) return to.options;
  return newOptions(
    to,
    [...values].map((value) => wordsOf(from, value)),
  ).slice(0, maxOptions);
}
