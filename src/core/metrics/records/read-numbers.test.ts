import { expect, it } from 'vitest';
import { columnOf } from '../column.fixture.ts';
import { readNumbers } from './read-numbers.ts';

function read(cells: readonly string[]) {
  const numbers = readNumbers({ name: 'Paid', values: columnOf(cells) });
  return numbers.ok ? Array.from(numbers.value.entryValues).slice(1) : numbers.error.message;
}

it('reads amounts with their currency', () => {
  expect(read(['$1,234.50', '€ 12', '-3.5', 'EUR 7', '8 CHF'])).toEqual([1234.5, 12, -3.5, 7, 8]);
});

it('settles the comma on the whole column', () => {
  expect(read(['1,234', '5.25'])).toEqual([1234, 5.25]);
  expect(read(['1,234', '2,5'])).toEqual([1.234, 2.5]);
  expect(read(['1.234', '2,5'])).toEqual([1234, 2.5]);
});

it('refuses a column in which nothing tells what the comma parts', () => {
  expect(read(['1,234', '12'])).toContain('Column "Paid" holds "1,234", whose comma may part');
});

it('tells what is no number', () => {
  const numbers = readNumbers({ name: 'Paid', values: columnOf(['1', 'free', '']) });
  expect(numbers.ok && numbers.value.warnings).toEqual([
    'Column "Paid": 1 cell is not a number and was left out, such as "free".',
  ]);
});
