import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttributeType } from '../../shared/domain/attribute.ts';
import { convertValue, optionsFor } from './convert-values.ts';
import { guessType } from './guess-type.ts';
import { newOptions, parseValue, storedValue } from './parse-value.ts';
import { editableWords, valueFits } from './show-value.ts';

const parse = (type: AttributeType, words: string, options: string[] = []): string => {
  const parsed = parseValue({ type, options }, words);
  return parsed.fits ? parsed.value : parsed.why;
};

describe('numbers', () => {
  it.each([
    ['41', '41'],
    ['1,5', '1.5'],
    ['1.5', '1.5'],
    ['-3,25', '-3.25'],
    ['\u22123', '-3'],
    ['+7', '7'],
    ['007', '7'],
    ['-0', '0'],
    ['.5', '0.5'],
    ['2.50', '2.5'],
    ['1 234,5', '1234.5'],
    ['1\u202f234', '1234'],
    ["1'234.5", '1234.5'],
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['0,125', '0.125'],
    ['1234,567', '1234.567'],
    ['12345678901234567890', '12345678901234567890'],
  ])('takes %s for %s', (words, value) => expect(parse('number', words)).toBe(value));

  it('says that 1,234 could be two numbers', () => {
    expect(parse('number', '1,234')).toBe('ambiguousNumber');
  });

  it.each(['', 'x', '-', '1,2,3', '5.', '1.5,3', '12 34', '45%', '1e5', '1,23,456'])(
    'takes “%s” for no number',
    (words) => expect(parse('number', words)).toBe('notNumber'),
  );

  it('gives any number back as it was, however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(99), (whole, cents) => {
        const value = storedValue({ type: 'number', options: [] }, `${whole}.${cents}`) ?? '';
        expect(Number(value)).toBe(Number(`${whole}.${cents}`));
        expect(parse('number', value)).toBe(value);
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['2024-03-12', '2024-03-12'],
    ['2024/3/2', '2024-03-02'],
    ['2024-03-12T10:05:00Z', '2024-03-12'],
    ['2024-03-12 00:00', '2024-03-12'],
    ['12.3.2024', '2024-03-12'],
    ['25/03/2024', '2024-03-25'],
    ['03/25/2024', '2024-03-25'],
    ['05/05/2024', '2024-05-05'],
    ['25-03-2024', '2024-03-25'],
    ['12 March 2024', '2024-03-12'],
    ['12-Mar-2024', '2024-03-12'],
    ['Sept. 1st, 2023', '2023-09-01'],
    ['29 Feb 2024', '2024-02-29'],
  ])('takes %s for %s', (words, value) => expect(parse('date', words)).toBe(value));

  it.each([
    ['12/03/2024', 'ambiguousDate'],
    ['29.2.2023', 'noSuchDay'],
    ['31/04/2024', 'noSuchDay'],
    ['2024-13-01', 'noSuchDay'],
    ['2024', 'notDate'],
    ['12.3.24', 'notDate'],
    ['12 Brumaire 2024', 'notDate'],
  ])('says of %s: %s', (words, why) => expect(parse('date', words)).toBe(why));
});

describe('yes and no, and choices', () => {
  it('knows the English words, marks and digits', () => {
    expect(
      ['YES', 'true', '1', 'x', 'No', 'FALSE', '0', 'ja'].map((w) => parse('boolean', w)),
    ).toEqual(['true', 'true', 'true', 'true', 'false', 'false', 'false', 'notBoolean']);
  });

  it('finds an option whatever the letter case and learns new words once', () => {
    const shape = { type: 'choice', options: ['North', 'South'] } as const;
    expect(parse('choice', ' north ', ['North'])).toBe('North');
    expect(parse('choice', 'East', ['North'])).toBe('notOption');
    expect(newOptions(shape, ['east', 'EAST', '', null, 'south', 'West'])).toEqual([
      'east',
      'West',
    ]);
  });
});

describe('what is kept', () => {
  const anyShape = fc.record({
    type: fc.constantFrom<AttributeType>('text', 'number', 'date', 'boolean', 'choice'),
    options: fc.constantFrom<string[]>([], ['North', 'South']),
  });
  const anyWords = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('1,5', '1,234', '12/03/2024', '12.3.2024', 'yes', 'x', 'north', ' a  b '),
  );

  it('is the same when it is typed again as it is shown, and never nothing', () => {
    fc.assert(
      fc.property(anyShape, anyWords, (shape, words) => {
        const stored = storedValue(shape, words);
        expect(stored === null).toBe(words.trim() === '');
        if (stored !== null) expect(storedValue(shape, editableWords(shape, stored))).toBe(stored);
      }),
    );
  });

  it('survives a change of type and the way back where it did not fit', () => {
    fc.assert(
      fc.property(anyShape, anyWords, ({ type, options }, words) => {
        const text = storedValue({ type: 'text', options: [] }, words);
        if (text === null) return;
        const there = convertValue('text', { type, options }, text);
        if (!valueFits({ type, options }, there)) expect(there).toBe(text);
      }),
    );
  });

  it('turns answers into words and words into a choice', () => {
    const text = { type: 'text', options: [] } as const;
    const choice = { type: 'choice', options: [] } as const;
    expect(convertValue('boolean', text, 'true')).toBe('yes');
    expect(convertValue('text', { type: 'number', options: [] }, '1,5')).toBe('1.5');
    expect(optionsFor('boolean', choice, ['true', 'false', 'true'])).toEqual(['yes', 'no']);
  });
});

it('guesses the type that all values of a column fit', () => {
  expect(guessType(['41', '1,5', ''])).toBe('number');
  expect(guessType(['yes', 'No'])).toBe('boolean');
  expect(guessType(['2024-03-12', '25/03/2024'])).toBe('date');
  expect(guessType(['north', 'South', 'north', 'north'])).toBe('choice');
  expect(guessType(['Ada', 'Ben', 'Cleo'])).toBe('text');
  expect(guessType(['', ''])).toBe('text');
});
