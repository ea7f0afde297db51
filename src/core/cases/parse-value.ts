import { assertNever } from '../../shared/assert-never.ts';
import type { AttributeShape } from '../../shared/domain/attribute.ts';
import { parseBoolean } from './parse-boolean.ts';
import { parseDate } from './parse-date.ts';
import { parseNumber } from './parse-number.ts';
import { fitting, misfit, type ParsedValue } from './parsed-value.ts';

/** Words as they are kept, whatever the type: one form of each character, no space around them. */
export function tidyWords(words: string): string {
  return words.normalize('NFC').trim();
}

/** Words without what people do not mean by them: letter case and the width of spaces. */
export function foldOption(words: string): string {
  return tidyWords(words).replace(/\s+/gu, ' ').toLocaleLowerCase();
}

/** What a value is stored as under a type, or why it does not fit. `words` hold more than spaces. */
export function parseValue({ type, options }: AttributeShape, words: string): ParsedValue {
  const tidy = tidyWords(words);
  switch (type) {
    case 'text':
      return fitting(tidy);
    case 'number':
      return parseNumber(tidy);
    case 'date':
      return parseDate(tidy);
    case 'boolean':
      return parseBoolean(tidy);
    case 'choice': {
      const option = options.includes(tidy)
        ? tidy
        : options.find((each) => foldOption(each) === foldOption(tidy));
      return option === undefined ? misfit('notOption') : fitting(option);
    }
    default:
      return assertNever(type, 'type of an attribute');
  }
}

/** What is kept of words under a type: what they mean where they fit, else the words themselves; null for no words. */
export function storedValue(shape: AttributeShape, words: string | null): string | null {
  const tidy = words === null ? '' : tidyWords(words);
  if (tidy === '') return null;
  const parsed = parseValue(shape, tidy);
  return parsed.fits ? parsed.value : tidy;
}

/** Words that a choice does not know yet, each once, in their order. */
export function newOptions(shape: AttributeShape, words: Iterable<string | null>): string[] {
  if (shape.type !== 'choice') return [];
  const known = new Set(shape.options.map(foldOption));
  const added: string[] = [];
  for (const each of words) {
    const tidy = each === null ? '' : tidyWords(each);
    if (tidy === '' || known.has(foldOption(tidy))) continue;
    known.add(foldOption(tidy));
    added.push(tidy);
  }
  return added;
}
