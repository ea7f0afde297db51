import type { ColumnValues } from '../../shared/domain/column-values.ts';
import { packChunks } from './column-chunks.ts';
import { createJsonWriter } from './json-writer.ts';
import { type PackedContent, packContent } from './pack-content.ts';

/** The pieces of a column as they are kept, in order. */
export type PackedColumnPieces = readonly PackedContent[];

/** Pieces of columns that are compressed at once, in threads of their own. */
const mostAtOnce = 4;

const turn = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));

/** Packs one column after the other, with turns in between for everybody else in this thread. */
export function createColumnPacker(): (values: ColumnValues) => Promise<PackedColumnPieces> {
  const writers = Array.from({ length: mostAtOnce }, createJsonWriter);
  return async (values) => {
    const packing: Promise<PackedContent>[] = [];
    for (const chunk of packChunks(values, writers)) {
      packing.push(packContent(chunk).then(owned));
      // The next chunk is written over one that is compressed.
      await (packing.length < mostAtOnce ? turn() : packing.at(-mostAtOnce));
    }
    return Promise.all(packing);
  };
}

/** With bytes of its own, where they are those that were given. */
function owned(packed: PackedContent): PackedContent {
  return packed.encoding === 1 ? packed : { ...packed, bytes: Buffer.from(packed.bytes) };
}
