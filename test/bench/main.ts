/**
 * `npm run bench`: the engine on a study of 1,000 texts x 10,000 characters with 100,000 codings and on long lists of short
 * texts. Every answer is checked before its time is printed. Times are of this machine and this moment; compare ratios.
 */
import { analysisRows } from './analysis-rows.ts';
import { gridRows } from './grid-rows.ts';
import { printRows } from './measure.ts';
import { productRows } from './reader/product-rows.ts';
import { readerRows } from './reader/reader-rows.ts';
import { storageRows } from './storage-rows.ts';

const rows = [
  ...(await storageRows()),
  ...(await analysisRows()),
  ...(await readerRows()),
  ...(await productRows()),
  ...(await gridRows()),
];
printRows(rows);
