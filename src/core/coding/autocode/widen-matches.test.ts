import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { autocodeUnits, type AutocodeUnit } from '../../../shared/domain/autocode.ts';
import { snapToGraphemes } from '../../text/snap-to-graphemes.ts';
import type { Span } from '../text-units.ts';
import { type Match, packMatches, unpackMatches } from './match.ts';
import { searchedText } from './searched-text.fixture.ts';
import { widenMatches } from './widen-matches.ts';

const talk =
  'Ada: I met Dr. Ng. The waiting list was long! Nobody called.\nI waited.\n\nBen: No problem.';
/** What Ada says, and what Ben says. */
const turns = [
  { start: 5, end: talk.indexOf('\n\nBen') },
  { start: talk.indexOf('No problem'), end: talk.length },
];

function widen(
  text: string,
  regions: readonly Span[],
  matches: readonly Match[],
  unit: AutocodeUnit,
) {
  const { hits, marks } = widenMatches(searchedText(text, regions), packMatches(matches), unit);
  return { hits: unpackMatches(hits), marks: unpackMatches(marks) };
}

function unitsOf(words: readonly string[], unit: AutocodeUnit): string[] {
  const matches = words.map((word): Match => {
    const start = talk.indexOf(word);
    return { target: 0, start, end: start + word.length };
  });
  return widen(talk, turns, matches, unit).hits.map(({ start, end }) => talk.slice(start, end));
}

describe('widenMatches', () => {
  it.each<[readonly string[], AutocodeUnit, readonly string[]]>([
    [['waiting list'], 'match', ['waiting list']],
    [[' waiting list '], 'match', ['waiting list']],
    [['waiting list'], 'sentence', ['The waiting list was long!']],
    [['I met', 'Ng'], 'sentence', ['I met Dr. Ng.']],
    [['long! Nobody'], 'sentence', ['The waiting list was long! Nobody called.']],
    [['called.\nI'], 'sentence', ['Nobody called.\nI waited.']],
    [['Nobody'], 'paragraph', ['I met Dr. Ng. The waiting list was long! Nobody called.']],
    [['called.\nI'], 'paragraph', [talk.slice(5, turns[0]?.end)]],
    [['waited', 'Nobody'], 'turn', [talk.slice(5, turns[0]?.end)]],
    [['problem', 'waited'], 'turn', [talk.slice(5, turns[0]?.end), 'No problem.']],
  ])('widens %j to the %s', (words, unit, expected) => {
    expect(unitsOf(words, unit)).toEqual(expected);
  });

  it('makes one of overlapping hits of the same code, and keeps those of different codes', () => {
    const text = 'customer service desk';
    const widened = widen(
      text,
      [{ start: 0, end: 21 }],
      [
        { target: 0, start: 0, end: 8 },
        { target: 1, start: 0, end: 16 },
        { target: 0, start: 0, end: 16 },
        { target: 0, start: 16, end: 21 },
        { target: 0, start: 8, end: 9 },
      ],
      'match',
    );
    expect(widened.hits).toEqual([
      { target: 0, start: 0, end: 16 },
      { target: 1, start: 0, end: 16 },
      { target: 0, start: 17, end: 21 },
    ]);
    expect(widened.marks).toHaveLength(4);
  });

  it('never cuts a character, stays inside the text and encloses what matched', () => {
    const pieces = fc.constantFrom(
      'a',
      'e\u0301',
      '👩‍👩‍👧',
      '🇵🇱',
      '. ',
      '!\n',
      ' ',
      '\n',
      '\u0301',
      '产',
      'Dr. ',
      'B',
    );
    const texts = fc.array(pieces, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }), fc.nat(2)), {
          maxLength: 6,
        }),
        fc.constantFrom(...autocodeUnits),
        fc.nat(40),
        (text, places, unit, cut) => {
          const border = Math.min(cut, text.length);
          const regions = [
            { start: 0, end: border },
            { start: border, end: text.length },
          ].filter(({ start, end }) => end > start);
          const matches = places.flatMap(([at, length, target]): Match[] => {
            const region = regions[at % regions.length];
            const start = (region?.start ?? 0) + (at % text.length);
            const end = Math.min(start + length, region?.end ?? 0);
            return end > start ? [{ target, start, end }] : [];
          });
          const { hits, marks } = widen(text, regions, matches, unit);
          for (const { start, end } of [...hits, ...marks]) {
            expect(end).toBeGreaterThan(start);
            expect(snapToGraphemes(text, start, end)).toEqual({ start, end });
          }
          for (const mark of marks) {
            const around = hits.filter(
              ({ target, start, end }) =>
                target === mark.target && start <= mark.start && mark.end <= end,
            );
            expect(around).toHaveLength(1);
          }
          const blank = matches.filter(({ start, end }) => text.slice(start, end).trim() === '');
          expect(marks).toHaveLength(matches.length - blank.length);
        },
      ),
      { numRuns: 500 },
    );
  });
});
