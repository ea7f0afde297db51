import { describe, expect, it } from 'vitest';
import { asksQuestions, mergeVoices } from './voices.ts';

describe('mergeVoices', () => {
  it('makes one voice of equal names, with their questions weighed by turns, most turns first', () => {
    const lists = [
      [
        { name: 'Ana', turns: 2, questionShare: 1 },
        { name: 'Bo', turns: 9, questionShare: 0 },
      ],
      [
        { name: 'Ana', turns: 8, questionShare: 0.5 },
        { name: 'Chi', turns: 9, questionShare: 0 },
      ],
    ];
    expect(mergeVoices(lists)).toEqual([
      { name: 'Ana', turns: 10, questionShare: 0.6 },
      { name: 'Bo', turns: 9, questionShare: 0 },
      { name: 'Chi', turns: 9, questionShare: 0 },
    ]);
  });
});

describe('asksQuestions', () => {
  it.each(['Interviewer', 'I', 'INT.', 'Moderator 2', 'moderatorin', '主持人'])(
    'knows %s',
    (name) => expect(asksQuestions({ name, questionShare: 0 })).toBe(true),
  );
  it.each(['Ian', 'Interviewee', 'Quentin', 'P1'])('lets %s speak', (name) =>
    expect(asksQuestions({ name, questionShare: 0.3 })).toBe(false),
  );
  it('knows who asks by what is said, whatever the name', () => {
    expect(asksQuestions({ name: 'Ines Calder', questionShare: 0.7 })).toBe(true);
  });
});
