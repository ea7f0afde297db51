import { zipSync } from 'fflate';
import { archiveTime } from './xlsx-writer.ts';

export type ArchivedFile = Readonly<{
  /** Names of the folders it lies in, from the top. */
  folder: readonly string[];
  name: string;
  /** With its dot. */
  ending: string;
  bytes: Uint8Array;
}>;

const reservedNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu;
const mostCharacters = 100;

/** A name that every file system takes for a file or a folder: what it would refuse becomes a hyphen. */
export function plainFileName(words: string): string {
  const plain = words
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[ .-]+/gu, '');
  const short = Array.from(plain)
    .slice(0, mostCharacters)
    .join('')
    .replace(/[ .-]+$/gu, '');
  return short === '' || reservedNames.test(short) ? `${short}-file` : short;
}

/** Several files as one archive, in their folders, no two under one name whatever the letter case. */
export function writeArchive(files: readonly ArchivedFile[]): Uint8Array {
  const taken = new Set<string>();
  const entries = files.map(({ folder, name, ending, bytes }) => {
    const base = [...folder, name].map(plainFileName).join('/');
    const path = freePath(base, ending, taken);
    taken.add(path.toLowerCase());
    return [path, bytes] as const;
  });
  return zipSync(Object.fromEntries(entries), { mtime: archiveTime });
}

function freePath(base: string, ending: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const path = count === 1 ? `${base}${ending}` : `${base} (${count})${ending}`;
    if (!taken.has(path.toLowerCase())) return path;
  }
}
