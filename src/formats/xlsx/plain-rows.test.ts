import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scanPlainRows } from './plain-rows.ts';
import { readSheet } from './read-sheet.ts';

const context = { strings: ['North', 'South'], styles: [], from1904: false };
const sheetOf = (rows: string, behind = ''): Uint8Array =>
  Buffer.from(
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${behind}</worksheet>`,
  );
const ignored = { openRow: () => undefined, cell: () => undefined, closeRow: () => undefined };
const isPlain = (bytes: Uint8Array): boolean => scanPlainRows(bytes, ignored) !== null;

const cells = fc.constantFrom(
  '<c><v>1</v></c>',
  '<c t="s"><v>0</v></c>',
  '<c s="2" t="s"><v>1</v></c>',
  '<c t="b"><v>1</v></c>',
  '<c><v>0.1234567890123456789</v></c>',
  '<c><v>1e-7</v></c>',
  '<c/>',
  '<c></c>',
  '<c t="s"/>',
);
const row = fc
  .tuple(fc.constantFrom('', ' spans="1:3"', ' ht="15" x="a b"'), fc.array(cells))
  .map(([attributes, all]) =>
    all.length === 0 ? `<row${attributes}/>` : `<row${attributes}>${all.join('\n')}</row>`,
  );

it('reads what is written plainly as the reader of all XML does', () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const merge = '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>';
      const plain = sheetOf(rows.join(''), merge);
      expect(isPlain(plain)).toBe(true);
      expect(readSheet(plain, context)).toEqual(
        readSheet(sheetOf(`<!-- -->${rows.join('')}`, merge), context),
      );
    }),
  );
});

it.each([
  '<row><c><f>1+1</f><v>2</v></c></row>',
  '<row><c t="inlineStr"><is><t>word</t></is></c></row>',
  '<row><c t="e"><v>#N/A</v></c></row>',
  '<row><c t="str"><v>a &amp; b</v></c></row>',
  '<row><c><v>1</v></c>',
  '<row><c r="A1" r="B1"><v>1</v></c></row>',
  '<row><c><v>1\u0001</v></c></row>',
  '<row><c><v>1</v></c></row>words',
  '<row><c><v><![CDATA[1]]></v></c></row>',
])('leaves %s to it', (rows) => {
  expect(isPlain(sheetOf(rows))).toBe(false);
});

it('finds a fault behind the rows', () => {
  expect(() => readSheet(sheetOf('<row><c><v>1</v></c></row>', '<a><b></a>'), context)).toThrow();
});
