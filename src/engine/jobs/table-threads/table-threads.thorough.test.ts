import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readTable, readTableInShares } from '../../../formats/tables/read-table.ts';
import { delimitedText } from '../../../formats/tables/delimited-text.ts';
import { createColumnPacker } from '../../project/pack-column.ts';
import { startTableThreads, type TableThreads } from './table-threads.ts';

const rows = Array.from(
  { length: 5000 },
  (_, n) => `R${n},"She said ""${n}"", twice",${n % 11},${n % 3 === 0 ? '' : 'yes'}`,
);
const table = `id,Why?,Score,Member\n${rows.join('\n')}\n`;

/** The table as it lies in memory that threads share. */
function inputOf(text: string, isShared = true) {
  const { bytes, ...others } = delimitedText(text);
  const kept = isShared ? new Uint8Array(new SharedArrayBuffer(bytes.length)) : bytes;
  if (isShared) kept.set(bytes);
  const given = { ...others, bytes: kept };
  return { text: given, fileName: 'survey.csv', encoding: 'utf-8', warnings: [] };
}

async function withThreads<Value>(
  processors: number,
  use: (threads: TableThreads) => Promise<Value>,
): Promise<Value> {
  const threads = startTableThreads(processors);
  try {
    return await use(threads);
  } finally {
    threads.end();
  }
}

it.each([2, 4])(
  'reads with %i processors what one reads, and packs each column as it is kept',
  (processors) =>
    withThreads(processors, async (threads) => {
      const read = await readTableInShares(inputOf(table), threads.readShares);
      expect(read).toEqual(readTable(inputOf(table)));
      if (!read.ok || read.value.content.type !== 'table') throw new Error('no table');
      const { columns } = read.value.content;
      expect([...threads.packed().keys()].toSorted()).toEqual([0, 1, 2, 3]);
      const pack = createColumnPacker();
      for (const { info, values } of columns) {
        const { dictionary, codes } = values;
        const told = (await pack({ dictionary, codes })).map(({ sha256, size }) => ({
          sha256: Buffer.from(sha256).toString('hex'),
          size,
        }));
        const packed = threads.packed().get(info.position) ?? [];
        expect(
          packed.map(({ sha256, size }) => ({ sha256: Buffer.from(sha256).toString('hex'), size })),
        ).toEqual(told);
      }
    }),
);

it.each([
  ['a quotation mark that needs patience', 2, inputOf(`${table}x,"a"b,1,yes\n`)],
  ['memory that is not shared', 2, inputOf(table, false)],
  ['one processor', 1, inputOf(table)],
])('leaves the table to one reader: %s', (_, processors, input) =>
  withThreads(processors, async (threads) => {
    expect(await readTableInShares(input, threads.readShares)).toEqual(readTable(input));
    expect(threads.packed().size).toBe(0);
  }),
);

it.each([
  ['goes meanwhile', 0],
  ['has gone before', 200],
])('leaves the table to one reader where the other %s', (_, ms) =>
  withThreads(2, async (threads) => {
    threads.end();
    await sleep(ms);
    const input = inputOf(table);
    expect(await readTableInShares(input, threads.readShares)).toEqual(readTable(input));
  }),
);
