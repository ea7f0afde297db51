import { describe, expect, it } from 'vitest';
import type { FileInspection } from '../../../shared/domain/file-inspection.ts';
import { nameOfLabel, proposeInterviewers, speakerRows } from './speaker-names.ts';

const inspection = {
  speakers: [
    { name: 'MARA', turns: 9 },
    { name: 'Ines', turns: 8 },
    { name: 'Mara S.', turns: 2 },
  ],
  questions: [1, 7, 2],
} as unknown as FileInspection;

describe('speakerRows', () => {
  it('joins labels that were given one name, whoever of them asks the questions', () => {
    const rows = speakerRows(inspection, {
      MARA: { name: ' Mara ' },
      'Mara S.': { name: 'Mara', isInterviewer: true },
    });
    expect(
      rows.map(({ label, name, joined, isInterviewer }) => [label, name, joined, isInterviewer]),
    ).toEqual([
      ['MARA', 'Mara', ['Mara S.'], true],
      ['Ines', 'Ines', [], false],
      ['Mara S.', 'Mara', ['MARA'], true],
    ]);
  });

  it('keeps the label where a name was emptied', () => {
    expect(nameOfLabel('Ines', { Ines: { name: '  ' } })).toBe('Ines');
  });
});

describe('proposeInterviewers', () => {
  it('proposes by the share of questions, by enough turns, until somebody is marked', () => {
    expect(proposeInterviewers(speakerRows(inspection, {}))).toEqual([
      { label: 'Ines', reason: 'questions', asked: 7, turns: 8 },
    ]);
    expect(proposeInterviewers(speakerRows(inspection, { MARA: { isInterviewer: true } }))).toEqual(
      [],
    );
  });

  it('proposes by the label, and nobody who speaks alone', () => {
    const two = {
      speakers: [
        { name: 'I', turns: 1 },
        { name: 'P', turns: 1 },
      ],
    } as unknown as FileInspection;
    expect(proposeInterviewers(speakerRows(two, {}))).toEqual([
      { label: 'I', reason: 'label', asked: 0, turns: 1 },
    ]);
    const one = {
      speakers: [{ name: 'I', turns: 4 }],
      questions: [4],
    } as unknown as FileInspection;
    expect(proposeInterviewers(speakerRows(one, {}))).toEqual([]);
  });
});
