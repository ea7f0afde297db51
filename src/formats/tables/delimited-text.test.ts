import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../core/text/normalise-text.ts';
import type { Result } from '../../shared/result.ts';
import type { ReadDocument } from '../read-document.ts';
import { decodeText } from '../text/decode-text.ts';
import { delimitedFile } from './delimited-text.ts';
import { readTable } from './read-table.ts';

const about = { fileName: 'table.csv', encoding: 'utf-8', warnings: [] };

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

function readBytes(bytes: Uint8Array): unknown {
  const text = delimitedFile(bytes, 0);
  return text && told(readTable({ ...about, text }));
}

function readDecoded(bytes: Uint8Array): unknown {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding, warnings } = decoded.value;
  return told(readTable({ ...about, encoding, warnings, text: normaliseText(text) }));
}

const pieces =
  '"|""|","|,|;|\t|\n|\r\n|\r|\n"|"\n|,,|a|1|2.5|-|N/A|2024-01-31|Yes|no|word and word|; b|e\u0301|\u00e9|\u1100\u1161|\u2026|\u4f60\u597d|\u{1F44D}|\uFEFF|\0|\x07|\'=|\'=\u0338|\u2000|\u0344'.split(
    '|',
  );
const anyPieces = fc
  .array(fc.constantFrom(...pieces, '|'), { maxLength: 60 })
  .map((all) => Buffer.from(all.join('')));

describe('a file read from its bytes', () => {
  it('is the same table as of its decoded and composed text', () => {
    let read = 0;
    fc.assert(
      fc.property(anyPieces, (bytes) => {
        const found = readBytes(bytes);
        if (found === null) return;
        read += 1;
        expect(found).toEqual(readDecoded(bytes));
      }),
      { numRuns: 600 },
    );
    expect(read).toBeGreaterThan(200);
  });

  it('is left to be decoded where its bytes are not all that has to be known', () => {
    const table = 'a,b\n1,2\n';
    const left = [
      Buffer.concat([Buffer.from(table), Uint8Array.of(0xe9)]),
      Buffer.from(`${table}\uFFFD`),
      Buffer.from(`${table}\u037e`),
      Buffer.from(`\0${table}`),
      Buffer.from(`${table}\x01`),
      Buffer.from(`\ufeff${table}`, 'utf16le'),
    ];
    expect(left.map((bytes) => delimitedFile(bytes, 0))).toEqual(left.map(() => null));
    expect(delimitedFile(Buffer.from(table))).toBeNull();
  });

  it('of any bytes is the same table, or none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), anyPieces, (noise, bytes) => {
        const all = Buffer.concat([bytes, noise]);
        const found = readBytes(all);
        if (found !== null) expect(found).toEqual(readDecoded(all));
      }),
      { numRuns: 300 },
    );
  });
});
