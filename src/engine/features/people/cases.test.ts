import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeOperation, takeStep } from '../../../../test/support/random-steps.ts';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../../test/support/temporary-study.ts';
import { readDocument } from '../../../formats/documents/read-document.ts';
import type { Attribute } from '../../../shared/domain/attribute.ts';
import type { Case } from '../../../shared/domain/case.ts';
import type { AttributeId, CaseId, DatasetId } from '../../../shared/ids.ts';
import type { Call, OperationName, Output } from '../../../shared/operations/operation-table.ts';
import { digestState } from '../../history/state-digest.ts';
import { listAttributes } from '../../project/queries/attribute-queries.ts';
import { all } from '../../project/database.ts';
import { listCaseIds } from '../../project/queries/case-order.ts';
import { getCases, resolveCase } from '../../project/queries/case-queries.ts';
import { findCaseOfRow, listAppearances, listRowCases } from '../../project/queries/case-turns.ts';

const transcript =
  'Ada: I trust the people.\nBen: The app was slow.\nAda S.: Still me.\nAda: Yes.\n';
const table =
  'id,score,Why?\nR1,9,Because they help me every time\nR2,3,It never works\nR3,7,It is fine with me\n';
const everyone = { text: null, kind: null, sourceId: null, values: [], sort: null } as const;

let study: TemporaryStudy;

function send<Name extends OperationName>(name: Name, input: Call<Name>): Output<Name> {
  const outcome = takeOperation(study.project(), name, input);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.value as Output<Name>;
}
const refusal = <Name extends OperationName>(name: Name, input: Call<Name>): string => {
  const outcome = takeOperation(study.project(), name, input);
  return outcome.ok ? 'done' : outcome.error.code;
};
const db = () => study.project().db;
const list = (question: object = {}): Case[] =>
  getCases(db(), listCaseIds(db(), { ...everyone, ...question }));
const names = (question: object = {}): string[] => list(question).map(({ name }) => name);
const idOf = (name: string): CaseId => {
  const found = list().find((each) => each.name === name);
  if (!found) throw new Error(`${name} is not there`);
  return found.id;
};
const attribute = (name: string, type: Attribute['type'] = 'text', options: string[] = []) =>
  send('attributes.create', { name, type, options });
const set = (name: string, attributeId: AttributeId, value: string | null) =>
  send('attributes.setCells', { cells: [{ caseId: idOf(name), attributeId, value }] });
const valueOf = (name: string, attributeId: AttributeId): string | undefined =>
  list().find((each) => each.name === name)?.values[attributeId];
const totalTurns = (): number => list().reduce((sum, { turnCount }) => sum + turnCount, 0);

beforeEach(async () => {
  study = createTemporaryStudy();
  const read = async (text: string, name: string) => {
    const document = await readDocument(Buffer.from(text), name, {});
    if (!document.ok) throw new Error(document.error.message);
    return document.value;
  };
  const documents = {
    text: await read(transcript, 'talk.txt'),
    table: await read(table, 'survey.csv'),
  };
  for (const action of ['import.text', 'import.table'] as const)
    takeStep(study.project(), { action, picks: [0], words: action }, documents);
});
afterEach(() => study.remove());

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

