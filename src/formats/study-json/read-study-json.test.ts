import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStudyJson } from './read-study-json.ts';
import { isStudyJson } from './recognise-study-json.ts';
import { byHand, fileOf, keyOf, read, studyIn, withTable } from './study-json-fixture.ts';

/** What a file says when one thing in it is another. */
function refusal(change: (file: Record<string, never> & typeof byHand) => void): string {
  const file = structuredClone(byHand) as Record<string, never> & typeof byHand;
  change(file);
  const result = readStudyJson(fileOf(file), 'x.json');
  return result.ok ? '' : result.error.message;
}

describe('readStudyJson', () => {
  it('fills in what may be left out', () => {
    const study = studyIn(read(fileOf(byHand)));
    expect(study.sets).toEqual([]);
    expect(study.codings).toEqual([{ ...byHand.codings[0], coderKey: null, weight: 50 }]);
    expect(study.sources).toEqual([
      {
        ...{ key: keyOf(4), name: 'Talk', kind: null, language: null, text: 'Ada: Yes!' },
        turns: [{ index: 0, start: 5, end: 9, speaker: 'Ada', timeMs: null, row: null }],
        ...{ format: 'plain_text', fileName: '', original: null, folder: [] },
        ...{ collectedOn: null, importedAt: null },
      },
    ]);
  });

  it('reads the example of its description, where every number fits', () => {
    const page = new URL('../../../docs/formats/study-json.md', import.meta.url);
    const [, example = ''] = /```json\n([^]*?)```/u.exec(readFileSync(page, 'utf8')) ?? [];
    const { codings, sources, memos } = studyIn(read(example));
    const { text = '', turns = [] } = sources[0] ?? {};
    expect(memos).toHaveLength(1);
    expect(codings.map(({ start, end }) => text.slice(start, end))).toEqual([
      'I trust the people here 🙂',
    ]);
    expect(turns.map(({ start, end }) => text.slice(start, end))).toEqual([
      'I trust the people here 🙂 mostly.',
    ]);
  });

  it('is no other JSON', () => {
    expect(isStudyJson(fileOf({}))).toBe(true);
    expect(isStudyJson(`\ufeff{ "format" :\n"verbatim-study", "version": 2 }`)).toBe(true);
    expect(isStudyJson('{"version":1,"format":"verbatim-study"}')).toBe(false);
    expect(isStudyJson('{"format":"verbatim-study-2","version":1}')).toBe(false);
    expect(isStudyJson('[{"format":"verbatim-study","version":1}]')).toBe(false);
  });

  it('names the place of what is not as it has to be', () => {
    expect(refusal((file) => Object.assign(file.codings[0]!, { end: -1 }))).toBe(
      '“x.json” was not imported: codings[0].end is not a whole number 0 or more. Nothing was changed. Correct it there, or write the file anew.',
    );
    const places: readonly (readonly [string, (file: typeof byHand) => void])[] = [
      ['name is missing', (file) => Object.assign(file, { name: undefined })],
      ['codes is not a list', (file) => Object.assign(file, { codes: {} })],
      ['codes[1] is not an object', (file) => Object.assign(file.codes, { 1: 'Trust' })],
      ['codes[0].name is empty', (file) => Object.assign(file.codes[0]!, { name: ' ' })],
      [
        'codes[0].colour is not a whole number from 0 to 11',
        (file) => Object.assign(file.codes[0]!, { colour: 12 }),
      ],
      [
        'codes[0].parentKey names a code that does not stand before it',
        (file) => Object.assign(file.codes[0]!, { parentKey: keyOf(3) }),
      ],
      [
        'codes[1].parentKey names no code of this file',
        (file) => Object.assign(file.codes[1]!, { parentKey: keyOf(4) }),
      ],
      ['coders[0].key is not a UUID', (file) => Object.assign(file.coders[0]!, { key: 'Ana' })],
      [
        'codings[0].key is also the key of something before it',
        (file) => Object.assign(file.codings[0]!, { key: keyOf(1) }),
      ],
      [
        'codings[0].end lies behind the end of the text, which has 9 characters',
        (file) => Object.assign(file.codings[0]!, { end: 10 }),
      ],
      [
        'codings[0].end does not lie behind its start',
        (file) => Object.assign(file.codings[0]!, { end: 5 }),
      ],
      [
        'codings[0].codeKey names no code',
        (file) => Object.assign(file.codings[0]!, { codeKey: keyOf(1) }),
      ],
      [
        'codings[0].coderKey names no coder',
        (file) => Object.assign(file.codings[0]!, { coderKey: keyOf(2) }),
      ],
      [
        'codings[0].weight is not a whole number from 0 to 100',
        (file) => Object.assign(file.codings[0]!, { weight: 50.5 }),
      ],
      [
        'sources[0].turns[0].end lies behind the end',
        (file) => Object.assign(file.sources[0]!.turns[0]!, { end: 99 }),
      ],
      [
        'sources[0].turns[0].index is not 0',
        (file) => Object.assign(file.sources[0]!.turns[0]!, { index: 3 }),
      ],
      [
        'sources[0].original is not Base64',
        (file) => Object.assign(file.sources[0]!, { original: 'é' }),
      ],
      [
        'sources[0].collectedOn is not a day',
        (file) => Object.assign(file.sources[0]!, { collectedOn: '2026-02-30' }),
      ],
      [
        'sources[0].importedAt is not a time',
        (file) => Object.assign(file.sources[0]!, { importedAt: '2026-02-03' }),
      ],
      [
        'attributes[0].type is none of “text”',
        (file) => Object.assign(file.attributes[0]!, { type: 'colour' }),
      ],
      [
        'cases[0].values[0].attributeKey names no attribute',
        (file) => Object.assign(file.cases[0]!.values[0]!, { attributeKey: keyOf(1) }),
      ],
      [
        'cases[0].speaks[0].sourceKey names no source',
        (file) => Object.assign(file.cases[0]!.speaks[0]!, { sourceKey: keyOf(1) }),
      ],
      [
        'memos[0].target.kind is none of “project”',
        (file) => Object.assign(file.memos[0]!.target, { kind: 'theme' }),
      ],
      [
        'memos[0].target.key names no coding',
        (file) => Object.assign(file.memos[0]!.target, { key: keyOf(1) }),
      ],
      ['memos[0].body is missing', (file) => Object.assign(file.memos[0]!, { body: undefined })],
      [
        'links[0].from.kind is neither a passage nor a memo',
        (file) => Object.assign(file.links[0]!, { from: { kind: 'case', key: keyOf(6) } }),
      ],
      [
        'links[0].to.key names no case',
        (file) => Object.assign(file.links[0]!.to, { key: keyOf(2) }),
      ],
      [
        'links[0].to.start is missing',
        (file) => Object.assign(file.links[0]!, { to: { kind: 'passage', sourceKey: keyOf(4) } }),
      ],
    ];
    for (const [sentence, change] of places)
      expect(refusal(change)).toContain(`imported: ${sentence}`);
  });

  it('names the place of what does not fit the tables', () => {
    const places: readonly (readonly [string, (file: typeof withTable) => void])[] = [
      ['tables[0].columns is empty', (file) => Object.assign(file.tables[0]!, { columns: [] })],
      [
        'tables[0].columns[1].rows has 1 entries, and the first column has 2',
        (file) => Object.assign(file.tables[0]!.columns[1]!, { rows: [0] }),
      ],
      [
        'tables[0].columns[1].rows[1] names no value: there are 1',
        (file) => Object.assign(file.tables[0]!.columns[1]!, { rows: [0, 1] }),
      ],
      [
        'tables[0].columns[0].key is also the key of something before it',
        (file) => Object.assign(file.tables[0]!.columns[0]!, { key: keyOf(20) }),
      ],
      [
        'tables[0].columns[0].role is none of “respondent”',
        (file) => Object.assign(file.tables[0]!.columns[0]!, { role: 'mood' }),
      ],
      [
        'sources[1].table.tableKey names no table',
        (file) => Object.assign(file.sources[1]!, { table: { tableKey: keyOf(4) } }),
      ],
      [
        'sources[1].table.columnKey names no column of its table',
        (file) =>
          Object.assign(file.sources[1]!, { table: { tableKey: keyOf(20), columnKey: keyOf(4) } }),
      ],
      [
        'sources[1].table.tableKey names a table of 2 rows, and a turn stands in one beyond them',
        (file) => Object.assign(file.sources[1]!, { turns: [{ start: 0, end: 7, row: 2 }] }),
      ],
      [
        'cases[1].row.number is no row of its table, which has 2',
        (file) => Object.assign(file.cases[1]!, { row: { tableKey: keyOf(20), number: 2 } }),
      ],
      [
        'cases[1].row is missing: a respondent is one of a row',
        (file) => Object.assign(file.cases[1]!, { row: null }),
      ],
      [
        'cases[1].sameAs names no case that is nobody else',
        (file) => Object.assign(file.cases[1]!, { sameAs: keyOf(25) }),
      ],
    ];
    for (const [sentence, change] of places) {
      const file = structuredClone(withTable);
      change(file);
      const result = readStudyJson(fileOf(file), 'x.json');
      expect(result.ok ? '' : result.error.message).toContain(`imported: ${sentence}`);
    }
  });

  it('refuses a later version and a file that ends too early', () => {
    const sentence = (text: string): string => {
      const result = readStudyJson(text, 'x.json');
      return result.ok ? '' : `${result.error.code}: ${result.error.message}`;
    };
    expect(sentence('{"format":"verbatim-study","version":2}')).toBe(
      'file_unknown_format: “x.json” was not imported: it is a study in version 2 of its format, and this program reads version 1. Nothing was changed. Use a newer Verbatim.',
    );
    expect(sentence(fileOf(byHand).slice(0, -9))).toContain(
      'file_damaged: “x.json” was not imported: its JSON is damaged',
    );
  });

  it('normalises texts with what stands on them, and takes characters in whole', () => {
    const text = '\ufeffe\u0301e\u0301\r\n👩‍👩‍👧 yes';
    const at = (start: number, end: number, key: number) => ({
      ...byHand.codings[0],
      key: keyOf(key),
      start,
      end,
    });
    const document = read(
      fileOf({
        ...byHand,
        sources: [{ key: keyOf(4), name: 'Talk', text, turns: [{ start: 1, end: 5 }] }],
        codings: [at(3, 5, 20), at(7, 10, 7)],
      }),
    );
    const { sources, codings } = studyIn(document);
    expect(sources[0]?.text).toBe('éé\n👩‍👩‍👧 yes');
    expect(sources[0]?.turns[0]).toMatchObject({ start: 0, end: 2 });
    expect(codings.map(({ start, end }) => sources[0]?.text.slice(start, end))).toEqual([
      'é',
      '👩‍👩‍👧',
    ]);
    expect(document.inspection.warnings).toHaveLength(2);
  });

  it('tells members that it does not know', () => {
    const codes = byHand.codes.map((code) => ({ ...code, memo: 'x', __proto__: null }));
    expect(read(fileOf({ ...byHand, codes, mood: 1 })).inspection.losses).toEqual([
      { what: 'unknown members', count: 3, why: 'The format has no “memo”, “mood”.' },
    ]);
  });

  it('takes a label of blanks for nobody', () => {
    const turns = [{ start: 5, end: 9, speaker: ' ' }];
    const { sources } = studyIn(
      read(fileOf({ ...byHand, sources: [{ ...byHand.sources[0], turns }] })),
    );
    expect(sources[0]?.turns[0]?.speaker).toBeNull();
  });

  it('never throws, whatever was done to a file', () => {
    const pristine = fileOf(withTable);
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.nat(pristine.length),
            fc.nat(4),
            fc.constantFrom('', '"', '{', '[', ']', ',', '0', '-1', 'null', '1e9', '\\u0000'),
          ),
          { maxLength: 4 },
        ),
        (edits) => {
          let text = pristine;
          for (const [at, cut, words] of edits)
            text = text.slice(0, at) + words + text.slice(at + cut);
          readStudyJson(text, 'x.json');
        },
      ),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(withTable)), fc.jsonValue(), (name, value) => {
        readStudyJson(fileOf({ ...withTable, [name]: value }), 'x.json');
      }),
    );
  });
});
