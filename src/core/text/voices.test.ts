import { describe, expect, it } from 'vitest';
import type { CaseId } from '../../shared/ids.ts';
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
  it('believes a person who said that a voice is nobody the study is about, in every text', () => {
    const voice = { name: 'Ana', turns: 2, questionShare: 0 };
    const [said] = mergeVoices([[{ ...voice, caseId: null }], [{ ...voice, caseId: null }]]);
    const [unsaid] = mergeVoices([
      [{ ...voice, caseId: null }],
      [{ ...voice, caseId: 4 as CaseId }],
    ]);
    expect([said, unsaid].map((each) => each && asksQuestions(each))).toEqual([true, false]);
  });
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
