import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueFits } from '../../../core/cases/show-value.ts';
import type { AttributeId } from '../../../shared/ids.ts';
import { digestState } from '../../history/state-digest.ts';
import { listAttributes } from '../../project/queries/attribute-queries.ts';
import {
  useTalkAndSurvey,
  attribute,
  db,
  list,
  names,
  refusal,
  send,
  set,
  valueOf,
} from './cases.fixture.ts';

useTalkAndSurvey();

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

  it('stand in the order in which they were put, with one row changed, and go back by undo', () => {
    const ids = ['A', 'B', 'C', 'D'].map((name) => attribute(name));
    const [a, b, c, d] = ids as [AttributeId, AttributeId, AttributeId, AttributeId];
    const order = (): string =>
      listAttributes(db())
        .map(({ name }) => name)
        .join('');
    const label = (): unknown => send('history.status', {}).undo?.label;
    const move = (attributeId: AttributeId, beforeId: AttributeId | null): string => {
      send('attributes.move', { attributeId, beforeId });
      return order();
    };
    expect(move(d, b)).toBe('ADBC');
    expect(label()).toEqual({ key: 'attribute.moveBefore', args: { name: 'D', next: 'B' } });
    expect(move(a, null)).toBe('DBCA');
    expect(label()).toEqual({ key: 'attribute.moveToEnd', args: { name: 'A' } });
    expect(move(c, d)).toBe('CDBA');
    const before = digestState(db());
    expect([move(c, d), move(a, null), move(b, b)]).toEqual(['CDBA', 'CDBA', 'CDBA']);
    expect(digestState(db())).toBe(before);
    expect(refusal('attributes.move', { attributeId: 99 as AttributeId, beforeId: a })).toBe(
      'not_found',
    );
    expect(refusal('attributes.move', { attributeId: a, beforeId: 99 as AttributeId })).toBe(
      'not_found',
    );
    send('history.undo', {});
    expect(order()).toBe('DBCA');
    attribute('E');
    expect(order()).toBe('DBCAE');
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

it('count what does not fit as it is shown', () => {
  const written = fc.oneof(
    fc.string({ unit: fc.constantFrom('0', '7', '1', '.', ',', '-', ' ', '/', 'a'), maxLength: 8 }),
    fc.constantFrom('2024-02-30', '2024-13-01', '12.3.2024', '0001-01-01', '2024-03-12', '-', '.'),
    fc.constantFrom('1.2.3', '--5', '1-2', 'yes', 'TRUE', 'north', 'East', '١٢', '1e5', '12345678'),
  );
  const type = fc.constantFrom('text', 'number', 'date', 'boolean', 'choice');
  const id = attribute('Any', 'choice', ['North', 'South']);
  fc.assert(
    fc.property(type, type, fc.array(written, { maxLength: 6 }), (from, to, words) => {
      send('attributes.update', { attributeId: id, type: from, options: ['North', 'South'] });
      const people = list();
      send('attributes.setCells', {
        cells: people.map((person, at) => ({
          caseId: person.id,
          attributeId: id,
          value: words[at] ?? null,
        })),
      });
      send('attributes.update', { attributeId: id, type: to, options: ['North', 'South'] });
      const [counted] = listAttributes(db());
      const values = list().flatMap(({ values: own }) => own[id] ?? []);
      expect(counted).toMatchObject({
        valueCount: values.length,
        misfitCount: values.filter((value) => counted && !valueFits(counted, value)).length,
      });
    }),
    { numRuns: 60 },
  );
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
        const once = send('attributes.setCells', { cells });
        const together = list().map(({ values }) => values);
        if (once.changed > 0) send('history.undo', {});
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
