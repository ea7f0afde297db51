import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  useTalkAndSurvey,
  attribute,
  db,
  idOf,
  list,
  names,
  refusal,
  send,
  set,
  totalTurns,
  valueOf,
} from './cases.fixture.ts';
import type { CaseId, DatasetId } from '../../../shared/ids.ts';
import { digestState } from '../../history/state-digest.ts';
import { all } from '../../project/database.ts';
import { resolveCase } from '../../project/queries/case-queries.ts';
import { findCaseOfRow, listAppearances, listRowCases } from '../../project/queries/case-turns.ts';

useTalkAndSurvey();

describe('the list of cases', () => {
  it('has people by name, then respondents by row, with their turns and answers', () => {
    expect(list().map(({ name, kind, row, turnCount }) => [name, kind, row, turnCount])).toEqual([
      ['Ada', 'person', null, 2],
      ['Ada S.', 'person', null, 1],
      ['Ben', 'person', null, 1],
      ['R1', 'respondent', 0, 1],
      ['R2', 'respondent', 1, 1],
      ['R3', 'respondent', 2, 1],
    ]);
  });

  it('is filtered and sorted; those without a value come last either way', () => {
    const age = attribute('Age', 'number');
    set('Ben', age, '9');
    set('R1', age, '41');
    set('R2', age, 'old');
    expect(names({ text: 'áda' })).toEqual(['Ada', 'Ada S.']);
    expect(names({ kind: 'respondent', sort: { by: 'name', descending: true } })).toEqual([
      'R3',
      'R2',
      'R1',
    ]);
    expect(names({ sourceId: 2 })).toEqual(['R1', 'R2', 'R3']);
    expect(names({ sort: { by: age, descending: false } }).slice(0, 3)).toEqual([
      'Ben',
      'R1',
      'R2',
    ]);
    expect(names({ sort: { by: age, descending: true } }).slice(0, 3)).toEqual(['R2', 'R1', 'Ben']);
    expect(names({ sort: { by: 'turns', descending: true } })[0]).toBe('Ada');
    expect(names({ values: [{ attributeId: age, value: '41' }] })).toEqual(['R1']);
    expect(names({ values: [{ attributeId: age, value: null }] })).toEqual(['Ada', 'Ada S.', 'R3']);
  });
});

describe('merging', () => {
  it('keeps every turn, every value and the memo, and undo parts them again', () => {
    const [age, town] = [attribute('Age', 'number'), attribute('Town')];
    set('Ada', age, '41');
    set('Ada S.', age, '42');
    set('Ada S.', town, 'Ulm');
    const [into, from] = [idOf('Ada'), idOf('Ada S.')];
    send('memos.save', { target: 'case', targetId: from, body: 'speaks twice' });
    const before = digestState(db());
    const turns = totalTurns();
    const kept = all(db(), 'select value from attribute_value order by value');
    send('cases.merge', {
      caseIds: [from, into],
      intoId: into,
      keep: [{ attributeId: age, caseId: from }],
    });
    expect(names({ kind: 'person' })).toEqual(['Ada', 'Ben']);
    expect([valueOf('Ada', age), valueOf('Ada', town)]).toEqual(['42', 'Ulm']);
    expect(totalTurns()).toBe(turns);
    expect(all(db(), 'select value from attribute_value order by value')).toEqual(kept);
    expect(all(db(), "select target_id as id from memo where target = 'case'")).toEqual([
      { id: into },
    ]);
    expect(listAppearances(db(), into).map(({ label, turns: n }) => [label, n])).toEqual([
      ['Ada', 2],
      ['Ada S.', 1],
    ]);
    expect(resolveCase(db(), from)).toBe(into);
    send('history.undo', {});
    expect(digestState(db())).toBe(before);
  });

  it('lets rows of a table lead to the person a respondent turned out to be', () => {
    const [ada, first, second] = [idOf('Ada'), idOf('R1'), idOf('R2')];
    const datasetId = 1 as DatasetId;
    send('cases.merge', { caseIds: [first], intoId: second });
    send('cases.merge', { caseIds: [second], intoId: ada });
    expect(findCaseOfRow(db(), datasetId, 0)).toBe(ada);
    expect(
      all(db(), 'select id, merged_into as into_id from study_case where merged_into > 0'),
    ).toEqual([first, second].map((id) => ({ id, into_id: ada })));
    expect(listRowCases(db(), datasetId).map(({ row, caseId }) => [row, caseId])).toEqual([
      [0, ada],
      [1, ada],
      [2, idOf('R3')],
    ]);
    expect(list().find(({ id }) => id === ada)?.turnCount).toBe(4);
    expect(names({ sourceId: 2 })).toEqual(['Ada', 'R3']);
    expect(listAppearances(db(), ada).map(({ label, turns }) => [label, turns])).toEqual([
      ['Ada', 2],
      [null, 2],
    ]);
  });

  it('never loses turns or values, whoever is merged into whom', () => {
    const ids = [attribute('Age', 'number'), attribute('Note')];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5), fc.nat(1), fc.constantFrom('1', '2', 'x')), { maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 4 }),
        (cells, merges) => {
          const start = list().map(({ id }) => id);
          for (const [at, column, value] of cells) {
            const caseId = start[at % start.length];
            const attributeId = ids[column];
            if (caseId && attributeId)
              send('attributes.setCells', { cells: [{ caseId, attributeId, value }] });
          }
          const turns = totalTurns();
          const values = all(db(), 'select value, attribute_id from attribute_value order by id');
          let steps = 0;
          for (const [one, other, wins] of merges) {
            const live = list().map(({ id }) => id);
            const [from, into, winner] = [one, other, wins].map((n) => live[n % live.length]!);
            if (from === into || !from || !into || !winner) continue;
            const keep = ids.map((attributeId) => ({ attributeId, caseId: winner }));
            send('cases.merge', { caseIds: [from], intoId: into, keep });
            steps += 1;
          }
          expect(totalTurns()).toBe(turns);
          expect(all(db(), 'select value, attribute_id from attribute_value order by id')).toEqual(
            values,
          );
          for (let n = 0; n < steps; n += 1) send('history.undo', {});
          expect(list().map(({ id }) => id)).toEqual(start);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('refuses a case into itself', () => {
    const ada = idOf('Ada');
    expect(refusal('cases.merge', { caseIds: [ada], intoId: ada })).toBe('conflict');
    expect(refusal('cases.merge', { caseIds: [999 as CaseId], intoId: ada })).toBe('not_found');
  });
});

