import { describe, expect, it } from 'vitest';
import { asksQuestions, mergeSpeakers } from './merge-speakers.ts';

describe('mergeSpeakers', () => {
  it('counts equal names as one voice, most turns first', () => {
    const lists = [
      [
        { name: 'Ana', turns: 3 },
        { name: 'Bo', turns: 9 },
      ],
      [
        { name: 'Ana', turns: 8 },
        { name: 'Chi', turns: 9 },
      ],
    ];
    expect(mergeSpeakers(lists)).toEqual([
      { name: 'Ana', turns: 11 },
      { name: 'Bo', turns: 9 },
      { name: 'Chi', turns: 9 },
    ]);
  });
});

describe('asksQuestions', () => {
  it.each(['Interviewer', 'I', 'INT.', 'Moderator 2', 'moderatorin', '主持人'])(
    'knows %s',
    (name) => expect(asksQuestions(name)).toBe(true),
  );
  it.each(['Ian', 'Interviewee', 'Quentin', 'P1'])('lets %s speak', (name) =>
    expect(asksQuestions(name)).toBe(false),
  );
});
