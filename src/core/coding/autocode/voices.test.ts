import { describe, expect, it } from 'vitest';
import { asksQuestions, mergeVoices } from './voices.ts';

describe('mergeVoices', () => {
  it('makes one voice of equal names, with their questions weighed by turns', () => {
    expect(
      mergeVoices([
        [
          { name: 'Ines', turns: 10, questionShare: 0.8 },
          { name: 'Ben', turns: 4, questionShare: 0 },
        ],
        [{ name: 'Ines', turns: 30, questionShare: 0.4 }],
      ]),
    ).toEqual([
      { name: 'Ines', turns: 40, questionShare: 0.5 },
      { name: 'Ben', turns: 4, questionShare: 0 },
    ]);
  });
});

describe('asksQuestions', () => {
  it.each([
    ['Moderator', 0.1, true],
    ['I', 0, true],
    ['Ines Calder', 0.7, true],
    ['Ben', 0.3, false],
    ['主持人', 0, true],
  ])('%s, who asks in %f of the turns: %s', (name, questionShare, expected) => {
    expect(asksQuestions({ name, questionShare })).toBe(expected);
  });
});
