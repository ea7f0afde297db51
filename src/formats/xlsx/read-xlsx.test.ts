import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../shared/result.ts';
import { readDocument } from '../documents/read-document.ts';
import type { ReadDocument } from '../read-document.ts';
import { kindOfFormat, serialToIso } from './number-format.ts';
import { columnOf } from './read-sheet.ts';

const styles =
  '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>';

type Options = Readonly<{ strings?: string; from1904?: boolean }>;

function workbook(sheets: Readonly<Record<string, string>>, options: Options = {}): Uint8Array {
  const names = Object.keys(sheets);
  const list = names.map((name, at) => `<sheet name="${name}" sheetId="${at}" r:id="r${at}"/>`);
  const targets = names.map(
    (_, at) => `<Relationship Id="r${at}" Target="worksheets/s${at}.xml"/>`,
  );
  const space = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook ${space}><workbookPr date1904="${options.from1904 ? 1 : 0}"/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${targets.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${options.strings ?? ''}</sst>`,
    'xl/styles.xml': styles,
  };
  for (const [at, name] of names.entries()) {
    parts[`xl/worksheets/s${at}.xml`] = `<worksheet>${sheets[name]}</worksheet>`;
  }
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

function rowsOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    text === '' ? '<c/>' : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  return `<sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData>`;
}

const read = (bytes: Uint8Array): Promise<Result<ReadDocument>> =>
  readDocument(bytes, 'a.xlsx', {});

async function tableOf(bytes: Uint8Array): Promise<ReadDocument['inspection']> {
  const result = await read(bytes);
  if (!result.ok) throw new Error(result.error.message);
  return result.value.inspection;
}

async function errorOf(bytes: Uint8Array): Promise<string> {
  const result = await read(bytes);
  return result.ok ? 'read' : result.error.code;
}

test('cells of every kind', async () => {
  const strings =
    '<si><t>id</t></si><si><r><t>a </t></r><r><t>day_x0041_</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si>';
  const sheet =
    '<dimension ref="A1:XFD1048576"/><sheetData><row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c>' +
    '<c r="D3" t="str"><v>when</v></c><c r="E3" t="str"><v>yes</v></c><c r="F3" t="str"><v>sum</v></c></row>' +
    '<row r="5"><c r="B5"><v>0.10000000000000001</v></c><c r="C5" s="1"><v>45372</v></c><c r="D5" s="2"><v>45372.5</v></c>' +
    '<c r="E5" t="b"><v>1</v></c><c r="F5"><f>1+1</f><v>2</v></c></row>' +
    '<row r="6"><c r="B6" t="e"><v>#N/A</v></c><c r="C6" s="1"><v>1</v></c><c r="E6" t="b"><v>0</v></c><c r="F6"><f>1+2</f></c></row></sheetData>';
  const { table, losses, format } = await tableOf(workbook({ One: sheet }, { strings }));
  expect(format).toBe('xlsx');
  expect(table?.columns.map(({ name }) => name)).toEqual(['id', 'a dayA', 'when', 'yes', 'sum']);
  expect(table?.sample).toEqual([
    ['0.1', '2024-03-21', '2024-03-21T12:00:00', 'true', '2'],
    ['', '1900-01-01', '', 'false', ''],
  ]);
  expect(losses.map(({ what, count }) => [what, count])).toEqual([
    ['cells with an error', 1],
    ['formulas without a result', 1],
  ]);
});

test('days are counted from 1904 where the workbook says so', async () => {
  const sheet =
    '<sheetData><row><c t="str"><v>d</v></c></row><row><c s="1"><v>0</v></c></row></sheetData>';
  const { table } = await tableOf(workbook({ One: sheet }, { from1904: true }));
  expect(table?.sample).toEqual([['1904-01-01']]);
});

test('the largest sheet is read and the others are told', async () => {
  const small = rowsOf([['a'], ['1']]);
  const large = rowsOf([
    ['a', 'b'],
    ['1', '2'],
  ]);
  const { table, losses, warnings } = await tableOf(workbook({ Small: small, Large: large }));
  expect(table?.sample).toEqual([['1', '2']]);
  expect(losses).toMatchObject([{ what: 'other sheets', count: 1 }]);
  expect(warnings[0]).toMatch(/“Large” was read.*“Small” \(2 × 1\)/u);
});

test('a merged group stands before the names below it, a title above the table is left out', async () => {
  const rows = rowsOf([
    ['My survey'],
    ['id', 'Rate', ''],
    ['id', 'Speed', 'Price'],
    ['1', '5', '4'],
  ]);
  const sheet = `${rows}<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/></mergeCells>`;
  const { table, warnings } = await tableOf(workbook({ One: sheet }));
  expect(table?.columns.map(({ question }) => question)).toEqual([
    'id',
    'Rate [Speed]',
    'Rate [Price]',
  ]);
  expect([table?.headerRows, table?.rows]).toEqual([2, 1]);
  expect(warnings).toEqual(['Above the table stood, and was left out: “My survey”.']);
});

describe('what lies', () => {
  const row = (cells: string, at = '1'): string =>
    `<sheetData><row r="${at}">${cells}</row></sheetData>`;

  test.each([
    ['a row beyond the last', row('<c r="A1048577"><v>1</v></c>', '1048577'), 'file_damaged'],
    ['a column beyond the last', row('<c r="XFE1"><v>1</v></c>'), 'file_damaged'],
    ['a string that is not there', row('<c t="s"><v>7</v></c>'), 'file_damaged'],
    ['a number of a string below zero', row('<c t="s"><v>-1</v></c>'), 'file_damaged'],
    ['cells out of order', row('<c r="B1"/><c r="A1"/>'), 'file_damaged'],
    ['nothing', '<sheetData/>', 'file_no_text'],
    ['an entity', '<!DOCTYPE a><sheetData/>', 'file_damaged'],
  ])('%s is refused', async (_, sheet, code) => {
    expect(await errorOf(workbook({ One: sheet }))).toBe(code);
  });

  test('a sparse sheet of very many cells is refused before they are made', async () => {
    const rows = Array.from(
      { length: 7000 },
      (_, at) => `<row><c r="${at === 0 ? 'A' : 'XFD'}1"><v>1</v></c></row>`,
    );
    expect(await errorOf(workbook({ One: `<sheetData>${rows.join('')}</sheetData>` }))).toBe(
      'file_too_large',
    );
  });
});

test('a report of counts is declined', async () => {
  const counts = rowsOf([
    ['Q', 'Responses'],
    ['Yes', '3'],
    ['Answered', '3'],
    ['Skipped', '0'],
  ]);
  const result = await read(workbook({ 'Question 1': counts, 'Question 2': counts }));
  expect(result).toMatchObject({ ok: false, error: { code: 'file_unknown_format' } });
  expect(!result.ok && result.error.message).toMatch(/summary report.*individual responses/su);
});

test('places, number formats and days', () => {
  expect(['A1', 'XFD1', 'a1', '$A$1', 'A0'].map(columnOf)).toEqual([1, 16384, NaN, NaN, NaN]);
  expect(
    ['General', '0.00', '[Red]0', 'yyyy-mm-dd', 'mmm', '[h]:mm', 'm/d/yy h:mm', '"day" 0'].map(
      kindOfFormat,
    ),
  ).toEqual(['number', 'number', 'number', 'date', 'date', 'time', 'date_time', 'number']);
  expect([
    serialToIso(59, 'date', false),
    serialToIso(61, 'date', false),
    serialToIso(1.25, 'time', false),
    serialToIso(-1, 'date', false),
  ]).toEqual(['1900-02-28', '1900-03-01', '30:00:00', null]);
});

test('cut and damaged workbooks are read or refused, never more', async () => {
  const whole = workbook({
    One: rowsOf([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length),
      fc.nat(whole.length - 1),
      fc.nat(7),
      async (cut, at, bit) => {
        expect((await errorOf(whole.slice(0, cut))).length).toBeGreaterThan(0);
        const flipped = whole.slice();
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        expect(await errorOf(flipped)).not.toBe('internal');
      },
    ),
    { numRuns: 200 },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.string({
        unit: fc.constantFrom(
          '<c>',
          '</c>',
          '<row r="2">',
          '</row>',
          '<v>',
          '1',
          '</v>',
          '<c t="s">',
          '<c r="B2" s="9">',
        ),
      }),
      async (body) => {
        expect(await errorOf(workbook({ One: `<sheetData>${body}</sheetData>` }))).not.toBe(
          'internal',
        );
      },
    ),
    { numRuns: 200 },
  );
});

const folder = new URL('../../../../shared/data/surveys/', import.meta.url);

describe.skipIf(!existsSync(folder))('workbooks of others (where the samples are present)', () => {
  const bytes = (name: string): Uint8Array => readFileSync(new URL(name, folder));

  test('a table of cases', async () => {
    const { table } = await tableOf(bytes('qualcoder_cases456.xlsx'));
    expect(table?.columns.map(({ name }) => name)).toEqual(['case', 'Age', 'gender', 'interest']);
    expect(table?.rows).toBe(3);
  });

  test('a summary report', async () => {
    const name = 'surveymonkey_cncf_Cloud_Native_Survey_2021-Part_1.xlsx';
    expect(await errorOf(bytes(name))).toBe('file_unknown_format');
  });
});
