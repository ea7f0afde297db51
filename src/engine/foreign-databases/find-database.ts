import { isZip } from '../../formats/documents/container-kind.ts';
import { maxFileBytes } from '../../shared/domain/max-file-bytes.ts';
import { inflateBudget, inflateEntry } from '../../formats/zip/inflate-entry.ts';
import { readZipDirectory, type ZipEntry } from '../../formats/zip/zip-directory.ts';
import { ZipError, type ZipProblem } from '../../formats/zip/zip-limits.ts';

const signature = new TextEncoder().encode('SQLite format 3\0');

/** A database in a file: as the file itself, or as the project in a folder that was zipped. */
export type FoundDatabase =
  Readonly<{ bytes: Uint8Array; name: string }> | Readonly<{ problem: ZipProblem }>;

/**
 * The database that a file is or, as a zipped project folder of QualCoder, has in it as `data.qda`; null where there is none.
 * `name` is what names the project: the file, or the folder.
 */
export function findDatabase(bytes: Uint8Array, fileName: string): FoundDatabase | null {
  if (bytes.length > maxFileBytes) return null;
  if (isDatabase(bytes)) return { bytes, name: fileName };
  if (!isZip(bytes)) return null;
  const entry = entryOf(bytes);
  if (!entry) return null;
  try {
    const inflated = inflateEntry(bytes, entry, inflateBudget());
    const folder = entry.name.split(/[\\/]/u).at(-2);
    return isDatabase(inflated) ? { bytes: inflated, name: folder ?? fileName } : null;
  } catch (error) {
    if (error instanceof ZipError) return { problem: error.problem };
    throw error;
  }
}

function isDatabase(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

/** A damaged archive is told by who reads archives. */
function entryOf(bytes: Uint8Array): ZipEntry | null {
  try {
    const entries = [...readZipDirectory(bytes).values()];
    const found = entries.filter(({ name }) => /^(?:[^\\/]+[\\/])?data\.qda$/iu.test(name));
    return found.find(({ name }) => !name.startsWith('__MACOSX')) ?? null;
  } catch (error) {
    if (error instanceof ZipError) return null;
    throw error;
  }
}
