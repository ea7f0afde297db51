import { describe, expect, it } from 'vitest';
import { recogniseTurns } from './recognise-turns.ts';

function said(text: string): (readonly [string | null, string])[] {
  return recogniseTurns(text).map(({ speaker, start, end }) => [speaker, text.slice(start, end)]);
}

const talk = [
  ['Interviewer', 'How do you plan?'],
  ['Ana Gil', 'On Sundays.'],
  ['Interviewer', 'Why?'],
  ['Ana Gil', '(laughs) It is quiet.'],
] as const;

describe('recogniseTurns, without marks', () => {
  it.each([
    ['a tab between', '\t', '\n'],
    ['blanks between', '     ', '\n'],
    ['names above the speech', '\n', '\n\n'],
    ['names in paragraphs of their own', '\n\n', '\n\n'],
  ])('reads %s', (_, behindName, behindSpeech) => {
    const text = talk.map((turn) => turn.join(behindName)).join(behindSpeech);
    expect(said(text)).toEqual(talk);
  });

  it('lets a speech in columns go on below itself', () => {
    const text = 'ANA    I went to\n       the shop.\nBEN    So?\nANA    Nothing.\nBEN    Oh.';
    expect(said(text)[0]).toEqual(['ANA', 'I went to\n       the shop.']);
    expect(said(text)).toHaveLength(4);
  });

  it.each([
    [
      'a table with a header',
      'Sex\tAnswer\nMale\tIt is slow\nFemale\tIt is fine\nMale\tGood one\nFemale\tNo',
    ],
    ['sorted rows', 'A\tone x\nA\ttwo x\nA\tthree x\nA\tfour x\nB\tfive x\nB\tsix x\nB\tseven x'],
    [
      'headings that come once',
      'Method\n\nWe asked.\n\nResults\n\nThey said.\n\nThanks\n\nTo all.',
    ],
    ['a list of answers', 'Yes\n\nNo\n\nYes\n\nNo\n\nYes'],
  ])('names nobody in %s', (_, text) => {
    expect(said(text).every(([speaker]) => speaker === null)).toBe(true);
  });
});
