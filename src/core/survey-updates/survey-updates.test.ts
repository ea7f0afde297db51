import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { textOffset } from '../../shared/ids.ts';
import { applyChanges, fitsText } from '../text/text-changes.ts';
import { chooseIdentifier } from './choose-identifier.ts';
import { isSameTable, matchColumns } from './match-columns.ts';
import { matchRows } from './match-rows.ts';
import { mergeColumn, placeRows } from './merge-column.ts';
import { answersOf, compareAnswers, type RowAnswer, rewriteAnswers } from './rewrite-answers.ts';

function column(...cells: readonly string[]): ColumnValues {
  const dictionary = [...new Set(['', ...cells])];
  return { dictionary, codes: Uint32Array.from(cells, (cell) => dictionary.indexOf(cell)) };
}

const cellsOf = ({ dictionary, codes }: ColumnValues): string[] =>
  Array.from(codes, (code) => dictionary[code] ?? '');

const called = (position: number, name: string, question = name) => ({ position, name, question });

describe('matchColumns', () => {
  it('finds columns in another order, by question and by name, whatever blanks and capitals say', () => {
    const { pairs, missing, added } = matchColumns(
      [called(0, 'id'), called(1, 'q1', 'How likely?'), called(2, 'q2', 'Why?'), called(3, 'old')],
      [
        called(0, 'why', ' why? '),
        called(1, 'ID'),
        called(2, 'q1', 'How likely now?'),
        called(3, 'new'),
      ],
    );
    expect(pairs.map(({ known, given }) => [known.position, given.position])).toEqual([
      [0, 1],
      [1, 2],
      [2, 0],
    ]);
    expect([missing, added].map((columns) => columns.map(({ name }) => name))).toEqual([
      ['old'],
      ['new'],
    ]);
  });

  it('pairs columns under one question by their names, then in order', () => {
    const known = [called(0, 'a', 'Rate'), called(1, 'b', 'Rate'), called(2, 'c', 'Rate')];
    const given = [called(0, 'x', 'Rate'), called(1, 'c', 'Rate'), called(2, 'a', 'Rate')];
    const { pairs } = matchColumns(known, given);
    expect(pairs.map((pair) => pair.given.name)).toEqual(['a', 'x', 'c']);
  });

  it('takes four in five for the same table, fewer not', () => {
    const known = ['a', 'b', 'c', 'd', 'e'].map((name, at) => called(at, name));
    expect(isSameTable(matchColumns(known, known.slice(1)))).toBe(true);
    expect(isSameTable(matchColumns(known, known.slice(2)))).toBe(false);
    expect(isSameTable(matchColumns([], known))).toBe(false);
  });
});

describe('chooseIdentifier', () => {
  const values = column('1', '2', '3');

  it('takes the respondents, else what is unique in both and known on both sides', () => {
    const other = { position: 0, role: null, known: values, given: column('1', '2', '4') };
    const named = {
      position: 1,
      role: 'respondent' as const,
      known: column('a', 'a', 'b'),
      given: column('a'),
    };
    const answers = { position: 2, role: 'open_ended' as const, known: values, given: values };
    expect(chooseIdentifier([other, named])?.position).toBe(1);
    expect(chooseIdentifier([answers, other])?.position).toBe(0);
    expect(chooseIdentifier([answers])).toBeNull();
    expect(chooseIdentifier([{ ...other, given: column('1', '1') }])).toBeNull();
    expect(chooseIdentifier([{ ...other, given: column('1', '') }])).toBeNull();
  });
});

