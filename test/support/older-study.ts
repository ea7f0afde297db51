import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import type { ProjectSurroundings } from '../../src/engine/project/open-project.ts';
import { migrationsFolder } from './temporary-study.ts';

const studies = join(import.meta.dirname, '../fixtures/studies');

/** Lays a study that a program of an earlier schema made into a folder; answers its path. */
export function layOlderStudy(version: number, folder: string): string {
  const path = join(folder, 'Older.verbatim');
  writeFileSync(path, gunzipSync(readFileSync(join(studies, `schema-${version}.verbatim.gz`))));
  return path;
}

export function surroundingsOfOlder(folder: string): ProjectSurroundings {
  const dataFolder = join(folder, 'data');
  mkdirSync(dataFolder, { recursive: true });
  return {
    dataFolder,
    migrationsFolder,
    version: '0.0.0-test',
    now: () => Date.UTC(2027, 0, 1),
    userName: 'Ada',
  };
}

/** What a bulk entry says, as it is kept. */
export type KeptEntry = Readonly<Record<string, unknown>>;

export const parseChunk = (chunk: Uint8Array): KeptEntry =>
  JSON.parse(zstdDecompressSync(chunk).toString()) as KeptEntry;

export function packEntry(entry: unknown): Readonly<{ chunk: Buffer; checksum: Buffer }> {
  const chunk = zstdCompressSync(JSON.stringify(entry));
  return { chunk, checksum: createHash('sha256').update(chunk).digest() };
}

/** Rewrites the bulk entries of one command in a study that is closed, with the checksum that they then have. */
export function rewriteEntries(
  path: string,
  command: number,
  rewrite: (entry: KeptEntry) => unknown,
): void {
  const db = new Sqlite(path);
  const entries = db
    .prepare("select id, chunk from change where command = ? and op = 'bulk'")
    .all(command) as { id: number; chunk: Buffer }[];
  for (const { id, chunk } of entries) {
    const packed = packEntry(rewrite(parseChunk(chunk)));
    db.prepare('update change set chunk = @chunk, checksum = @checksum where id = @id').run({
      id,
      ...packed,
    });
  }
  db.close();
}
