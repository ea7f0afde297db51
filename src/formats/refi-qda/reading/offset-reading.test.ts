import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countText, findPlaces, type OffsetReading, offsetReadings } from './offset-reading.ts';

/** Where each offset is, found by walking through the text one character at a time. */
function walked(raw: string, marks: number, reading: OffsetReading): Map<number, number> {
  const places = new Map<number, number>();
  let counted = reading.mark === 'counted' ? marks : 0;
  let at = 0;
  while (at < raw.length) {
    places.set(counted, at);
    const isCrlf = raw.startsWith('\r\n', at);
    const size = isCrlf ? 2 : String.fromCodePoint(raw.codePointAt(at) ?? 0).length;
    const isLine = isCrlf || raw[at] === '\n';
    if (isLine && reading.lines !== 'as_stored') counted += reading.lines === 'two' ? 2 : 1;
    else counted += reading.unit === 'utf16' || isCrlf ? size : 1;
    at += size;
  }
  return places.set(counted, at);
}

const rawText = fc
  .array(fc.constantFrom('a', 'é', '\r\n', '\n', '\r', '😀', '\ud800', '\udc00', ' ', 'ß'))
  .map((parts) => parts.join(''));

describe('findPlaces', () => {
  it('agrees with counting one by one, in every reading', () => {
    fc.assert(
      fc.property(rawText, fc.constantFrom(0, 1), (raw, marks) => {
        for (const reading of offsetReadings) {
          const expected = walked(raw, marks, reading);
          const offsets = [...expected.keys()].sort((left, right) => left - right);
          const found = findPlaces(countText(raw, marks), reading, offsets);
          for (const [offset, at] of expected) {
            expect(found.get(offset)).toEqual({ from: at, to: at });
          }
        }
      }),
    );
  });

  it('tells what lies outside, and inside of a character', () => {
    const text = countText('a😀\r\nb', 0);
    const reading = { unit: 'utf16', lines: 'as_stored', mark: 'dropped' } as const;
    const found = findPlaces(text, reading, [-3, 2, 4, 6, 9]);
    expect([...found.values()]).toEqual([
      { from: -3, to: -3 },
      { from: 1, to: 3 },
      { from: 3, to: 5 },
      { from: 6, to: 6 },
      { from: 9, to: 9 },
    ]);
  });
});
