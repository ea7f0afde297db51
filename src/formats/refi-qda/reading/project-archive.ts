import { ok, type Result } from '../../../shared/result.ts';
import { decodeText } from '../../text/decode-text.ts';
import { inflateBudget, inflateEntry, type InflateBudget } from '../../zip/inflate-entry.ts';
import type { ZipEntry } from '../../zip/zip-directory.ts';
import { ZipError, zipLimits } from '../../zip/zip-limits.ts';

/** Files that are kept as they came, together, unpacked. */
const originalBytes = 192 * 1024 * 1024;

/** The files of a project, found by the paths that its description gives. */
export type ProjectArchive = Readonly<{
  find: (path: string) => ZipEntry | null;
  /** The bytes of a file to be read; null where it is too large. */
  read: (entry: ZipEntry) => Uint8Array | null;
  /** The bytes of a file to be kept as it is; null where it is too large or damaged. */
  keep: (entry: ZipEntry) => Uint8Array | null;
  /** The text of a file; null where it is too large or no text. */
  text: (entry: ZipEntry) => StoredText | null;
}>;

/** Without the byte order marks at its start, which are counted; `guessed` where it could not be decoded for sure. */
export type StoredText = Readonly<{ raw: string; marks: number; guessed: boolean }>;

/** The description of the project: `project.qde` or whatever ends so, at the top or in the only folder. */
export function findDescription(entries: ReadonlyMap<string, ZipEntry>): ZipEntry | null {
  const names = [...entries.keys()].filter((name) => /\.qde$/iu.test(name));
  const depth = (name: string): number => name.split(/[\\/]/u).length;
  const at = (wanted: number): string[] =>
    names.filter((name) => depth(name) === wanted && !name.startsWith('__MACOSX'));
  const found = [...at(1), ...at(2)];
  const usual = found.find((name) => /(?:^|[\\/])project\.qde$/iu.test(name));
  return entries.get(usual ?? found[0] ?? '') ?? null;
}

/** True for the archive of a REFI-QDA project: it has a description of the project, `.qde`, at its top. */
export function isQdaProject(entries: ReadonlyMap<string, ZipEntry>): boolean {
  return findDescription(entries) !== null;
}

export function openArchive(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
): ProjectArchive {
  const index = indexOf(entries);
  const reading = inflateBudget();
  const keeping: InflateBudget = { left: originalBytes };
  const texts = new Map<string, StoredText | null>();
  const kept = new Map<string, Uint8Array | null>();
  const read = (entry: ZipEntry): Uint8Array | null => inflateWithin(bytes, entry, reading);
  return {
    find: (path) => findIn(index, path),
    read,
    keep: (entry) => {
      const met = kept.get(entry.name);
      if (met !== undefined) return met;
      const original = inflateUndamaged(bytes, entry, keeping);
      kept.set(entry.name, original);
      return original;
    },
    text: (entry) => {
      const met = texts.get(entry.name);
      if (met !== undefined) return met;
      const text = storedText(read(entry));
      texts.set(entry.name, text);
      return text;
    },
  };
}

function inflateUndamaged(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: InflateBudget,
): Uint8Array | null {
  try {
    return inflateWithin(bytes, entry, budget);
  } catch (error) {
    if (error instanceof ZipError && error.problem === 'damaged') return null;
    throw error;
  }
}

function inflateWithin(
  bytes: Uint8Array,
  entry: ZipEntry,
  budget: InflateBudget,
): Uint8Array | null {
  try {
    return inflateEntry(bytes, entry, budget);
  } catch (error) {
    if (!(error instanceof ZipError) || error.problem !== 'too_large') throw error;
    // The work was done all the same: without this many such files would cost it many times.
    budget.left = Math.max(0, budget.left - zipLimits.partBytes);
    return null;
  }
}

function indexOf(entries: ReadonlyMap<string, ZipEntry>): ReadonlyMap<string, ZipEntry> {
  const index = new Map<string, ZipEntry>();
  const add = (name: string, entry: ZipEntry): void => {
    if (!index.has(name)) index.set(name, entry);
  };
  const files = [...entries.values()].filter(({ name }) => !/[\\/]$|\.qde$/iu.test(name));
  for (const entry of files) add(entry.name.replaceAll('\\', '/'), entry);
  for (const entry of files) add(entry.name.replaceAll('\\', '/').toLowerCase(), entry);
  for (const entry of files) add(fileNameOf(entry.name).toLowerCase(), entry);
  return index;
}

/** The last part of a path of any system. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/u).at(-1) ?? path;
}

function findIn(index: ReadonlyMap<string, ZipEntry>, path: string): ZipEntry | null {
  const bare = path
    .trim()
    .replace(/^[a-z]+:[\\/]*/iu, '')
    .replaceAll('\\', '/');
  if (bare === '') return null;
  for (const name of new Set([bare, decoded(bare)])) {
    const found =
      index.get(`sources/${name}`) ??
      index.get(`Sources/${name}`) ??
      index.get(name) ??
      index.get(name.toLowerCase()) ??
      index.get(fileNameOf(name).toLowerCase());
    if (found) return found;
  }
  return null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function storedText(bytes: Uint8Array | null): StoredText | null {
  if (!bytes) return null;
  const read: Result<{ text: string; warnings: readonly string[] }> =
    bytes.length === 0 ? ok({ text: '', warnings: [] }) : decodeText(bytes);
  if (!read.ok) return null;
  const { text, warnings } = read.value;
  const raw = text.replace(/^\ufeff+/u, '');
  const marks = text.length - raw.length + (isMarked(bytes) ? 1 : 0);
  return { raw, marks, guessed: warnings.length > 0 };
}

/** The decoder takes the first mark off. */
function isMarked([first, second, third]: Uint8Array): boolean {
  if (first === 0xef) return second === 0xbb && third === 0xbf;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
