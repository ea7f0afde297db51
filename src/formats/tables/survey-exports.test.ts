import { describe, expect, it } from 'vitest';
import { readPlain } from '../documents/read-plain.ts';
import { readFixture, rolesOf, typesOf, type ReadTableFixture } from './table-fixture.ts';

const csv = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');

const reasonsOf = ({ table }: ReadTableFixture): Readonly<Record<string, string | null>> =>
  Object.fromEntries(table.columns.map(({ name, reason }) => [name, reason]));

describe('SurveyMonkey', () => {
  const read = readFixture(
    csv(
      [
        ...['Respondent ID', 'Collector ID', 'Start Date', 'IP Address', 'Email Address'],
        'How likely are you to recommend us?',
        ...['Which do you use?', '', ''],
      ],
      ['', '', '', '', '', 'Response', 'Phone', 'Chat', 'Other (please specify)'],
      ['11', '5', '01/02/2024 10:00:00 AM', '192.0.2.1', '', '9', 'Phone', '', ''],
      ['12', '5', '01/03/2024 10:00:00 AM', '192.0.2.2', '', '3', '', 'Chat', 'By letter'],
      ['13', '5', '01/04/2024 10:00:00 AM', '192.0.2.3', '', '10', 'Phone', 'Chat', ''],
    ),
  );

  it('keeps each choice of several in its column, what was specified apart', () => {
    expect(read.table).toMatchObject({ origin: 'surveymonkey', headerRows: 2, rows: 3 });
    expect(read.table.columns.slice(6)).toMatchObject([
      { question: 'Which do you use? [Phone]', type: 'choice', role: null, missing: 1 },
      { question: 'Which do you use? [Chat]', type: 'choice', role: null, missing: 1 },
      { question: 'Which do you use? [Other (please specify)]', role: 'open_ended', missing: 2 },
    ]);
    expect(reasonsOf(read)['Which do you use? [Chat]']).toBe(
      'One of several choices: filled where it was ticked.',
    );
  });

  it('proposes roles with their reasons', () => {
    expect(rolesOf(read)).toMatchObject({
      'Respondent ID': 'respondent',
      'Start Date': 'date',
      'IP Address': 'personal',
      'Email Address': null,
      'How likely are you to recommend us?': 'nps',
    });
    expect(reasonsOf(read)).toMatchObject({
      'Respondent ID': 'An identifier by its header, with a value in every row.',
      'Start Date': 'The first column of dates, read month first.',
      'How likely are you to recommend us?':
        'Whole numbers from 3 to 10 and “recommend” in the question.',
    });
  });
});

it('Typeform: the token names the respondent, ticked choices are told, the network is personal', () => {
  const read = readFixture(
    csv(
      ['#', 'How easy was it?', 'Phone', 'Chat', 'Why?', 'Submit Date (UTC)', 'Network ID'],
      ['k1', '4', 'Phone', '', 'It took me a while to find', '2024-03-02 10:11:12', 'f0'],
      ['k2', '5', 'Phone', 'Chat', 'All as one would expect', '2024-03-02 11:11:12', 'f1'],
      ['k3', '1', '', '', 'Nobody answered the phone there', '2024-03-03 10:11:12', 'f2'],
    ),
  );
  expect(rolesOf(read)).toEqual({
    'Response ID': 'respondent',
    'How easy was it?': 'ces',
    Phone: null,
    Chat: null,
    'Why?': 'open_ended',
    'Submit Date (UTC)': 'date',
    'Network ID': 'personal',
  });
  expect(typesOf(read)).toMatchObject({ Phone: 'choice', Chat: 'choice' });
});

it('LimeSurvey: ticks, what was added, and the date of sending', () => {
  const read = readFixture(
    [
      'id;submitdate;lastpage;startlanguage;seed;G01Q01;G01Q02[SQ001];G01Q02[SQ002];G01Q02[other]',
      '1;2024-05-01 09:00:00;3;de;118293;4;Y;;',
      '2;2024-05-01 09:10:00;3;de;918273;5;Y;Y;per Brief',
      '3;;1;de;1827364;;;;',
    ].join('\n'),
  );
  expect(read.table).toMatchObject({ origin: 'limesurvey', headerRows: 1, rows: 3 });
  expect(rolesOf(read)).toMatchObject({ id: 'respondent', submitdate: 'date' });
  expect(typesOf(read)).toMatchObject({ 'G01Q02 [SQ001]': 'boolean', G01Q01: 'number' });
});

