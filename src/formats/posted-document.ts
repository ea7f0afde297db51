import { unpackTurns } from '../core/text/unpack-turns.ts';
import { ok, type Result } from '../shared/result.ts';
import type { ColumnValues } from '../shared/domain/column-values.ts';
import type { Turn } from '../shared/domain/source.ts';
import { buffersUnder } from './buffers-under.ts';
import { keepText } from './documents/keep-text.ts';
import type { KeptText, ReadColumn, ReadContent, ReadDocument } from './read-document.ts';
import {
  buffersOfColumn,
  type PackedColumn,
  packedColumn,
  unpackColumn,
} from './tables/packed-column.ts';

/**
 * A document on its way from one thread to another: the columns of a table as few long stretches of memory, a text with what it is
 * kept as, its turns packed.
 */
export type PostedDocument = Readonly<{
  inspection: ReadDocument['inspection'];
  content:
    | Exclude<ReadContent, { type: 'table' }>
    | PostedText
    | Readonly<{ type: 'posted_table'; columns: readonly PostedColumn[] }>;
}>;

type PostedText = Readonly<{ type: 'posted_text'; text: string; kept: KeptText }>;

type PostedColumn = Readonly<{ info: ReadColumn['info'] }> &
  (Readonly<{ packed: PackedColumn }> | Readonly<{ values: ColumnValues }>);

type Posted = Readonly<{ output: Result<PostedDocument>; transfer: readonly ArrayBuffer[] }>;

/**
 * What was read as it is posted, and what of it is handed over instead of being copied: it is gone here then.
 * @param file the bytes that it was read from.
 */
export function postDocument(read: Result<ReadDocument>, file: Uint8Array): Posted {
  if (!read.ok) return { output: read, transfer: [] };
  const { inspection, content } = read.value;
  if (content.type === 'text') return postText(inspection, content, file);
  if (content.type !== 'table') return { output: ok({ inspection, content }), transfer: [] };
  const columns = content.columns.map(({ info, values }): PostedColumn => {
    const packed = packedColumn(values);
    if (packed && sizeOf(packed) >= leastPacked) return { info, packed };
    return { info, values: { dictionary: values.dictionary, codes: values.codes } };
  });
  return {
    output: ok({ inspection, content: { type: 'posted_table', columns } }),
    transfer: columns.flatMap((column) =>
      'packed' in column ? buffersOfColumn(column.packed) : [],
    ),
  };
}

function postText(
  inspection: ReadDocument['inspection'],
  content: Extract<ReadContent, { type: 'text' }>,
  file: Uint8Array,
): Posted {
  const { text, turns } = content;
  const kept = keepText(text, turns, file);
  if (!kept) return { output: ok({ inspection, content }), transfer: [] };
  return {
    output: ok({ inspection, content: { type: 'posted_text', text, kept } }),
    transfer: buffersUnder([kept.utf8.bytes, kept.turns.bytes]),
  };
}

/** Bytes of a column from which on it is handed over: thousands of short ones are copied sooner. */
const leastPacked = 1 << 15;

const sizeOf = ({ texts, codes }: PackedColumn): number =>
  texts.bytes.length + texts.ends.byteLength + codes.byteLength;

/** The document as it was before it was posted. */
export function receiveDocument({ inspection, content }: PostedDocument): ReadDocument {
  if (content.type === 'posted_text') return { inspection, content: receiveText(content) };
  if (content.type !== 'posted_table') return { inspection, content };
  const columns = content.columns.map((column): ReadColumn => {
    const values = 'packed' in column ? unpackColumn(column.packed) : column.values;
    return { info: column.info, values };
  });
  return { inspection, content: { type: 'table', columns } };
}

/** The turns are made when somebody asks for them: what imports a text as it was found never does. */
function receiveText({ text, kept }: PostedText): ReadContent {
  let turns: readonly Turn[] | undefined;
  return {
    type: 'text',
    text,
    kept,
    get turns() {
      turns ??= unpackTurns(kept.turns.bytes);
      return turns;
    },
  };
}
