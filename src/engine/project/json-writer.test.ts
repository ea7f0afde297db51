import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createJsonWriter } from './json-writer.ts';

const odd = fc.constantFrom(
  '"',
  '\\',
  '\0',
  '\n',
  '\u007f',
  'é',
  '“',
  '\ud83d',
  '\udc4d',
  '👍',
  '\u2028',
);
const words = fc.array(fc.oneof(fc.string({ unit: 'binary' }), odd)).map((parts) => parts.join(''));

it('writes strings and numbers byte for byte as JSON has them, however long', () => {
  const writer = createJsonWriter();
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.maxSafeNat())), fc.nat(3), (parts, power) => {
      const cells = parts.map((part) =>
        typeof part === 'string' ? part.repeat(12 ** power) : part,
      );
      writer.raw('[');
      for (const [at, cell] of cells.entries()) {
        if (at > 0) writer.raw(',');
        if (typeof cell === 'string') writer.text(cell);
        else writer.count(cell);
      }
      writer.raw(']');
      expect(writer.take().toString()).toBe(JSON.stringify(cells));
    }),
  );
});

it('begins anew after each look', () => {
  const writer = createJsonWriter();
  writer.count(0);
  expect(writer.take().toString()).toBe('0');
  writer.text('next');
  expect(writer.take().toString()).toBe('"next"');
  expect(writer.take()).toHaveLength(0);
});