describe('matchRows', () => {
  const pair = (known: readonly string[], given: readonly string[]) => ({
    known: column(...known),
    given: column(...given),
  });

  it('finds rows by their identifier, blanks around it left out', () => {
    const id = pair(['1', '2', '3'], ['3', ' 1 ', '4']);
    expect(matchRows([id], id)).toMatchObject({ rowOf: Int32Array.of(2, 0, -1), matched: 2 });
  });

  it('keeps every response of a repeated identifier: equal ones together, then in order', () => {
    const id = pair(['7', '7'], ['7', '7', '7']);
    const answer = pair(['first', 'second'], ['changed', 'second', 'third']);
    expect(matchRows([id, answer], id)).toMatchObject({
      rowOf: Int32Array.of(0, 1, -1),
      repeated: [{ id: '7', rows: [0, 1, 2] }],
    });
  });

  it('finds rows without an identifier by all of the row, each once', () => {
    const id = pair(['', ''], ['', '', '']);
    const answer = pair(['a', 'b'], ['b', 'b', 'changed']);
    expect(matchRows([id, answer], id)).toMatchObject({
      rowOf: Int32Array.of(1, -1, -1),
      withoutId: 3,
      repeated: [],
    });
    expect(matchRows([answer], null).rowOf).toEqual(Int32Array.of(1, -1, -1));
  });
});

describe('mergeColumn', () => {
  const placed = placeRows(Int32Array.of(1, -1), 3);

  it('puts the cells of the file over those of the table, and new rows behind', () => {
    const merged = mergeColumn(column('a', 'b', 'c'), column('x', 'n'), placed);
    expect([cellsOf(merged.values), merged.changed]).toEqual([['a', 'x', 'c', 'n'], [1]]);
    expect(merged.values.dictionary).toEqual(['', 'a', 'x', 'c', 'n']);
  });

  it('leaves cells alone of which the file says nothing, and fills a new column where it does', () => {
    expect(cellsOf(mergeColumn(column('a', 'b', 'c'), null, placed).values)).toEqual([
      'a',
      'b',
      'c',
      '',
    ]);
    expect(cellsOf(mergeColumn(null, column('x', 'n'), placed).values)).toEqual(['', 'x', '', 'n']);
  });
});

const answer = (row: number, text: string): RowAnswer => ({
  row,
  text,
  speaker: `R${row}`,
  timeMs: null,
});

function textOf(answers: readonly RowAnswer[]) {
  const filled = answers.filter(({ text }) => text !== '');
  let at = 0;
  const turns = filled.map((each, index) => {
    const start = at;
    at += each.text.length + 2;
    const { row, speaker, timeMs } = each;
    const range = { start: textOffset(start), end: textOffset(start + each.text.length) };
    return { index, ...range, row, speaker, timeMs };
  });
  return { text: filled.map(({ text }) => text).join('\n\n'), turns };
}

describe('rewriteAnswers', () => {
  const words = fc.constantFrom('', 'good', 'very good', 'bad\nreally', '👩‍👩‍👧 fine', 'a b c d', 'é');
  const versions = fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 12 });

  it('comes to the very text that an import of the newer table makes', () => {
    fc.assert(
      fc.property(versions, fc.array(words, { maxLength: 3 }), (rows, more) => {
        const before = rows.map(([old], row) => answer(row, old));
        const texts = [...rows.map(([, text]) => text), ...more];
        const after = texts.map((text, row) => answer(row, text));
        const base = textOf(before);
        const next = textOf(after);
        const edit = rewriteAnswers(base, compareAnswers(answersOf(base), answersOf(next)));
        expect(edit.text).toBe(next.text);
        expect(edit.turns).toEqual(next.turns);
        expect(fitsText(base.text, edit.changes)).toBe(true);
        expect(applyChanges(base.text, edit.changes)).toBe(next.text);
      }),
      { numRuns: 500 },
    );
  });

  it('touches no answer but those that change, also where a person edited the others', () => {
    const base = textOf([answer(0, 'Maria was kind'), answer(1, 'fine'), answer(2, 'slow')]);
    const edited = { ...base, text: base.text.replace('Maria', 'P 001') };
    const changes = new Map([
      [1, answer(1, 'fine now')],
      [3, answer(3, 'new')],
    ]);
    const { text, changes: made } = rewriteAnswers(edited, changes);
    expect(text).toBe('P 001 was kind\n\nfine now\n\nslow\n\nnew');
    expect(made.map(({ insert }) => insert)).toEqual([' now', '\n\nnew']);
  });
});
