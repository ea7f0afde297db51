import fc from 'fast-check';
import { expect, it } from 'vitest';
import { delimitedText } from './delimited-text.ts';
import { lookAtColumn } from './look-at-column.ts';
import { looseBytes } from './loose-utf8.ts';
import { readTable, readTableInShares } from './read-table.ts';
import { costsOf, joinShares, readShare, shareOut, type TableLayout } from './table-share.ts';
import { readRows } from './table-rows.ts';
import { headerOfNames } from './header-of-names.ts';

function layoutOf(width: number, headerRows: number): TableLayout {
  const names = Array.from({ length: width }, (_, n) => ({ name: `Column ${n}`, question: '' }));
  const header = { ...headerOfNames(names), headerRows };
  return { delimiter: ',', header, lines: 9, costs: names.map(() => 1) };
}

const piece = fc.constantFrom(
  ...['"', '""', '","', ',', '\n', '\n"', 'a', "'=1", 'é', '7', '2024-03-01'],
);
const anyText = fc.array(piece, { maxLength: 40 }).map((all) => all.join(''));

it('is the table that one reader reads, however its columns are shared out', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.integer({ min: 0, max: 2 }),
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 5 }),
      (text, headerRows, owners) => {
        const layout = layoutOf(owners.length, headerRows);
        const whole = readRows(delimitedText(text), ',', headerRows, owners.length);
        const shares = [0, 1, 2].map((owner) => {
          const positions = [...owners.keys()].filter((position) => owners[position] === owner);
          return readShare(looseBytes(text), layout, positions);
        });
        const isPatient = shares.some((share) => share === null);
        if (isPatient) {
          expect(shares).toEqual([null, null, null]);
          return;
        }
        const read = shares.filter((share) => share !== null);
        const { rows, looks } = joinShares(read, owners.length);
        expect(rows).toEqual(whole);
        const looked = whole.columns.map((values, position) => {
          const header = layout.header.columns[position];
          return header && lookAtColumn(header, values);
        });
        expect(looks).toEqual(looked);
      },
    ),
    { numRuns: 1000 },
  );
});

const survey = `id,Why?,Score\n${Array.from({ length: 60 }, (_, n) => `R${n},"said ${n}, twice",${n % 11}`).join('\n')}\n`;
const input = { text: survey, fileName: 'survey.csv', encoding: 'utf-8', warnings: [] };

it('proposes of shares what it proposes of the whole', async () => {
  const shared = await readTableInShares(input, (bytes, layout) => {
    const shares = shareOut(layout, 2).map((positions) => readShare(bytes, layout, positions));
    return Promise.resolve(shares.filter((share) => share !== null));
  });
  expect(shared).toEqual(readTable(input));
});

it('is read alone where the shares come to nothing', async () => {
  expect(await readTableInShares(input, () => Promise.resolve(null))).toEqual(readTable(input));
});

it('shares out every column once, the longest apart, and leaves nobody out where there is enough', () => {
  const layout = { ...layoutOf(5, 1), costs: [1, 9, 1, 8, 1] };
  expect(shareOut(layout, 2)).toEqual([
    [1, 2],
    [0, 3, 4],
  ]);
  fc.assert(
    fc.property(
      fc.array(fc.nat(100), { maxLength: 30 }),
      fc.integer({ min: 1, max: 4 }),
      (costs, threads) => {
        const shares = shareOut({ ...layoutOf(costs.length, 1), costs }, threads);
        expect(shares).toHaveLength(threads);
        expect(shares.flat().toSorted((left, right) => left - right)).toEqual([...costs.keys()]);
      },
    ),
  );
});

it('takes long prose for dearer than ids, and ids for dearer than words that come back', () => {
  const records = Array.from({ length: 50 }, (_, n) => [
    'yes',
    `R-${n}`,
    `${n} ${'words '.repeat(20)}`,
  ]);
  const [choice = 0, id = 0, prose = 0] = costsOf(records, 3);
  expect(choice).toBeLessThan(id);
  expect(id).toBeLessThan(prose);
});
