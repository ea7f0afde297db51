import type { ByteSink } from './byte-sink.ts';
import { archiveTime } from './xlsx-writer.ts';
import { zipWriter } from './zip-writer.ts';

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

export type ArchiveWriter = Readonly<{
  add: (file: ArchivedFile) => void;
  finish: () => void;
}>;

/** What is packed already is not packed again. */
const packedEndings = new Set(['.docx', '.xlsx', '.zip']);

/** Several files as one archive, in their folders, no two under one name whatever the letter case; none is kept. */
export function archiveWriter(sink: ByteSink): ArchiveWriter {
  const zip = zipWriter(sink, archiveTime);
  const taken = new Set<string>();
  return {
    add: ({ folder, name, ending, bytes }) => {
      const base = [...folder, name].map(plainFileName).join('/');
      const path = freePath(base, ending, taken);
      taken.add(path.toLowerCase());
      zip.file(path, bytes, packedEndings.has(ending) ? 'store' : 'pack');
    },
    finish: () => zip.finish(),
  };
}

function freePath(base: string, ending: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const path = count === 1 ? `${base}${ending}` : `${base} (${count})${ending}`;
    if (!taken.has(path.toLowerCase())) return path;
  }
}
