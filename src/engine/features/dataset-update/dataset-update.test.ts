import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../../shared/ids.ts';
import { digestState } from '../../history/state-digest.ts';
import { all, first } from '../../project/database.ts';
import { head, newer, older, type Table, useSurvey } from './survey.fixture.ts';

const { db, importTable, tryUpdate, update, plan, send, ask, stored, texts, textOf, code, coded } =
  useSurvey();

const why = 1 as SourceId;
const people = () =>
  all<{ name: string; row: number }>(
    db(),
    'select name, dataset_row as row from study_case order by dataset_row',
  ).map(({ name, row }) => `${row} ${name}`);

describe('an update', () => {
  it('adds new responses, changes changed cells, keeps the rest and the numbers of rows', () => {
    const id = importTable(older);
    const outcome = update(id, newer);
    expect(outcome).toMatchObject({
      isUpToDate: false,
      counts: { added: 2, changed: 2, unchanged: 1, notInFile: 1 },
      changedValues: 3,
      sourceIds: [why],
    });
    expect(stored(id)).toEqual([
      ['Id', 'NPS', 'Why?', 'Region'],
      ['a1', '9', 'The staff are kind', 'North'],
      ['a2', '4', 'It was slow, awfully slow', 'South'],
      ['a3', '7', 'Nothing to say', 'North'],
      ['a4', '10', 'Good value for the money', 'South'],
      ['b1', '10', 'I love it', 'East'],
      ['b2', '', '', 'West'],
    ]);
    expect(people()).toEqual(['0 a1', '1 a2', '2 a3', '3 a4', '4 b1', '5 b2']);
    expect(ask('datasets.list', {})[0]).toMatchObject({
      rows: 6,
      fileName: 'newer.csv',
      columns: [
        { missing: 0, distinct: 6 },
        { missing: 1, distinct: 4, min: 4, max: 10, type: 'number' },
        { missing: 1, distinct: 5 },
        { distinct: 4 },
      ],
    });
  });

  it('carries codings: kept on what stays, on what is left of what changed, lost with their old words', () => {
    const id = importTable(older);
    code(why, 'staff are kind');
    code(why, 'It was slow, very slow');
    code(why, 'very');
    code(why, 'Good value');
    const forecast = plan(id, newer);
    const { carried } = update(id, newer);
    expect(carried).toEqual({ kept: 2, followed: 1, lost: 1, found: 0 });
    expect(forecast).toMatchObject({ ok: true, value: { carried } });
    expect(coded()).toEqual([
      'staff are kind = staff are kind',
      'It was slow, very slow = It was slow, awfully slow',
      'very = very (lost)',
      'Good value = Good value',
    ]);
    const { text, turns } = textOf(why);
    expect(
      turns.map(({ row, speaker, start, end }) => [row, speaker, text.slice(start, end)]),
    ).toEqual([
      [0, 'a1', 'The staff are kind'],
      [1, 'a2', 'It was slow, awfully slow'],
      [2, 'a3', 'Nothing to say'],
      [3, 'a4', 'Good value for the money'],
      [4, 'b1', 'I love it'],
    ]);
    // The file says it as before: what was lost has its words again.
    expect(update(id, older).carried).toMatchObject({ lost: 0, found: 0 });
  });

  it('is undone in one step, to the very state before, and done again', () => {
    const id = importTable(older);
    code(why, 'very');
    const before = digestState(db());
    update(id, newer);
    const after = digestState(db());
    send('history.undo', {});
    expect(digestState(db())).toBe(before);
    expect(stored(id)).toHaveLength(5);
    send('history.redo', {});
    expect(digestState(db())).toBe(after);
    expect(coded()).toEqual(['very = very (lost)']);
  });

  it('changes nothing the second time, and says so', () => {
    const id = importTable(older);
    update(id, newer);
    const before = digestState(db());
    const again = tryUpdate(id, newer);
    expect(again).toMatchObject({
      ok: true,
      value: {
        commandId: null,
        value: { isUpToDate: true, counts: { added: 0, changed: 0, unchanged: 5, notInFile: 1 } },
      },
    });
    expect(digestState(db())).toBe(before);
  });

  it('shows its rows at once to those who looked at them before', () => {
    const id = importTable(older);
    const rows = () =>
      ask('datasets.rows', { datasetId: id }).rows.map(([name, nps]) => `${name} ${nps}`);
    expect(rows()).toEqual(['a1 9', 'a2 3', 'a3 7', 'a4 10']);
    update(id, newer);
    expect(rows()).toEqual(['a1 9', 'a2 4', 'a3 7', 'a4 10', 'b1 10', 'b2 ']);
    send('history.undo', {});
    expect(rows()).toEqual(['a1 9', 'a2 3', 'a3 7', 'a4 10']);
  });

  it('takes new columns in, with their texts, and keeps those that are missing', () => {
    const id = importTable(older);
    const outcome = update(id, [
      ['Id:respondent', 'NPS:nps', 'Why?:open_ended', 'Region:segment', 'What else?:open_ended'],
      ['a2', '3', 'It was slow, very slow', 'South', 'More seats'],
      ['b1', '8', '', 'East', ''],
    ]);
    expect(outcome).toMatchObject({
      addedColumns: ['What else?'],
      counts: { added: 1, changed: 0 },
    });
    expect(texts().map(({ name }) => name)).toEqual(['Why?', 'What else?']);
    expect(textOf(outcome.sourceIds.at(-1)!)).toMatchObject({
      text: 'More seats',
      turns: [{ row: 1, speaker: 'a2' }],
    });
    expect(stored(id).map((row) => row[4])).toEqual(['What else?', '', 'More seats', '', '', '']);
    const second = update(id, [
      ['Id:respondent', 'NPS:nps', 'Region:segment', 'What else?:open_ended'],
      ['c1', '2', 'West', ''],
    ]);
    expect(second.counts).toEqual({ added: 1, changed: 0, unchanged: 0, notInFile: 5 });
    expect(stored(id).at(-1)).toEqual(['c1', '2', '', 'West', '']);
  });

  it('puts the numbers that words on a scale were given on the same words, and tells of others', () => {
    const rated = (...cells: string[]): Table => [
      ['Id:respondent', 'Trust:csat'],
      ...cells.map((cell, at) => [`p${at}`, cell]),
    ];
    const id = importTable(rated('Agree', 'Disagree'), {
      scales: { '1': { Agree: 5, Disagree: 1 } },
    });
    const outcome = update(id, rated('Agree', 'Agree', 'Disagree', 'Unsure'));
    expect(stored(id).map((row) => row[1])).toEqual([
      'Trust',
      '5 - Agree',
      '5 - Agree',
      '1 - Disagree',
      'Unsure',
    ]);
    expect(outcome.counts).toMatchObject({ added: 2, changed: 1 });
    expect(outcome.warnings.join()).toContain('In “Trust” these words have no number');
  });

  it('lets the file have the last word over an answer that was edited here, and says so', () => {
    const id = importTable(older);
    const { text, versionId } = textOf(why);
    const edit = (from: number, to: number, insert: string) => ({ from, to, insert });
    const [kind, slow] = [text.indexOf('kind'), text.indexOf('very')];
    send('transcript.edit', {
      sourceId: why,
      versionId,
      changes: [edit(kind, kind + 4, 'KIND'), edit(slow, slow + 4, 'VERY')],
    });
    const { warnings } = update(id, newer);
    expect(textOf(why).text).toContain('The staff are KIND\n\nIt was slow, awfully slow');
    expect(warnings.join()).toContain('In “Why?” 1 response edited here has another answer');
  });
});

