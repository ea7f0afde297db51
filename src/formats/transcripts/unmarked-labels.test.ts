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

  it('takes the header of a table of speech for no speech', () => {
    const text = `Speaker\tText\n${talk.map((turn) => turn.join('\t')).join('\nAnd more.\n')}`;
    expect(said(text)).toEqual(
      talk.map(([name, words], at) => [name, at < 3 ? `${words}\nAnd more.` : words]),
    );
  });

  it.each([
    ['a time and a name above the speech', ([name, words], time) => `${time} ${name}\n${words}\n`],
    ['the same apart', ([name, words], time) => `[${time}] ${name}\n\n${words}\n`],
    ['columns of time, name and words', ([name, words], time) => `${time}\t${name}\t${words}`],
    ['columns parted by blanks', ([name, words], time) => `${time}  ${name}   ${words}`],
    ['columns of name, time and words', ([name, words], time) => `${name}\t${time}\t${words}`],
  ] satisfies [string, (turn: (typeof talk)[number], time: string) => string][])(
    'reads %s',
    (_, write) => {
      const text = talk.map((turn, at) => write(turn, `00:0${at}:10`)).join('\n');
      const turns = recogniseTurns(text);
      expect(said(text)).toEqual(talk);
      expect(turns.map(({ timeMs }) => timeMs)).toEqual([10_000, 70_000, 130_000, 190_000]);
    },
  );

  it('takes short words behind a time for speech', () => {
    const text = '0:01 Okay\n0:03 Yes\n0:04 Okay\n0:06 Yes\n0:09 I went home then';
    expect(said(text).map(([, words]) => words)).toEqual([
      'Okay',
      'Yes',
      'Okay',
      'Yes',
      'I went home then',
    ]);
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
