import { hash } from 'node:crypto';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { type Database, first, insertRow } from './database.ts';

const sha256 = (bytes: Uint8Array): Buffer => hash('sha256', bytes, 'buffer');

/** Below this, compressing costs more than it saves. */
const leastCompressed = 256;

export type Compression = 'none' | 'zstd';

/**
 * Keeps immutable bytes once, named by their SHA-256, and answers their id. The same bytes are not kept twice.
 * Texts stay as they are (they are read all the time); originals and packed columns are compressed.
 */
export function keepContent(db: Database, bytes: Uint8Array, compression: Compression): number {
  const name = sha256(bytes);
  const known = first<{ id: number }>(db, 'select id from content where sha256 = @name', { name });
  if (known) return known.id;
  const packed =
    compression === 'zstd' && bytes.length >= leastCompressed ? zstdCompressSync(bytes) : null;
  const compressed = packed !== null && packed.length < bytes.length;
  return insertRow(db, 'content', {
    sha256: name,
    encoding: compressed ? 1 : 0,
    size: bytes.length,
    bytes: compressed ? packed : bytes,
  });
}

/** Bytes by id, held against their name. Refused as damaged where they do not match. */
export function readContent(db: Database, id: number): Result<Buffer> {
  const row = first<{ sha256: Buffer; encoding: number; size: number; bytes: Buffer }>(
    db,
    'select sha256, encoding, size, bytes from content where id = @id',
    { id },
  );
  if (!row) return damaged(id);
  try {
    const bytes =
      row.encoding === 1 ? zstdDecompressSync(row.bytes, { maxOutputLength: row.size }) : row.bytes;
    return sha256(bytes).equals(row.sha256) ? ok(bytes) : damaged(id);
  } catch {
    return damaged(id);
  }
}

function damaged(id: number): Result<never> {
  return refuse(
    'project_damaged',
    `A text or table of this study (content ${id}) is damaged: it does not match its checksum. The file was not changed. Close the study; then restore the newest backup, or rescue into a new study what can still be read.`,
    { content: id },
  );
}
