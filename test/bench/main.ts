/**
 * `npm run bench`: the engine on a study of 1,000 texts x 10,000 characters with 100,000 codings and on long lists of short
 * texts. Every answer is checked before its time is printed. Times are of this machine and this moment; compare ratios.
 * `npm run bench -- reader product` runs some parts alone.
 */
import { analysisRows } from './analysis-rows.ts';
import { gridRows } from './grid-rows.ts';
import { printRows, type BenchRow } from './measure.ts';
import { memoRows } from './memo-rows.ts';
import { productRows } from './reader/product-rows.ts';
import { readerRows } from './reader/reader-rows.ts';
import { storageRows } from './storage-rows.ts';
import { tableRows } from './tables/table-rows.ts';

const parts: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  storage: storageRows,
  memos: memoRows,
  analysis: analysisRows,
  reader: readerRows,
  product: productRows,
  tables: tableRows,
  grid: gridRows,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0)
  throw new Error(
    `No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`,
  );

const rows: BenchRow[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length === 0 || asked.includes(name)) rows.push(...(await measure()));
}
printRows(rows);
