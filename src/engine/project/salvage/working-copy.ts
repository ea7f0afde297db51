import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { all, configureReading, connect, type Database, isSqliteError } from '../database.ts';
import { applicationId, schemaVersion } from '../file-identity.ts';
import { openPageFile, pageBytesOf, type PageFile } from './page-file.ts';
import { readCommittedPages } from './play-back-log.ts';

const magic = Buffer.from('SQLite format 3\0', 'latin1');
/** Tables of every version of a study; where they are not to be seen, its table of contents is damaged. */
const leastTables = ['meta', 'command', 'change', 'content', 'source', 'code', 'coding'];

/** The header of a study as SQLite would write it: only the sizes are taken from what was there. */
function soundHeader(old: Buffer, pageBytes: number, pages: number): Buffer {
  const version = old.readUInt32BE(60);
  const header = Buffer.alloc(100);
  magic.copy(header);
  header.writeUInt16BE(pageBytes === 65_536 ? 1 : pageBytes, 16);
  // A rollback journal, for reading and writing; then the shares of a page, which are always these.
  header.set([1, 1, 0, 64, 32, 32], 18);
  header.writeUInt32BE(1, 24);
  header.writeUInt32BE(pages, 28);
  header.writeUInt32BE(old.readUInt32BE(40), 40);
  header.writeUInt32BE(4, 44);
  header.writeUInt32BE(1, 56);
  header.writeUInt32BE(version >= 1 && version <= schemaVersion ? version : schemaVersion, 60);
  header.writeUInt32BE(applicationId, 68);
  header.writeUInt32BE(1, 92);
  return header;
}

/** Writes pages over those of the copy, and then the header that fits its length. */
function writePages(copy: string, pages: ReadonlyMap<number, Buffer>, pageBytes: number): void {
  const file = openSync(copy, 'r+');
  try {
    for (const [page, bytes] of pages)
      writeSync(file, bytes, 0, bytes.length, (page - 1) * pageBytes);
    const total = Math.max(1, Math.ceil(statSync(copy).size / pageBytes));
    ftruncateSync(file, total * pageBytes);
    const old = openPageFile(copy);
    const first = old.read(1) ?? Buffer.alloc(pageBytes);
    old.close();
    writeSync(file, soundHeader(first, pageBytes, total), 0, 100, 0);
  } finally {
    closeSync(file);
  }
}

/**
 * Copies a study and what a crash left beside it, and gives the copy a header that can be read. The study itself is only read, and
 * by nothing but the copying.
 */
export async function makeWorkingCopy(path: string, copy: string): Promise<void> {
  await copyFile(path, copy);
  const log = existsSync(`${path}-wal`) ? readFileSync(`${path}-wal`) : Buffer.alloc(0);
  const pages = readCommittedPages(log);
  const [page] = pages.values();
  const header = Buffer.alloc(100);
  const file = openPageFile(copy);
  (pages.get(1) ?? file.read(1))?.copy(header, 0, 0, 100);
  file.close();
  writePages(copy, pages, page?.length ?? pageBytesOf(header));
}

function openForReading(copy: string): Database {
  const db = connect(copy, { readonly: true });
  configureReading(db);
  // Entries of its table of contents that say nothing sensible are then passed over.
  db.unsafeMode();
  db.pragma('writable_schema = ON');
  return db;
}

function hasItsTables(db: Database): boolean {
  try {
    const names = new Set(
      all<{ name: string }>(
        db,
        "select name from sqlite_schema where type = 'table' and sql not like 'create virtual%'",
      ).map(({ name }) => name),
    );
    return leastTables.every((table) => names.has(table));
  } catch (error) {
    if (isSqliteError(error)) return false;
    throw error;
  }
}

const interiorOfTable = 0x05;

/** The pages of a sound file that say which tables it has and where they begin. */
function readContentsPages(donor: PageFile): ReadonlyMap<number, Buffer> {
  const pages = new Map<number, Buffer>();
  const visit = (number: number): void => {
    const page = donor.read(number);
    if (!page || pages.has(number)) return;
    pages.set(number, page);
    const head = number === 1 ? 100 : 0;
    if (page[head] !== interiorOfTable) return;
    const cells = page.readUInt16BE(head + 3);
    for (let i = 0; i < cells; i += 1)
      visit(page.readUInt32BE(page.readUInt16BE(head + 12 + 2 * i)));
    visit(page.readUInt32BE(head + 8));
  };
  visit(1);
  return pages;
}

function graft(copy: string, donorPath: string): void {
  const donor = openPageFile(donorPath);
  const own = openPageFile(copy);
  const { pages, pageBytes } = own;
  own.close();
  try {
    if (donor.pageBytes !== pageBytes) return;
    const wanted = [...readContentsPages(donor)].filter(([number]) => number <= pages);
    writePages(copy, new Map(wanted), pageBytes);
  } finally {
    donor.close();
  }
}

export type ReadableCopy = Readonly<{
  db: Database;
  /** Whether the table of contents had to be taken from another file. */
  isGrafted: boolean;
}>;

/**
 * Opens the copy for reading. Where it does not say which tables it has, that is taken from files of the same making: a backup, which is
 * a copy page by page, or a study made now. Null where none of them fits.
 */
export function openWorkingCopy(copy: string, donors: readonly string[]): ReadableCopy | null {
  for (const donor of [null, ...donors]) {
    if (donor !== null) graft(copy, donor);
    try {
      const db = openForReading(copy);
      if (hasItsTables(db)) return { db, isGrafted: donor !== null };
      db.close();
    } catch (error) {
      if (!isSqliteError(error)) throw error;
    }
  }
  return null;
}
