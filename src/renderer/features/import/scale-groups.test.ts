import { describe, expect, it } from 'vitest';
import type { InspectedColumn } from '../../../shared/domain/file-inspection.ts';
import {
  chosenNumber,
  readNumber,
  type ScaleGroup,
  scaleGroups,
  withNumbers,
  wordsWithoutNumber,
} from './scale-groups.ts';

function column(
  position: number,
  words: readonly (readonly [string, number | null, boolean?])[],
): InspectedColumn {
  return {
    position,
    name: `Q${position}`,
    question: `Question ${position}`,
    type: 'choice',
    role: null,
    reason: null,
    missing: 0,
    min: null,
    max: null,
    distinct: 0,
    examples: [],
    scaleWords: words.map(([word, number, isStated = false]) => ({
      word,
      number,
      isStated,
      count: 2,
    })),
  };
}

const agreement = [
  column(1, [
    ['Disagree', 2],
    ['Agree', 4],
  ]),
  column(3, [
    ['Agree', 4],
    ['Strongly agree', 5],
    ["Don't know", null],
  ]),
];

function onlyGroup(columns: readonly InspectedColumn[]): ScaleGroup {
  const [group] = scaleGroups(columns);
  if (!group) throw new Error('no group');
  return group;
}

describe('scaleGroups', () => {
  it('joins questions on one scale, with the rows of all and in the order of the scale', () => {
    const groups = scaleGroups([
      ...agreement,
      column(4, [['Agree', 6]]),
      column(5, [['10 - yes', 10, true]]),
    ]);
    expect(groups.map(({ columns }) => columns.map(({ position }) => position))).toEqual([
      [1, 3],
      [4],
    ]);
    expect(groups[0]?.words.map(({ word, count }) => [word, count])).toEqual([
      ['Disagree', 2],
      ['Agree', 4],
      ['Strongly agree', 2],
      ["Don't know", 2],
    ]);
  });
});

it('does not take one shared end of a scale for the same scale', () => {
  const ends = column(1, [
    ['Strongly disagree', 1],
    ['Strongly agree', 10],
  ]);
  const five = column(2, [
    ['Strongly disagree', 1],
    ['Disagree', 2],
    ['Agree', 4],
  ]);
  expect(scaleGroups([ends, five])).toHaveLength(2);
});

describe('numbers of a group', () => {
  it('go to every question that has the word, and to no other', () => {
    const group = onlyGroup(agreement);
    const given = withNumbers(
      group,
      new Map([
        ['Agree', 4],
        ['Strongly agree', 5],
      ]),
      { 9: { x: 1 } },
    );
    expect(given).toEqual({ 1: { Agree: 4 }, 3: { Agree: 4, 'Strongly agree': 5 }, 9: { x: 1 } });
    expect(chosenNumber(group, 'Strongly agree', given)).toBe(5);
    expect(wordsWithoutNumber(group, given).map(({ word }) => word)).toEqual([
      'Disagree',
      "Don't know",
    ]);
    expect(withNumbers(group, new Map([['Agree', undefined]]), given)).toEqual({
      1: {},
      3: { 'Strongly agree': 5 },
      9: { x: 1 },
    });
  });

  it.each([
    ['', undefined],
    [' 4 ', 4],
    ['2,5', 2.5],
    ['-1', -1],
    ['ten', null],
    ['101', null],
    ['1e2', null],
  ])('are written as %o', (text, number) => expect(readNumber(text)).toBe(number));
});