describe('attributes', () => {
  it('keep what does not fit, count it, and learn new options', () => {
    const age = attribute('Age', 'number');
    const region = attribute('Region', 'choice', ['North']);
    set('Ada', age, '41,5');
    set('Ben', age, 'old');
    set('Ada', region, 'NORTH');
    set('Ben', region, 'East');
    expect(listAttributes(db())).toEqual([
      { id: age, name: 'Age', type: 'number', options: [], valueCount: 2, misfitCount: 1 },
      {
        id: region,
        name: 'Region',
        type: 'choice',
        options: ['North', 'East'],
        valueCount: 2,
        misfitCount: 0,
      },
    ]);
    expect([valueOf('Ada', age), valueOf('Ben', age), valueOf('Ada', region)]).toEqual([
      '41.5',
      'old',
      'North',
    ]);
    expect(refusal('attributes.create', { name: 'AGE', type: 'text' })).toBe('conflict');
  });

  it('change their type without losing a value', () => {
    const member = attribute('Member');
    for (const [name, words] of [
      ['Ada', 'yes'],
      ['Ben', 'perhaps'],
      ['R1', 'No'],
    ] as const)
      set(name, member, words);
    send('attributes.update', { attributeId: member, type: 'boolean' });
    expect([valueOf('Ada', member), valueOf('Ben', member)]).toEqual(['true', 'perhaps']);
    expect(listAttributes(db())[0]?.misfitCount).toBe(1);
    send('attributes.update', { attributeId: member, type: 'choice' });
    expect(listAttributes(db())[0]).toMatchObject({
      options: ['yes', 'perhaps', 'no'],
      misfitCount: 0,
    });
    send('attributes.update', { attributeId: member, options: ['yes', 'no'] });
    expect(valueOf('Ben', member)).toBe('perhaps');
  });

  it('take a pasted table: known cases by name, new attributes by their values', () => {
    const rows = [
      ['Name', 'Age', 'Region'],
      ['ada', '41', 'north'],
      ['Ben', '1,234', 'south'],
      ['Cleo', '30', 'north'],
      ['Dora', '30', 'south'],
    ];
    expect(send('attributes.pasteTable', { table: rows })).toEqual({ changed: 8, createdCases: 2 });
    expect(listAttributes(db()).map(({ name, type }) => [name, type])).toEqual([
      ['Age', 'text'],
      ['Region', 'choice'],
    ]);
    expect(names({ kind: 'person' })).toEqual(['Ada', 'Ada S.', 'Ben', 'Cleo', 'Dora']);
    send('history.undo', {});
    expect(listAttributes(db())).toEqual([]);
    expect(names({ kind: 'person' })).toEqual(['Ada', 'Ada S.', 'Ben']);
  });
});

describe('pasting', () => {
  const words = fc.constantFrom(
    '',
    '1,5',
    '12/03/2024',
    '12.3.2024',
    'yes',
    'north',
    'East',
    ' a ',
  );

  it('a block equals setting its cells one by one, and a copy pasted back changes nothing', () => {
    const ids = [
      attribute('Age', 'number'),
      attribute('Region', 'choice', ['North']),
      attribute('Member', 'boolean'),
      attribute('Since', 'date'),
      attribute('Note'),
    ];
    const cases = list().map(({ id }) => id);
    const cell = fc.record({
      caseId: fc.constantFrom(...cases),
      attributeId: fc.constantFrom(...ids),
      value: fc.option(words),
    });
    const shown = (): unknown => [
      list().map(({ values }) => values),
      listAttributes(db()).map(({ options }) => options),
    ];
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 12 }), (cells) => {
        const once = takeOperation(study.project(), 'attributes.setCells', { cells });
        const together = list().map(({ values }) => values);
        if (once.ok && once.value.commandId !== null) send('history.undo', {});
        for (const each of cells) send('attributes.setCells', { cells: [each] });
        expect(list().map(({ values }) => values)).toEqual(together);
        const before = shown();
        const copied = list().flatMap(({ id: caseId, values }) =>
          ids.map((attributeId) => {
            const value = values[attributeId] ?? '';
            const asWords = { true: 'yes', false: 'no' }[value] ?? value;
            return { caseId, attributeId, value: attributeId === ids[2] ? asWords : value };
          }),
        );
        expect(send('attributes.setCells', { cells: copied })).toEqual({ changed: 0 });
        expect(shown()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it('is one step of the history for any number of cells', () => {
    const age = attribute('Age', 'number');
    const before = digestState(db());
    const cells = list().map(({ id: caseId }) => ({ caseId, attributeId: age, value: '7' }));
    expect(send('attributes.setCells', { cells })).toEqual({ changed: 6 });
    send('history.undo', {});
    expect(digestState(db())).toBe(before);
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
