import { describe, expect, it } from 'vitest';
import type { AnswerReach } from '../../../shared/domain/autocode.ts';
import { findAnswers } from './find-answers.ts';

/** A focus group as they go: the moderator asks, several answer, the moderator hums in between. */
const group = [
  ['Moderator', 'Welcome, everybody.'],
  ['P1', 'Hello.'],
  ['Moderator', 'What would make the waiting list fair?'],
  ['P1', 'Tell us where we stand.'],
  ['P2', 'Yes, a number.'],
  ['Moderator', 'Mhm.'],
  ['P3', 'By need, not by date.'],
  ['Moderator', 'And how do you hear of offers?'],
  ['P2', 'By letter. Who reads letters?'],
  ['P1', 'Nobody!'],
].map(([speaker = null, text = '']) => ({ speaker, text }));

const answers = (words: string, reach: AnswerReach, interviewers = ['Moderator']) =>
  findAnswers(group, { interviewers, words, reach });

describe('findAnswers', () => {
  it('takes what is said until the moderator speaks again', () => {
    expect(answers('', 'until_speaks')).toEqual([3, 4, 8, 9]);
  });

  it('lets a hum end nothing where only the next question does', () => {
    expect(answers('', 'until_asks')).toEqual([3, 4, 6, 8, 9]);
    expect(answers('fair list', 'until_asks')).toEqual([3, 4, 6]);
  });

  it('takes only the next turn', () => {
    expect(answers('', 'next_turn')).toEqual([3, 8]);
  });

  it('tells a question by its words, in any order and case', () => {
    expect(answers('FAIR wait*', 'until_speaks')).toEqual([3, 4]);
    expect(answers('offers', 'until_speaks')).toEqual([8, 9]);
    expect(answers('rent', 'until_speaks')).toEqual([]);
    expect(answers('welcome', 'until_speaks')).toEqual([1]);
  });

  it('takes turns of the interviewer behind each other for one question', () => {
    const said = (speaker: string, text: string) => ({ speaker, text });
    const cues = [
      said('M', 'What would make'),
      said('M', 'the list fair?'),
      said('M', 'Take your time.'),
      said('P1', 'A number.'),
      said('P1', 'Or a letter.'),
      said('M', 'Right.'),
      said('P2', 'Yes.'),
    ];
    const ask = (words: string, reach: AnswerReach) =>
      findAnswers(cues, { interviewers: ['M'], words, reach });
    expect(ask('make fair', 'until_speaks')).toEqual([3, 4]);
    expect(ask('', 'until_speaks')).toEqual([3, 4]);
    expect(ask('', 'until_asks')).toEqual([3, 4, 6]);
  });

  it('knows several who ask, and nobody', () => {
    expect(answers('', 'until_speaks', ['Moderator', 'P2'])).toEqual([3, 9]);
    expect(answers('', 'until_speaks', [])).toEqual([]);
    expect(
      findAnswers(
        [
          { speaker: '主持人', text: '您怎么看？' },
          { speaker: null, text: '很好。' },
        ],
        { interviewers: ['主持人'], words: '', reach: 'next_turn' },
      ),
    ).toEqual([1]);
  });
});
