import { describe, expect, test } from 'vitest';
import { decimalMark, parseNumber } from './parse-number.ts';

describe('parseNumber', () => {
  test.each([
    ['0', 0],
    [' 10 ', 10],
    ['-1', -1],
    ['\u22122', -2],
    ['+7', 7],
    ['5.0', 5],
    ['.5', 0.5],
    ['1e3', 1000],
    ['3,5', 3.5],
    ['12,75', 12.75],
    ['0,125', 0.125],
    ['1,234', 1234],
    ['1.234', 1.234],
    ['1,234,567.5', 1_234_567.5],
    ['1.234,5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1 234', 1234],
    ['1\u202f234,5', 1234.5],
    ["1'234.5", 1234.5],
    ['-73.9561344937861', -73.9561344937861],
  ])('reads %j as %d', (cell, value) => {
    expect(parseNumber(cell)).toBe(value);
  });

  test.each([
    '',
    ' ',
    'N/A',
    '-',
    '10%',
    '$5',
    '1-2',
    '12,34,56',
    '1,5,2',
    '0x10',
    'Infinity',
    'NaN',
    '10 - Likely',
    '2024-01-01',
    '1:30',
    '1e999',
  ])('refuses %j', (cell) => {
    expect(parseNumber(cell)).toBeNull();
  });

  test('follows the mark of the column where a cell alone is ambiguous', () => {
    expect([parseNumber('1,234', ','), parseNumber('1.234', ',')]).toEqual([1.234, 1234]);
    expect([parseNumber('3,5', '.'), parseNumber('3.5', ',')]).toEqual([null, null]);
  });
});

describe('decimalMark', () => {
  test.each([
    [['3,5', '1,234', '7'], ','],
    [['1,234', '5,678'], '.'],
    [['1.234', '5.678'], '.'],
    [['3,5', '2.5'], '.'],
    [['1.234,5', '10'], ','],
    [['1', '2'], '.'],
  ] as const)('of %j is %j', (cells, mark) => {
    expect(decimalMark(cells)).toBe(mark);
  });
});
