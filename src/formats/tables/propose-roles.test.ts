import { describe, expect, test } from 'vitest';
import { readFixture, rolesOf } from './table-fixture.ts';

const recommend = 'How likely are you to recommend us?';

function column(name: string, cells: readonly (string | number)[]): ReturnType<typeof readFixture> {
  const rows = cells.map((cell, row) => `x${row % 2};${cell}`).join('\n');
  return readFixture(`side;${name}\n${rows}\n`);
}

describe('scores', () => {
  test.each([
    ['0 to 10', [0, 10, 7, 9], 'nps'],
    ['1 to 10 with N/A', [1, 10, 'N/A'], 'nps'],
    ['a scale that ends at 5', [1, 5, 4, 3], 'rating'],
    ['more than 10', [1, 11, 4], null],
    ['fractions', ['7.5', '9', '8'], null],
    ['words', ['Yes', 'No', 'Perhaps'], null],
  ])('a question to recommend with %s', (_, cells, role) => {
    expect(rolesOf(column(recommend, cells))[recommend]).toBe(role);
  });

  test('satisfaction and effort on any scale up to 10', () => {
    expect(
      rolesOf(readFixture('How satisfied are you?,How easy was it?\n5,7\n1,2\n4.5,1\n')),
    ).toEqual({
      'How satisfied are you?': 'csat',
      'How easy was it?': 'ces',
    });
  });

  test('the comment below a question to recommend is no score, though somebody wrote a number', () => {
    const read = readFixture(
      `Respondent ID,${recommend},\n,Response,Other (please specify)\n1,9,\n2,7,3\n3,10,\n`,
    );
    expect(read.table.columns.map(({ role }) => role)).toEqual(['respondent', 'nps', null]);
  });
});

describe('ratings', () => {
  const whole = [1, 5, 4, 3, 2];
  test.each([
    ['How well do the guides explain the parts?', whole, 'rating'],
    ['Was help there when you needed it?', [1, 10, 7, 8, 4], 'rating'],
    ['Was help there? 10 - strongly agree, 1 - strongly disagree', [4, 6, 5], 'rating'],
    ['Wie hilfreich war das?', whole, 'rating'],
    ['How many people live with you?', [1, 10, 7, 8, 4], null],
    ['Please rank the films: the first', [1, 6, 4, 3], null],
    // Numbers that stand for choices.
    ['Which fruit do you like best?', whole, null],
    ['How well do the guides explain the parts?', [1, 2, 1], null],
  ])('%s %j', (name, cells, role) => {
    const { table } = column(name, cells);
    expect(table.columns[1]).toMatchObject({ name, role });
    if (role !== null) {
      const [least, most] = [Math.min(...cells), Math.max(...cells)];
      expect(table.columns[1]?.reason).toBe(
        `Whole numbers from ${least} to ${most} under a question that asks to rate.`,
      );
    }
  });
});

test('a word or two beside the choice of something else is an open answer', () => {
  const name = 'How is it cooked? - Other (please specify)';
  const { table } = column(name, ['Smoked', '', 'On coals', 'Grilled', '', 'Steamed']);
  expect(table.columns[1]).toMatchObject({ name, type: 'text', role: 'open_ended' });
});

test('a number of tickets or orders is nobody who answers', () => {
  const rows = Array.from({ length: 12 }, (_, row) => `${row},C-${row % 3},${row % 5}`).join('\n');
  for (const name of ['ticket_id', 'OrderID', 'Session ID'])
    expect(rolesOf(readFixture(`${name},Group,Score\n${rows}\n`))[name]).toBeNull();
  expect(rolesOf(readFixture(`member_id,Group,Score\n${rows}\n`))['member_id']).toBe('respondent');
});

test('a survey: respondent, first date, channel, segment, open answers', () => {
  const answers = [
    'It was quick and friendly',
    'I waited too long',
    'Nothing to add, really',
    'Fine by me',
  ];
  const rows = Array.from(
    { length: 12 },
    (_, row) =>
      `C-${row},2024-02-0${1 + (row % 9)},2024-03-01,${['Chat', 'Phone'][row % 2]},${['N', 'S', 'E'][row % 3]},${row % 11},${answers[row % 4]} ${row}`,
  );
  const read = readFixture(
    `customerID,Start Date,End Date,Channel,Region,${recommend},Why?\n${rows.join('\n')}\n`.replaceAll(
      'Nothing to add, really',
      'Nothing to add really',
    ),
  );
  expect(read.inspection.kind).toBe('open_answers');
  expect(rolesOf(read)).toEqual({
    customerID: 'respondent',
    'Start Date': 'date',
    'End Date': null,
    Channel: 'channel',
    Region: 'segment',
    [recommend]: 'nps',
    'Why?': 'open_ended',
  });
  expect([read.inspection.turns, read.inspection.sample]).toEqual([null, []]);
});

describe('an observation log', () => {
  const log =
    'Elapsed,Participant,Note,Event\n00:05,P1,Opens the box slowly,start\n01:10,P2,Reads the first page aloud,read\n02:00,P1,Asks for help at once,ask\n02:30,P2,Laughs about the joke,read\n';

  test('has notes and a time', () => {
    const read = readFixture(log);
    expect(rolesOf(read)).toEqual({
      Elapsed: 'time',
      Participant: 'speaker',
      Note: 'note',
      Event: 'segment',
    });
    const { kind, turns, speakers, firstTimeMs, lastTimeMs, sample } = read.inspection;
    expect({ kind, turns, speakers, firstTimeMs, lastTimeMs }).toEqual({
      kind: 'observation_log',
      turns: 4,
      speakers: [
        { name: 'P1', turns: 2 },
        { name: 'P2', turns: 2 },
      ],
      firstTimeMs: 5000,
      lastTimeMs: 150_000,
    });
    expect(sample[0]).toEqual({ speaker: 'P1', timeMs: 5000, text: 'Opens the box slowly' });
  });

  test.each([
    [
      'a score',
      `Date,Comment,${recommend}`,
      '2024-01-01,Good and quick,9',
      '2024-01-02,Bad and slow,3',
    ],
    ['a rating', 'Date,Comment,Rating', '2024-01-01,Good and quick,5', '2024-01-02,Bad and slow,1'],
    [
      'a question',
      'Date,Any comment?,Age',
      '2024-01-01,Good and quick,30',
      '2024-01-02,Bad and slow,41',
    ],
    [
      'customers',
      'Date,Comment,Customer ID',
      '2024-01-01,Good and quick,C1',
      '2024-01-02,Bad and slow,C2',
    ],
    ['no time', 'Place,Comment,Age', 'x,Good and quick,30', 'y,Bad and slow,41'],
  ])('is not a table with %s', (_, ...lines) => {
    expect(readFixture(lines.join('\n')).inspection.kind).toBe('open_answers');
  });

  test('keeps several columns of free notes, not those of yes and no', () => {
    const read = readFixture(
      'Date,Shift,Other Activities,Eating,Color notes\n10142018,AM,dug a hole,true,\n10062018,PM,,false,white belly\n10062018,PM,sat on a branch,false,\n',
    );
    expect(rolesOf(read)).toEqual({
      Date: 'date',
      Shift: 'segment',
      'Other Activities': 'note',
      Eating: null,
      'Color notes': 'note',
    });
  });
});