describe('speakers', () => {
  it('can be joined to a case, parted from it and given a new one', () => {
    const [sourceId, ada] = [1 as never, idOf('Ada')];
    send('speakers.assign', { sourceId, label: 'Ada S.', to: { caseId: ada } });
    expect(list().find(({ id }) => id === ada)?.turnCount).toBe(3);
    const parted = send('speakers.assign', { sourceId, label: 'Ada', to: { newCase: 'Ada Two' } });
    expect(listAppearances(db(), parted!).map(({ label }) => label)).toEqual(['Ada']);
    expect(send('speakers.assign', { sourceId, label: 'Ben', to: null })).toBeNull();
    expect(refusal('speakers.assign', { sourceId, label: 'Zoe', to: null })).toBe('not_found');
  });
});

describe('deleting', () => {
  it('takes values, memos and merged cases along and leaves the words; undo brings all back', () => {
    const age = attribute('Age', 'number');
    set('Ada', age, '41');
    const [ada, other, first] = [idOf('Ada'), idOf('Ada S.'), idOf('R1')];
    send('memos.save', { target: 'case', targetId: ada, body: 'about Ada' });
    send('cases.merge', { caseIds: [other, first], intoId: ada });
    const before = digestState(db());
    send('cases.delete', { caseIds: [ada] });
    expect(names()).toEqual(['Ben', 'R2', 'R3']);
    expect(findCaseOfRow(db(), 1 as DatasetId, 0)).toBeUndefined();
    expect(all(db(), 'select 1 from attribute_value')).toEqual([]);
    expect(all(db(), 'select label from speaker where case_id is null order by id')).toEqual([
      { label: 'Ada' },
      { label: 'Ada S.' },
    ]);
    send('history.undo', {});
    expect(digestState(db())).toBe(before);
  });

  it('of a table leaves the respondent who also speaks in a text', () => {
    const [ada, first, second] = [idOf('Ada'), idOf('R1'), idOf('R2')];
    send('cases.merge', { caseIds: [ada], intoId: first });
    send('cases.merge', { caseIds: [first], intoId: second });
    const before = digestState(db());
    send('datasets.delete', { datasetId: 1 as DatasetId });
    expect(list().map(({ name, kind, turnCount }) => [name, kind, turnCount])).toEqual([
      ['Ada S.', 'person', 1],
      ['Ben', 'person', 1],
      ['R2', 'person', 2],
    ]);
    send('history.undo', {});
    expect(digestState(db())).toBe(before);
  });
});
