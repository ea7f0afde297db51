import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packTexts } from '../../formats/tables/packed-texts.ts';
import { createJsonWriter } from './json-writer.ts';

const odd = fc.constantFrom(
  ...['"', '\\', '\0', '\n', '\u007f', 'é', '“', '\ud83d', '\udc4d', '👍', '\u2028'],
);
const words = fc.array(fc.oneof(fc.string({ unit: 'binary' }), odd)).map((parts) => parts.join(''));

it('writes strings byte for byte as JSON has them, however long', () => {
  const writer = createJsonWriter();
  fc.assert(
    fc.property(fc.array(words), fc.nat(3), (parts, power) => {
      const cells = parts.map((part) => part.repeat(12 ** power));
      writer.raw('[');
      for (const [at, cell] of cells.entries()) {
        if (at > 0) writer.raw(',');
        writer.text(cell);
      }
      writer.raw(']');
      expect(writer.take().toString()).toBe(JSON.stringify(cells));
    }),
  );
});

it('writes the same of strings that lie in bytes', () => {
  const writer = createJsonWriter();
  fc.assert(
    fc.property(fc.array(words), (cells) => {
      const { bytes, ends } = packTexts(cells);
      for (const [at, end] of ends.entries()) writer.utf8(bytes, ends[at - 1] ?? 0, end);
      expect(writer.take().toString()).toBe(cells.map((cell) => JSON.stringify(cell)).join(''));
    }),
  );
});

it('writes numbers in 2 or 4 bytes, and begins anew after each look', () => {
  const writer = createJsonWriter();
  writer.raw('[]');
  writer.numbers(Uint32Array.of(0, 258, 65_535), 2);
  expect(writer.length()).toBe(8);
  expect([...writer.take()]).toEqual([0x5b, 0x5d, 0, 0, 2, 1, 255, 255]);
  writer.numbers(Uint32Array.of(0xfffefdfc), 4);
  expect([...writer.take()]).toEqual([0xfc, 0xfd, 0xfe, 0xff]);
  expect(writer.take()).toHaveLength(0);
});
