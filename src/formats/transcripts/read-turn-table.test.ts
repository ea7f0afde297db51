import { describe, expect, it } from 'vitest';
import { readTurnTable } from './read-turn-table.ts';

const table = [
  'timestamp,speaker,words,tags',
  '00:00:01,Interviewer,"How do you plan, and when?",planning',
  '00:00:09,Ana,On Sundays mostly,planning;habit',
  '00:00:15,Interviewer,Why Sundays?,',
  '00:00:19,Ana,It is quiet then,home',
].join('\n');

describe('readTurnTable', () => {
  it('makes a turn of each row and tells which columns are lost', () => {
    const read = readTurnTable(table);
    expect(read?.text).toBe(
      'Interviewer: How do you plan, and when?\nAna: On Sundays mostly\nInterviewer: Why Sundays?\nAna: It is quiet then',
    );
    expect(read?.turns.map(({ speaker, timeMs }) => [speaker, timeMs])).toEqual([
      ['Interviewer', 1000],
      ['Ana', 9000],
      ['Interviewer', 15_000],
      ['Ana', 19_000],
    ]);
    expect(read?.losses).toEqual([
      expect.objectContaining({
        what: 'details of turns',
        count: 1,
        why: expect.stringContaining('“tags”') as string,
      }),
    ]);
  });

  it.each([
    ['a log with notes', 'time,speaker,note\n0:01,Ana,Sits down\n0:02,Ana,Gets up\n'],
    ['a survey', 'respondent,text\nR1,It is slow\nR2,It is fine\n'],
    ['speakers of one answer each', 'speaker,text\nAna,It is slow\nBen,It is fine\n'],
    ['a sentence', 'The speaker, said the text, is here.\nAnd so on.'],
  ])('leaves %s alone', (_, text) => {
    expect(readTurnTable(text)).toBeNull();
  });
});
