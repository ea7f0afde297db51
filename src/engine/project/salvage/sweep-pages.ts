import { createHash } from 'node:crypto';
import { zstdDecompressSync } from 'node:zlib';
import { type Database, first, insertRow, type Parameters } from '../database.ts';
import { readLeafRows } from './leaf-rows.ts';
import { type LogRow, toLogRow } from './log-rows.ts';
import { openPageFile } from './page-file.ts';

/** A text, or a part of a table, that is there but does not match its checksum. */
export type DamagedContent = Readonly<{ encoding: number; size: number; bytes: Buffer }>;

export type SweptLog = Readonly<{
  /** By number. */
  commands: ReadonlyMap<number, Parameters>;
  damagedContents: ReadonlyMap<number, DamagedContent>;
}>;

/** What passes between two slices of the work: lets others have a turn, and throws where the work is to be stopped. */
export type Turn = (done: number, total: number) => Promise<void>;

/** Bytes looked at in one slice. */
const sliceBytes = 2 * 1024 * 1024;

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

function isSound({ sha256: name, encoding, size, bytes }: Parameters): boolean {
  if (!(bytes instanceof Uint8Array) || !(name instanceof Uint8Array)) return false;
  try {
    const plain =
      encoding === 1 ? zstdDecompressSync(bytes, { maxOutputLength: Number(size) }) : bytes;
    return plain.length === size && sha256(plain).equals(name);
  } catch {
    return false;
  }
}

const isThere = (into: Database, { table, row }: LogRow): boolean =>
  first(into, `select 1 from ${table} where id = @id`, { id: row['id'] ?? 0 }) !== undefined;

/** An entry of many rows has a checksum of its own. */
function isSoundChange({ op, chunk, checksum }: Parameters): boolean {
  if (op !== 'bulk') return true;
  return (
    chunk instanceof Uint8Array && checksum instanceof Uint8Array && sha256(chunk).equals(checksum)
  );
}

/**
 * Goes through all pages of a file for what people's texts and the history are made of, and puts what is sound into `into`. Commands
 * are answered, since they are written once it is known which of them stand.
 */
export async function sweepPages(path: string, into: Database, turn: Turn): Promise<SweptLog> {
  const file = openPageFile(path);
  const commands = new Map<number, Parameters>();
  const damaged = new Map<number, DamagedContent>();
  const take = (found: LogRow): void => {
    const { table, row } = found;
    if (table === 'command') commands.set(Number(row['seq']), row);
    else if (isThere(into, found)) return;
    else if (table === 'change') {
      if (isSoundChange(row)) insertRow(into, table, row);
    } else if (isSound(row)) {
      const known = first(into, 'select 1 from content where sha256 = @sha256', {
        sha256: row['sha256'] ?? null,
      });
      if (!known) insertRow(into, table, row);
    } else {
      damaged.set(Number(row['id']), {
        encoding: Number(row['encoding']),
        size: Number(row['size']),
        bytes: Buffer.from(row['bytes'] as Uint8Array),
      });
    }
  };
  try {
    const pagesAtOnce = Math.max(1, Math.floor(sliceBytes / file.pageBytes));
    for (let page = 1; page <= file.pages; page += 1) {
      for (const raw of readLeafRows(file, page)) {
        const found = toLogRow(raw);
        if (found) take(found);
      }
      if (page % pagesAtOnce === 0) await turn(page, file.pages);
    }
  } finally {
    file.close();
  }
  return { commands, damagedContents: damaged };
}
