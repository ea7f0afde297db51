import { describe, expect, it } from 'vitest';
import type { DatasetId } from '../../../shared/ids.ts';
import { digestState } from '../../history/state-digest.ts';
import { head, newer, older, type Table, useSurvey } from './survey.fixture.ts';

const { db, importTable, tryUpdate, update, plan } = useSurvey();

describe('a plan', () => {
  it('names columns, the identifying one, and the values that change, and changes nothing', () => {
    const id = importTable(older);
    const before = digestState(db());
    expect(plan(null, newer)).toMatchObject({
      ok: true,
      value: {
        datasetId: id,
        name: 'Survey',
        identifier: 0,
        isSameSurvey: true,
        matched: [{ name: 'Id' }, { name: 'NPS' }, { name: 'Why?' }, { name: 'Region' }],
        added: [],
        missing: [],
        changes: [
          { row: 1, response: 'a2', column: 'NPS', before: '3', after: '4' },
          { row: 1, column: 'Why?', before: 'It was slow, very slow' },
          { row: 2, response: 'a3', before: '', after: 'Nothing to say' },
        ],
        warnings: [],
      },
    });
    expect(digestState(db())).toBe(before);
  });

  it('names identifiers that stand for several responses, with their rows; none is lost', () => {
    const id = importTable(older);
    const twice = [...newer, ['West', 'Again', '2', 'b1']];
    const planned = plan(id, twice);
    expect(planned).toMatchObject({ ok: true, value: { counts: { added: 3 } } });
    expect(planned.ok && planned.value?.warnings.join()).toContain('“b1” (rows 2, 6 of the file)');
    update(id, twice);
    expect(update(id, twice).isUpToDate).toBe(true);
  });

  it('compares whole rows where nothing tells responses apart, and can be told to', () => {
    const id = importTable([
      ['Age', 'Why?:open_ended'],
      ['30', 'good'],
      ['30', 'bad'],
    ]);
    const next: Table = [
      ['Age', 'Why?:open_ended'],
      ['30', 'bad'],
      ['30', 'worse'],
    ];
    const counts = { added: 1, changed: 0, unchanged: 1, notInFile: 1 };
    expect(plan(id, next)).toMatchObject({ ok: true, value: { identifier: 'row', counts } });
    const survey = importTable(older);
    expect(plan(survey, newer, { identifier: 'row' })).toMatchObject({
      ok: true,
      value: { counts: { added: 4, changed: 0, unchanged: 1, notInFile: 3 } },
    });
  });

  it('is of the table with most of the file’s responses; none where the columns are others', () => {
    const wave = (name: string): Table => [head, [name, '5', 'words', 'East']];
    const first = importTable(older);
    importTable(wave('z9'));
    expect(plan(null, newer)).toMatchObject({ ok: true, value: { datasetId: first } });
    expect(
      plan(null, [
        ['Id', 'Colour'],
        ['a1', 'red'],
      ]),
    ).toEqual({ ok: true, value: null });
    expect(plan(first, wave('q1'))).toMatchObject({ ok: true, value: { isSameSurvey: false } });
  });

  it('is told apart from a table that shares a row by chance', () => {
    const log = (...notes: string[]): Table => [['Note'], ...notes.map((note) => [note])];
    const id = importTable(log('Begin', 'Looks around', 'Leaves'));
    const planned = plan(id, log('Begin', 'Sits down', 'Waits'));
    expect(planned).toMatchObject({
      ok: true,
      value: { isSameSurvey: false, counts: { added: 2 } },
    });
    expect(planned.ok && planned.value?.warnings.join()).toContain('Fewer than half');
  });

  it('is told apart from another wave whose numbers begin again', () => {
    const id = importTable(older);
    const wave = newer.map(([, , , name = ''], at) =>
      at === 0 ? newer[0]! : ['East', `Of another year ${at}`, String(at), name],
    );
    const planned = plan(id, wave);
    expect(planned).toMatchObject({ ok: true, value: { isSameSurvey: false } });
    expect(planned.ok && planned.value?.warnings.join()).toContain(
      'More than a third of the answers',
    );
  });

  it('is refused where the columns are too few, naming them; nothing is changed', () => {
    const id = importTable(older);
    const before = digestState(db());
    const outcome = tryUpdate(id, [
      ['Id', 'Colour'],
      ['a1', 'red'],
    ]);
    expect(outcome.ok ? '' : outcome.error.message).toBe(
      '*newer.csv* cannot update “Survey”: it has 1 of the 4 columns of this table, and a newer export has at least four in five. Missing are “NPS”, “Why?”, “Region”. Nothing was changed. Import it as a new table instead.',
    );
    expect(tryUpdate(99 as DatasetId, newer)).toMatchObject({ error: { code: 'not_found' } });
    expect(digestState(db())).toBe(before);
  });
});
