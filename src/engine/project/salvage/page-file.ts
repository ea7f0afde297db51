import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Pages of a database file, read without SQLite: numbered from 1. */
export type PageFile = Readonly<{
  pageBytes: number;
  pages: number;
  /** The bytes of a page; undefined for a number that the file does not have. */
  read: (page: number) => Buffer | undefined;
  close: () => void;
}>;

/** What SQLite takes for a new file, and so do all studies. */
const usualPageBytes = 4096;

/** The size of a page as a header says it; the usual one where what it says cannot be. */
export function pageBytesOf(header: Buffer): number {
  const said = header.length < 18 ? 0 : header.readUInt16BE(16);
  const bytes = said === 1 ? 65_536 : said;
  const isPower = bytes >= 512 && (bytes & (bytes - 1)) === 0;
  return isPower ? bytes : usualPageBytes;
}

/** Opens a file for reading page by page; what a cut file lacks of its last page reads as zeros. */
export function openPageFile(path: string): PageFile {
  const file = openSync(path, 'r');
  const { size } = fstatSync(file);
  const header = Buffer.alloc(100);
  readSync(file, header, 0, 100, 0);
  const pageBytes = pageBytesOf(header);
  const pages = Math.ceil(size / pageBytes);
  return {
    pageBytes,
    pages,
    read: (page) => {
      if (!Number.isInteger(page) || page < 1 || page > pages) return undefined;
      const bytes = Buffer.alloc(pageBytes);
      readSync(file, bytes, 0, pageBytes, (page - 1) * pageBytes);
      return bytes;
    },
    close: () => closeSync(file),
  };
}
