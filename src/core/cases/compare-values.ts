import type { AttributeShape, AttributeType } from '../../shared/domain/attribute.ts';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Names as people sort them: numbers by value, letters whatever their case. */
export function compareNames(one: string, other: string): number {
  return collator.compare(one, other);
}

type Key = Readonly<{ rank: number; number: number; words: string }>;

/** Values that fit come first, then those that do not; each in an order of its own. */
function keyOf({ type, options }: AttributeShape, value: string): Key {
  if (type === 'number') {
    const number = Number(value);
    return Number.isNaN(number)
      ? { rank: 1, number: 0, words: value }
      : { rank: 0, number, words: '' };
  }
  if (type === 'choice') {
    const at = options.indexOf(value);
    return at < 0 ? { rank: 1, number: 0, words: value } : { rank: 0, number: at, words: '' };
  }
  return { rank: hasRank(type, value) ? 0 : 1, number: 0, words: value };
}

function hasRank(type: AttributeType, value: string): boolean {
  if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/u.test(value);
  return type !== 'boolean' || value === 'true' || value === 'false';
}

/** Compares stored values of one attribute: numbers by size, dates by time, choices in the order of their options. */
export function compareValues(shape: AttributeShape, one: string, other: string): number {
  const a = keyOf(shape, one);
  const b = keyOf(shape, other);
  return a.rank - b.rank || a.number - b.number || compareNames(a.words, b.words);
}
