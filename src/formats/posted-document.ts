import { ok, type Result } from '../shared/result.ts';
import type { ColumnValues } from '../shared/domain/column-values.ts';
import type { ReadColumn, ReadContent, ReadDocument } from './read-document.ts';
import { type PackedColumn, packedColumn, unpackColumn } from './tables/packed-column.ts';

/** A document on its way from one thread to another: the columns of a table as few long stretches of memory. */
export type PostedDocument = Readonly<{
  inspection: ReadDocument['inspection'];
  content:
    | Exclude<ReadContent, { type: 'table' }>
    | Readonly<{ type: 'posted_table'; columns: readonly PostedColumn[] }>;
}>;

type PostedColumn = Readonly<{ info: ReadColumn['info'] }> &
  (Readonly<{ packed: PackedColumn }> | Readonly<{ values: ColumnValues }>);

/** What was read as it is posted, and what of it is handed over instead of being copied: it is gone here then. */
export function postDocument(
  read: Result<ReadDocument>,
): Readonly<{ output: Result<PostedDocument>; transfer: readonly ArrayBuffer[] }> {
  if (!read.ok) return { output: read, transfer: [] };
  const { inspection, content } = read.value;
  if (content.type !== 'table') return { output: ok({ inspection, content }), transfer: [] };
  const columns = content.columns.map(({ info, values }): PostedColumn => {
    const packed = packedColumn(values);
    return packed ? { info, packed } : { info, values };
  });
  return {
    output: ok({ inspection, content: { type: 'posted_table', columns } }),
    transfer: columns.flatMap((column) => ('packed' in column ? buffersOf(column.packed) : [])),
  };
}

function buffersOf({ texts, codes, counts }: PackedColumn): readonly ArrayBuffer[] {
  return [texts.bytes, texts.ends, codes, counts].flatMap(({ buffer }) =>
    buffer instanceof ArrayBuffer ? buffer : [],
  );
}

/** The document as it was before it was posted. */
export function receiveDocument({ inspection, content }: PostedDocument): ReadDocument {
  if (content.type !== 'posted_table') return { inspection, content };
  const columns = content.columns.map((column): ReadColumn => {
    const values = 'packed' in column ? unpackColumn(column.packed) : column.values;
    return { info: column.info, values };
  });
  return { inspection, content: { type: 'table', columns } };
}