describe('personal data', () => {
  const contacts = (...mails: string[]): Table => [
    ['Id:respondent', 'E-mail:personal', 'Age'],
    ...mails.map((mail, at) => [`p${at}`, mail, String(20 + at)]),
  ];
  const original = () =>
    first<{ id: number | null }>(db(), 'select original_content_id as id from dataset')?.id ?? null;

  it('stays out where it was left out, and so does the file', () => {
    const id = importTable(contacts('a@example.org', 'b@example.org'));
    const { losses, counts } = update(
      id,
      contacts('x@example.org', 'b@example.org', 'c@example.org'),
    );
    expect(stored(id).map((row) => row[1])).toEqual(['E-mail', '', '', '']);
    expect([counts.changed, original()]).toEqual([0, null]);
    expect(losses[0]?.why).toContain('“E-mail” stay out');
    const kept = all<{ bytes: Buffer }>(db(), 'select bytes from content');
    expect(kept.some(({ bytes }) => bytes.includes('example.org'))).toBe(false);
  });

  it('stays out of a column that was made something else since', () => {
    const id = importTable(contacts('a@example.org'));
    send('datasets.setRole', { datasetId: id, position: 1, role: null });
    update(id, contacts('a@example.org', 'b@example.org'));
    expect(stored(id).map((row) => row[1])).toEqual(['E-mail', '', '']);
  });

  it('comes in where it was kept, and the file with it', () => {
    const id = importTable(contacts('a@example.org'), { keepPersonal: [1] });
    const old = original();
    update(id, contacts('a@example.org', 'b@example.org'));
    expect(stored(id).map((row) => row[1])).toEqual(['E-mail', 'a@example.org', 'b@example.org']);
    expect(original()).not.toBe(old);
    expect(original()).not.toBeNull();
  });
});