describe('Google Forms', () => {
  it('a grid has a column for each row of it, several choices stand in one cell', () => {
    const uses = ['Logs, Traces', 'Logs', 'Logs, Metrics, Traces', 'Traces'];
    const rows = Array.from({ length: 12 }, (_, row) => [
      `3/${row + 1}/2024 10:00:00`,
      ['Good', 'Fair', 'Poor'][row % 3] ?? '',
      ['Good', 'Good', 'Very good'][row % 3] ?? '',
      uses[row % 4] ?? '',
    ]);
    const read = readFixture(
      csv(
        ['Timestamp', 'How do you rate? [Speed]', 'How do you rate? [Care]', 'What do you use?'],
        ...rows,
      ),
    );
    expect(read.table.origin).toBe('google_forms');
    expect(read.table.columns[1]).toMatchObject({
      name: 'How do you rate? [Speed]',
      role: 'segment',
      reason: 'The words of a scale, such as “Poor”.',
      scaleWords: [
        { word: 'Poor', count: 4, number: 2 },
        { word: 'Fair', count: 4, number: 3 },
        { word: 'Good', count: 4, number: 4 },
      ],
    });
    expect(read.table.columns[3]).toMatchObject({
      type: 'multiple_choice',
      reason: 'Several choices in a cell, parted by “,”.',
    });
  });

  it('tells choices joined by a semicolon without a blank, and no choices where an answer has a comma', () => {
    const tools = ['Go;Java', 'Go', 'Java;Python', 'Go;Python', 'Go;Java;Python', 'Python'];
    const support = ['Yes, if I speak', 'Yes, in any case', 'No, never', 'I do not know, really'];
    const rows = Array.from({ length: 24 }, (_, row) => [
      `2024/03/${10 + (row % 9)} 7:33:33 AM`,
      tools[row % 6] ?? '',
      support[row % 4] ?? '',
    ]);
    const read = readFixture(csv(['Timestamp', 'What do you use?', 'Are you paid?'], ...rows));
    expect(read.table.columns[1]).toMatchObject({
      type: 'multiple_choice',
      reason: 'Several choices in a cell, parted by “;”.',
    });
    expect(read.table.columns[2]).toMatchObject({ type: 'choice', role: 'segment' });
  });

  it.each([
    [
      'Marca temporal',
      '¿Cómo está usted hoy?',
      ['03/04/2024 10:00:00', '04/04/2024 10:00:00'],
      'day',
    ],
    ['Timestamp', 'How are you today?', ['03/04/2024 10:00:00', '04/04/2024 10:00:00'], 'month'],
    ['Timestamp', 'How are you today?', ['13/04/2024 10:00:00', '04/05/2024 10:00:00'], 'day'],
    [
      'Marca temporal',
      '¿Cómo está usted hoy?',
      ['04/13/2024 10:00:00', '04/05/2024 1:00:00'],
      'month',
    ],
  ])(
    '%s: the language or the values say which number is the day',
    (stamp, question, dates, order) => {
      const read = readFixture(csv([stamp, question], ...dates.map((date) => [date, 'x'])));
      expect(read.table.columns[0]).toMatchObject({
        role: 'date',
        reason: `The first column of dates, read ${order} first.`,
      });
    },
  );
});

describe('a summary report instead of answers', () => {
  it.each([
    [
      'SurveyMonkey',
      'Q1. How likely is it that you would recommend us?\nAnswer Choices,Responses,\nPromoters,52.00%,26\nPassives,20.00%,10\nDetractors,28.00%,14\n,Answered,50\n,Skipped,3\n',
    ],
    ['Qualtrics', '#,Answer,%,Count\n1,Yes,60%,6\n2,No,40%,4\n,Total,100%,10\n'],
  ])('of %s is declined, with what to export', (_, text) => {
    const read = readPlain({ text, encoding: 'utf-8', warnings: [] }, 'report.csv');
    expect(read).toMatchObject({ ok: false, error: { code: 'file_unknown_format' } });
    expect(!read.ok && read.error.message).toMatch(
      /summary report.+Nothing was changed.+responses/u,
    );
  });
});
