import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Coding } from '../../../shared/domain/coding.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import type { CodeId, CoderId, CodingId, SourceId } from '../../../shared/ids.ts';
import { textOffset } from '../../../shared/ids.ts';
import {
  cutPlainParagraph,
  findPlainParagraph,
  listPlainParagraphs,
  listPlainParts,
} from './list-plain-paragraphs.ts';

const coding = (id: number, start: number, end: number): Coding => ({
  id: id as CodingId,
  codeId: id as CodeId,
  sourceId: 1 as SourceId,
  start: textOffset(start),
  end: textOffset(end),
  coderId: 1 as CoderId,
  weight: 50,
  memoId: null,
});

const text = 'Head\n\nAnn  0:01\nOne two three.\n\nFour.\n';

const turn = (index: number, words: string, speaker: string): Turn => {
  const start = text.indexOf(words);
  const end = textOffset(start + words.length);
  return { index, start: textOffset(start), end, speaker, timeMs: 1000, row: null };
};
const turns = [turn(0, 'One two three.', 'Ann'), turn(1, 'Four.', 'Bo')];

/** A paragraph as it is read out. */
function read(start: number, end: number, codings: readonly Coding[]): string {
  return cutPlainParagraph(text, { start, end }, codings, null)
    .map((piece) =>
      piece.kind === 'words' ? piece.text : `[${piece.kind} ${piece.coding.codeId}]`,
    )
    .join('');
}

describe('paragraphs of the plain view', () => {
  test('say labels once and name a turn that the text does not name', () => {
    expect(
      listPlainParagraphs(text, turns).map(({ start, end, isLabel, unnamed }) => [
        text.slice(start, end).trim(),
        isLabel,
        unnamed?.speaker ?? null,
      ]),
    ).toEqual([
      ['Head', false, null],
      ['Ann  0:01', true, null],
      ['One two three.', false, null],
      ['Four.', false, 'Bo'],
    ]);
  });

  test('leave out nothing but empty lines, whatever the text is like', () => {
    const words = fc.string({ maxLength: 300, unit: fc.constantFrom('a', ' ', '\n', 'é', '👩‍👧') });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 60 }), (part, times) => {
        const whole = part.repeat(times);
        const listed = listPlainParagraphs(whole, []);
        expect(listed.map(({ start, end }) => whole.slice(start, end).trim()).join('')).toBe(
          listed.length === 0
            ? ''
            : whole
                .split('\n')
                .map((line) => line.trim())
                .join(''),
        );
        expect(listPlainParts(listed).flat()).toEqual(listed);
      }),
    );
  });

  test('are cut at a space where a line has no end, and come in parts', () => {
    const endless = 'word '.repeat(200_000);
    const paragraphs = listPlainParagraphs(endless, []);
    const parts = listPlainParts(paragraphs);
    expect(Math.max(...paragraphs.map(({ start, end }) => end - start))).toBeLessThanOrEqual(4001);
    expect(paragraphs.every(({ start }) => endless.startsWith('word', start))).toBe(true);
    expect(parts.length).toBeGreaterThan(30);
    expect(
      Math.max(...parts.map((part) => (part.at(-1)?.end ?? 0) - (part[0]?.start ?? 0))),
    ).toBeLessThanOrEqual(30_000);
  });

  test('are found by a place in the text, also between two of them', () => {
    const paragraphs = listPlainParagraphs(text, turns);
    const at = (offset: number): number => findPlainParagraph(paragraphs, offset);
    expect([at(0), at(5), at(text.indexOf('two')), at(text.length)]).toEqual([0, 1, 2, 3]);
  });
});

describe('codes as words', () => {
  const one = text.indexOf('One');
  const end = text.indexOf('three.') + 6;

  test('each coding has its own signs, however they overlap', () => {
    const two = text.indexOf('two');
    expect(read(one, end, [coding(1, one, two + 3), coding(2, two, end)])).toBe(
      '[starts 1]One [starts 2]two[ends 1] three.[ends 2]',
    );
  });

  test('a coding over several paragraphs is said again at the start of each', () => {
    expect(read(one, end, [coding(1, 0, text.length)])).toBe('[goesOn 1]One two three.');
  });

  test('found words are marked, coded or not', () => {
    const two = text.indexOf('two');
    const pieces = cutPlainParagraph(text, { start: one, end }, [coding(1, one, two + 1)], {
      start: two,
      end: two + 3,
    });
    expect(
      pieces.flatMap((piece) => (piece.kind === 'words' && piece.isHit ? [piece.text] : [])),
    ).toEqual(['t', 'wo']);
  });
});