describe('an observation log', () => {
  const log = (...rows: string[][]): Table => [['Time:time', 'Who:speaker', 'Note:note'], ...rows];

  it('gets its new entries, with whoever speaks in them', () => {
    const id = importTable(log(['00:01', 'Ada', 'Looks for the door'], ['00:02', 'Ben', 'Asks']), {
      kind: 'observation_log',
    });
    code(why, 'Asks');
    update(
      id,
      log(
        ['00:01', 'Ada', 'Looks for the door'],
        ['00:02', 'Ben', 'Asks'],
        ['00:03', 'Eve', 'Answers'],
      ),
    );
    expect(textOf(why)).toMatchObject({
      text: 'Looks for the door\n\nAsks\n\nAnswers',
      turns: [{ speaker: 'Ada' }, { speaker: 'Ben' }, { speaker: 'Eve', row: 2 }],
    });
    expect(coded()).toEqual(['Asks = Asks']);
    const speakers = ask('sources.speakers', { sourceId: why });
    expect(speakers.map(({ name, caseId }) => [name, caseId !== null])).toEqual([
      ['Ada', true],
      ['Ben', true],
      ['Eve', true],
    ]);
  });
});

it('names a case anew whose row bears another name now', () => {
  const table = (name: string): Table => [
    ['Key', 'Name:respondent', 'Why?:open_ended'],
    ['k1', name, 'good'],
  ];
  const id = importTable(table('Respondent 7'));
  update(id, table('Ada'), { identifier: 0 });
  expect(people()).toEqual(['0 Ada']);
  expect(textOf(why).turns).toMatchObject([{ speaker: 'Ada' }]);
});

describe('two updates', () => {
  it('are undone one after the other only, so that no table is torn', () => {
    const id = importTable(older);
    update(id, newer);
    const [{ seq }] = all<{ seq: number }>(db(), 'select max(seq) as seq from command') as [
      { seq: number },
    ];
    update(
      id,
      newer.map((row, at) => (at === 1 ? ['Moved', ...row.slice(1)] : row)),
    );
    const torn = () => send('history.undoStep', { commandId: seq as never });
    expect(torn).toThrow('updated again since');
    send('history.undo', {});
    send('history.undo', {});
    expect(stored(id)).toHaveLength(5);
  });
});

it('updates 2,000 responses in a moment', () => {
  const rows = Array.from({ length: 2000 }, (_, at) => [
    `r${at}`,
    String(at % 11),
    `Answer ${at} is here`,
    'North',
  ]);
  const id = importTable([head, ...rows]);
  const next = rows.map(([name = '', nps = '', text = '', region = ''], at) => [
    name,
    nps,
    at % 10 === 0 ? `${text} now` : text,
    region,
  ]);
  const more = Array.from({ length: 500 }, (_, at) => [`s${at}`, '5', `New ${at}`, 'South']);
  expect(update(id, [head, ...next, ...more])).toMatchObject({
    counts: { added: 500, changed: 200, unchanged: 1800 },
  });
});
