import { describe, expect, test } from 'vitest';
import { readHeader } from './table-header.ts';

function summary(records: readonly (readonly string[])[]): unknown {
  const { origin, headerRows, columns } = readHeader(records);
  return { origin, headerRows, names: columns.map(({ name }) => name) };
}

describe('SurveyMonkey', () => {
  const questions = ['Respondent ID', 'Would you recommend us?', '', 'Which do you use?', '', ''];
  const parts = ['', 'Response', 'Why?', 'Phone', 'Chat', 'Other (please specify)'];

  test('two rows, a question without text continues the one on its left', () => {
    const header = readHeader([questions, parts, ['17', '9', 'Fast', '', 'Chat', '']]);
    expect({ origin: header.origin, headerRows: header.headerRows }).toEqual({
      origin: 'surveymonkey',
      headerRows: 2,
    });
    expect(header.columns).toEqual([
      { name: 'Respondent ID', question: 'Respondent ID', part: null },
      { name: 'Would you recommend us?', question: 'Would you recommend us?', part: 'Response' },
      {
        name: 'Would you recommend us? [Why?]',
        question: 'Would you recommend us? [Why?]',
        part: 'Why?',
      },
      { name: 'Which do you use? [Phone]', question: 'Which do you use? [Phone]', part: 'Phone' },
      { name: 'Which do you use? [Chat]', question: 'Which do you use? [Chat]', part: 'Chat' },
      {
        name: 'Which do you use? [Other (please specify)]',
        question: 'Which do you use? [Other (please specify)]',
        part: 'Other (please specify)',
      },
    ]);
  });

  test('two rows without a respondent, told by Response', () => {
    expect(
      summary([
        ['Do you?', 'And why?', ''],
        ['Response', 'Open-Ended Response', 'Comments:'],
        ['Yes', 'Because', ''],
      ]),
    ).toEqual({
      origin: 'surveymonkey',
      headerRows: 2,
      names: ['Do you?', 'And why?', 'And why? [Comments:]'],
    });
  });

  test('one row where answers begin at once', () => {
    expect(
      summary([
        ['RespondentID', 'Do you?'],
        ['17', 'Yes'],
        ['18', 'No'],
      ]),
    ).toEqual({
      origin: 'surveymonkey',
      headerRows: 1,
      names: ['RespondentID', 'Do you?'],
    });
  });
});

describe('Qualtrics', () => {
  const names = ['StartDate', 'ResponseId', 'Q1'];
  const questions = ['Start Date', 'Response ID', 'How easy was it?'];

  test.each([
    ['double', (id: string) => `{"ImportId":"${id}"}`],
    ['single', (id: string) => `{'ImportId': '${id}'}`],
  ])('three rows, import ids in %s quotation marks', (_, importId) => {
    const header = readHeader([names, questions, names.map(importId), ['2017-01-01', 'R_1', '3']]);
    expect(header).toEqual({
      origin: 'qualtrics',
      headerRows: 3,
      columns: names.map((name, position) => ({ name, question: questions[position], part: null })),
    });
  });

  test('two rows of the older export, its numbers replaced by what they stand for', () => {
    expect(
      summary([
        ['V1', 'V2', 'V8', 'V9', 'Q1'],
        ['ResponseID', 'ResponseSet', 'StartDate', 'EndDate', 'How easy was it?'],
        ['R_1', 'Default', '2016-01-01', '2016-01-01', '3'],
      ]),
    ).toEqual({
      origin: 'qualtrics',
      headerRows: 2,
      names: ['ResponseID', 'ResponseSet', 'StartDate', 'EndDate', 'Q1'],
    });
  });

  test('two rows without import ids, one row where a date follows', () => {
    expect(summary([names, questions, ['2017-01-01', 'R_1', '3']])).toMatchObject({
      headerRows: 2,
    });
    expect(summary([names, ['2017-01-01', 'R_1', '3']])).toMatchObject({
      origin: 'qualtrics',
      headerRows: 1,
    });
  });
});

describe('Typeform', () => {
  test('begins with the token of the response', () => {
    expect(
      summary([
        ['#', 'How likely are you to recommend us?', 'Phone', 'Submit Date (UTC)', 'Network ID'],
        ['a1b2', '9', 'Phone', '2024-03-02 10:11:12', 'f0e1'],
      ]),
    ).toEqual({
      origin: 'typeform',
      headerRows: 1,
      names: [
        'Response ID',
        'How likely are you to recommend us?',
        'Phone',
        'Submit Date (UTC)',
        'Network ID',
      ],
    });
    expect(summary([['#', 'Answer']])).toMatchObject({ origin: 'plain' });
  });
});

describe('LimeSurvey', () => {
  const meta = ['id', 'submitdate', 'lastpage', 'startlanguage', 'seed'];

  test('with codes, the part of a question apart', () => {
    const header = readHeader([[...meta, 'G01Q01', 'G01Q02[SQ001]', 'G01Q02[other]']]);
    expect([header.origin, header.headerRows]).toEqual(['limesurvey', 1]);
    expect(header.columns.slice(5)).toEqual([
      { name: 'G01Q01', question: 'G01Q01', part: null },
      { name: 'G01Q02 [SQ001]', question: 'G01Q02[SQ001]', part: 'SQ001' },
      { name: 'G01Q02 [other]', question: 'G01Q02[other]', part: 'other' },
    ]);
  });

  test('with questions, in other languages, and with codes and questions', () => {
    const german = ['Antwort ID', 'Datum Abgeschickt', 'Letzte Seite', 'Start-Sprache'];
    expect(readHeader([[...german, 'Was nutzen Sie? [Telefon]']])).toMatchObject({
      origin: 'limesurvey',
      columns: [{}, {}, {}, {}, { name: 'Was nutzen Sie? [Telefon]', part: 'Telefon' }],
    });
    expect(readHeader([[...meta, 'G01Q02[SQ001]. Which do you use? [Phone]']]).columns[5]).toEqual({
      name: 'G01Q02[SQ001]',
      question: 'Which do you use? [Phone]',
      part: 'SQ001',
    });
  });

  test('is no table whose first column is an id', () => {
    expect(summary([['id', 'seed', 'name']])).toMatchObject({ origin: 'plain' });
  });
});

describe('one row', () => {
  test('of Google Forms begins with the time stamp and asks', () => {
    expect(
      summary([
        ['Timestamp', 'How are you?'],
        ['1/2/2024 10:00:00', 'Well'],
      ]),
    ).toMatchObject({
      origin: 'google_forms',
      headerRows: 1,
    });
    expect(
      summary([
        ['Timestamp', 'Note'],
        ['1/2/2024 10:00:00', 'x'],
      ]),
    ).toMatchObject({ origin: 'plain' });
  });

  test('gives short, unique names and keeps the question whole', () => {
    const long = `When you think of everything that we did for you in the course of the past twelve months, how`;
    const header = readHeader([
      [`${long} was it [Speed]`, `${long} was it [Care]`, 'A', 'A', '', `${long}? - Carrots`],
      [],
    ]);
    expect(header.columns.map(({ name }) => name)).toEqual([
      'When you think of everything that we did for you in the course of the past… [Speed]',
      'When you think of everything that we did for you in the course of the past… [Care]',
      'A',
      'A (2)',
      'Column 5',
      'When you think of everything that we did for you in the course of the past… [Carrots]',
    ]);
    expect(header.columns[0]?.question).toBe(`${long} was it [Speed]`);
  });
});
