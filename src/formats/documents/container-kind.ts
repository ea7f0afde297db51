import type { ZipEntry } from '../zip/zip-directory.ts';

const oleSignature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function isZip(bytes: Uint8Array): boolean {
  const [first, second, third] = bytes;
  return first === 0x50 && second === 0x4b && (third === 3 || third === 5);
}

/** True for the bytes of a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';
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

/** What an archive that is no Word document is, and what to do with it. */
export function zipKind(entries: ReadonlyMap<string, ZipEntry>): { what: string; advice: string } {
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
