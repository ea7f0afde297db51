import type { ZipEntry } from '../zip/zip-directory.ts';

type Entries = ReadonlyMap<string, ZipEntry>;

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function isZip(bytes: Uint8Array): boolean {
  const [first, second, third] = bytes;
  return first === 0x50 && second === 0x4b && (third === 3 || third === 5);
}

/** True for the bytes of a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';
}

/** True where a file begins as Rich Text does, whatever its name. */
export function isRtf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === '{\\rtf';
}

/** True for an SPSS system file, compressed as a whole (.zsav) or not (.sav). */
export function isSpss(bytes: Uint8Array): boolean {
  const [dollar, f, l, digit] = bytes;
  return dollar === 0x24 && f === 0x46 && l === 0x4c && (digit === 0x32 || digit === 0x33);
}

/** True for the container of Office before 2007 and of documents with a password. */
export function isOle(bytes: Uint8Array): boolean {
  return oleSignature.every((byte, at) => bytes[at] === byte);
}

export type OleKind = 'encrypted' | 'word' | 'excel' | 'other';

/** What such a container holds, by the names in its directory. */
export function oleKind(bytes: Uint8Array): OleKind {
  const has = (name: string): boolean =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'utf16le');
  if (has('EncryptedPackage')) return 'encrypted';
  if (has('WordDocument')) return 'word';
  return has('Workbook') ? 'excel' : 'other';
}

/** True where an archive with these entries is an OpenDocument file of any kind, or one with a password around it. */
export function isOpenDocument(entries: Entries): boolean {
  const inside = entries.has('content.xml') || entries.has('encrypted-package');
  return inside && (entries.has('mimetype') || entries.has('META-INF/manifest.xml'));
}

/** True where an archive with these entries is an electronic book. */
export function isEpub(entries: Entries): boolean {
  return entries.has('META-INF/container.xml');
}

/** What an archive that is no Word document is, and what to do with it. */
export function zipKind(entries: Entries): { what: string; advice: string } {
  if (entries.has('xl/workbook.bin')) {
    const advice = 'Save it as .xlsx or CSV (UTF-8) and import that.';
    return { what: 'a binary Excel workbook (.xlsb)', advice };
  }
  if (entries.has('ppt/presentation.xml')) {
    return { what: 'a PowerPoint presentation', advice: 'Save its text as .docx or .txt.' };
  }
  if (entries.has('content.xml') && entries.has('mimetype')) {
    const advice = 'Save a table as CSV (UTF-8), other words as .odt or .txt, and import that.';
    return { what: 'an OpenDocument sheet, drawing or presentation', advice };
  }
  return { what: 'an archive', advice: 'Unpack it and import the files in it.' };
}
