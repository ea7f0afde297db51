import { buffersUnder } from '../../../formats/buffers-under.ts';
import { buffersOfColumn, unpackColumn } from '../../../formats/tables/packed-column.ts';
import {
  readShare,
  type TableLayout,
  type TableShare,
} from '../../../formats/tables/table-share.ts';
import { createColumnPacker, type PackedColumnPieces } from '../../project/pack-column.ts';

/** By position of a column, what it is kept as. */
export type PackedColumns = ReadonlyMap<number, PackedColumnPieces>;

/** What one thread made of a long table. */
export type PackedShare = Readonly<{ share: TableShare; packed: PackedColumns }>;

/** What a thread is asked to read. */
export type ShareRequest = Readonly<{
  /** The table, in memory that threads share. */
  bytes: Uint8Array;
  layout: TableLayout;
  positions: readonly number[];
}>;

/** Reads some columns and packs them, so that an import has nothing left to do but write them. Null as of `readShare`. */
export async function readPackedShare({
  bytes,
  layout,
  positions,
}: ShareRequest): Promise<PackedShare | null> {
  const share = readShare(bytes, layout, positions);
  if (share === null) return null;
  const pack = createColumnPacker();
  const packed = new Map<number, PackedColumnPieces>();
  for (const column of share.columns) {
    const pieces = await pack(unpackColumn(column.packed));
    packed.set(
      column.position,
      pieces.map((piece) => ({ ...piece, bytes: new Uint8Array(piece.bytes) })),
    );
  }
  return { share, packed };
}

/** What of packed columns is handed over to another thread. */
export const buffersOfPacked = (packed: PackedColumns): readonly ArrayBuffer[] =>
  buffersUnder([...packed.values()].flatMap((pieces) => pieces.map(({ bytes }) => bytes)));

/** The same of a whole share. */
export const buffersOfShare = ({ share, packed }: PackedShare): readonly ArrayBuffer[] => [
  ...share.columns.flatMap((column) => buffersOfColumn(column.packed)),
  ...buffersOfPacked(packed),
];
