import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../shared/result.ts';
import type { ReadDocument } from '../read-document.ts';
import { readDocument } from './read-document.ts';

const least = 17_000_000;
const cells = ['1', 'Cafe\u0301', '\u4f60\u597d \u{1F44D}', '"a ""b"", c\r\nd"', "'=1", '', 'no'];

/** Of more bytes than a file may have that is decoded as a whole. */
function longTable(lineEnd: string, before = ''): Buffer {
  const lines = [`${before}Id,Date,Why?,Score`];
  for (let [row, length] = [0, 0]; length < least; row += 1) {
    const other = cells.map((_, n) => cells[(row * 31 + n * n) % cells.length]);
    const line = `${row % 70_000},2024-01-${String(1 + (row % 28)).padStart(2, '0')},${other.join(',')}`;
    lines.push(row % 5000 === 0 ? '' : line);
    length += Buffer.byteLength(line) + lineEnd.length;
  }
  return Buffer.from(lines.join(lineEnd));
}

/** All that a table is read as, its cells as strings. */
function told(read: Result<ReadDocument>): unknown {
  if (!read.ok || read.value.content.type !== 'table') return read;
  const columns = read.value.content.columns.map(({ info, values: { dictionary, codes } }) => ({
    info,
    dictionary,
    codes,
  }));
  return { inspection: read.value.inspection, columns };
}

describe('a long table', () => {
  it.each([
    ['with CR LF and marks', longTable('\r\n', '\ufeff\ufeff')],
    [
      'with an unexplained quotation mark',
      Buffer.concat([longTable('\n'), Buffer.from('\n"a"b",c\n1,2')]),
    ],
    ['with a character that becomes a delimiter', longTable('\n', '\u037e')],
    ['with a column of speakers', longTable('\n', 'Speaker,Text,')],
  ])('%s is read as when it is decoded first', async (_, bytes) => {
    const decoded = told(await readDocument(bytes, 'table.csv', { encoding: 'utf-8' }));
    const straight = told(await readDocument(bytes, 'table.csv', {}));
    expect(straight).not.toHaveProperty('error');
    expect(isDeepStrictEqual(straight, decoded)).toBe(true);
  });
});
