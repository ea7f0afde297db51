import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from './stem.ts';

describe('stem', () => {
  // Voc/output pairs of the Snowball project's sample vocabularies.
  it.each([
    ['en', 'consistency', 'consist'],
    ['en', 'Knightly', 'knight'],
    ['en', 'skies', 'sky'],
    ['en', 'generously', 'generous'],
    ['en', 'waiting', 'wait'],
    ['en', "customer's", 'custom'],
    ['en', 'customer’s', 'custom'],
    ['de', 'aufeinanderfolgenden', 'aufeinanderfolg'],
    ['fr', 'continuellement', 'continuel'],
    ['es', 'torneados', 'torn'],
    ['ru', 'важного', 'важн'],
    ['sv', 'jaktkarlarne', 'jaktkarl'],
  ])('%s: %s becomes %s', (language, word, expected) => {
    expect(stem(word, language)).toBe(expected);
  });

  it('keeps a word of a language without a stemmer, in small letters', () => {
    expect([stem('Škoda', 'lv'), stem('待ち', 'ja'), stem('Waiting', 'und')]).toEqual([
      'škoda',
      '待ち',
      'waiting',
    ]);
  });

  it('knows that the Turkish I has no dot', () => {
    expect(stem('ISI', 'tr')).toBe(stem('ısı', 'tr'));
  });

  it('leaves Math.sign as the language defines it', () => {
    stem('loading', 'en');
    expect(Object.is(Math.sign(0), 0)).toBe(true);
  });

  it('never throws and never loses a word', () => {
    const language = fc.constantFrom('en', 'de', 'fr', 'ar', 'hu', 'tr', 'ta', 'ga', 'fi', 'und');
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
        language,
        (word, tag) => {
          expect(stem(word, tag)).not.toBe('');
        },
      ),
      { numRuns: 100 },
    );
  });
});
