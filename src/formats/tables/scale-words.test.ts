import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScore } from '../../core/metrics/parse-score.ts';
import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { columnBuilder } from './column-builder.ts';
import { applyScaleNumbers, isScored } from './apply-scale.ts';
import { findScaleWords } from './scale-words.ts';

function valuesOf(cells: readonly string[]): ColumnValues {
  const builder = columnBuilder();
  for (const cell of cells) builder.add(cell);
  return builder.finish();
}

const found = (cells: readonly string[]): unknown =>
  findScaleWords(valuesOf(cells))?.map(({ word, number, isStated }) =>
    isStated ? [word, number, 'stated'] : [word, number],
  ) ?? null;

const many = (cells: readonly string[], times: number): string[] =>
  Array.from({ length: times }, () => cells).flat();

describe('words among numbers', () => {
  it('at the ends are proposed what the numbers leave free', () => {
    expect(found(['Strongly disagree', '2', '5', '9', 'Strongly agree', '', 'N/A'])).toEqual([
      ['Strongly disagree', 1],
      ['Strongly agree', 10],
    ]);
    expect(found(['Not at all likely', '1', '4', '9', 'Extremely likely'])).toEqual([
      ['Not at all likely', 0],
      ['Extremely likely', 10],
    ]);
    expect(found(['Very dissatisfied', '2', '3', '4', 'Very satisfied'])).toEqual([
      ['Very dissatisfied', 1],
      ['Very satisfied', 5],
    ]);
  });

  it('that state their number need nobody to decide', () => {
    expect(found(['1 - strongly disagree', '4', '7', '10 - strongly agree'])).toEqual([
      ['1 - strongly disagree', 1, 'stated'],
      ['10 - strongly agree', 10, 'stated'],
    ]);
  });

  it('are proposed nothing where it cannot be told', () => {
    expect(found(['1', '3', '5', 'Strongly agree'])).toEqual([['Strongly agree', null]]);
    expect(found(['2', '9', 'Strongly agree', "Don't know"])).toEqual([
      ['Strongly agree', 10],
      ["Don't know", null],
    ]);
    expect(found(['1', '10', '9', 'Strongly agree'])).toEqual([['Strongly agree', null]]);
  });

  it('that name no end of a scale make none', () => {
    expect(found(['1', '2', '3', 'many'])).toBeNull();
    expect(found(['1', '2', '12', 'Strongly agree'])).toBeNull();
    expect(found(['3 stars', '4 guests', '5'])).toBeNull();
    expect(found(['1', '2', '3'])).toBeNull();
  });
});

describe('words alone', () => {
  it('of one scale are numbered from its low end, points that nobody chose counted', () => {
    expect(found(['Agree', 'Strongly agree', 'Disagree', 'Neutral'])).toEqual([
      ['Disagree', 2],
      ['Neutral', 3],
      ['Agree', 4],
      ['Strongly agree', 5],
    ]);
    expect(found(['sehr zufrieden', 'zufrieden', 'unzufrieden', 'weiß nicht'])).toEqual([
      ['unzufrieden', 2],
      ['zufrieden', 4],
      ['sehr zufrieden', 5],
      ['weiß nicht', null],
    ]);
  });

  it('of seven points and of four', () => {
    const seven = 'Disagree|Somewhat agree|Agree|Strongly agree'.split('|');
    expect(found(seven)).toEqual([
      ['Disagree', 2],
      ['Somewhat agree', 5],
      ['Agree', 6],
      ['Strongly agree', 7],
    ]);
    const four = 'Strongly disagree|Disagree|Agree|Strongly agree'.split('|');
    expect(found(many(four, 10))).toEqual(four.map((word, at) => [word, at + 1]));
  });

  it('of favour, one answer saying that there is none', () => {
    const favour = [
      'Very favorably',
      'Somewhat favorably',
      'Neither favorably nor unfavorably (neutral)',
      'Very unfavorably',
      'Unfamiliar (N/A)',
    ];
    expect(found(many(favour, 10))).toEqual([
      ['Very unfavorably', 1],
      ['Neither favorably nor unfavorably (neutral)', 3],
      ['Somewhat favorably', 4],
      ['Very favorably', 5],
      ['Unfamiliar (N/A)', null],
    ]);
  });

  it('of no one scale are none', () => {
    expect(found(['North', 'South', 'East'])).toBeNull();
    expect(found(['Never', 'Agree', 'Easy', 'Poor'])).toBeNull();
    expect(found(['Agree', 'Disagree'])).toBeNull();
  });
});

describe('numbers that a person gave to words', () => {
  it('stand before the words, so that both can be read, and the other cells stay', () => {
    const values = valuesOf(['Strongly agree', '9', ' Strongly agree ', 'No idea', '']);
    const mapped = applyScaleNumbers(values, { 'Strongly agree': 10 });
    const cells = Array.from(mapped.codes, (code) => mapped.dictionary[code]);
    expect(cells).toEqual(['10 - Strongly agree', '9', '10 - Strongly agree', 'No idea', '']);
    expect(cells.map((cell) => parseScore(cell ?? ''))).toEqual([10, 9, 10, null, null]);
    expect([isScored(values), isScored(mapped)]).toEqual([false, false]);
    expect(isScored(applyScaleNumbers(values, { 'Strongly agree': 10, 'No idea': 1 }))).toBe(true);
  });

  it('are read again from the cell, whatever the word and the number', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60 }).filter((word) => word.trim() !== ''),
        fc.integer({ min: 0, max: 10 }),
        (word, number) => {
          const kept = word.normalize('NFC').trim();
          const { dictionary, codes } = applyScaleNumbers(
            { dictionary: ['', kept], codes: Uint32Array.of(1) },
            { [kept]: number },
          );
          const cell = dictionary[codes[0] ?? 0] ?? '';
          expect(parseScore(cell)).toBe(number);
          expect(cell).toContain(kept);
        },
      ),
    );
  });

  it('is found in no random cells without an end', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 80 }), { maxLength: 80 }), (cells) => {
        for (const { count } of findScaleWords(valuesOf(cells)) ?? [])
          expect(count).toBeGreaterThan(0);
      }),
    );
  });
});
