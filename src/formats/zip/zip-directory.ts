import { ZipError, zipLimits } from './zip-limits.ts';

/** One entry of an archive as its central directory describes it. */
export type ZipEntry = Readonly<{
  name: string;
  /** 0 stored, 8 deflated; others are not read. */
  method: number;
  crc: number;
  /** Where the packed bytes lie in the file, half-open. */
  dataStart: number;
  dataEnd: number;
  encrypted: boolean;
}>;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new ZipError('damaged', 'no end of the directory');
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): [ZipEntry, number] {
  if (view.getUint32(at, true) !== entrySignature) throw new ZipError('damaged', 'no entry');
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== localSignature)
    throw new ZipError('damaged', 'no local entry');
  const dataStart =
    local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const entry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    dataStart,
    dataEnd: dataStart + view.getUint32(at + 20, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
  };
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  return [entry, next];
}

/** Refuses what no honest writer makes: names twice, data outside the file or shared by two entries. */
function checkEntries(entries: readonly ZipEntry[], fileLength: number): void {
  if (new Set(entries.map(({ name }) => name)).size < entries.length) {
    throw new ZipError('damaged', 'a name stands twice');
  }
  let lastEnd = 0;
  for (const entry of entries.toSorted((left, right) => left.dataStart - right.dataStart)) {
    if (entry.dataStart < lastEnd || entry.dataEnd > fileLength) {
      throw new ZipError('damaged', 'entries overlap');
    }
    lastEnd = entry.dataEnd;
  }
}

/**
 * The entries of an archive by name, taken from its central directory. Names are kept exactly and are no paths of a disk.
 *
 * @throws ZipError where the directory is damaged, lies about places, or has more entries than `zipLimits` allows.
 */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    if (count > zipLimits.entries) throw new ZipError('too_large', `${count} entries`);
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = count; left > 0; left -= 1) {
      const [entry, next] = readEntry(bytes, view, at);
      entries.push(entry);
      at = next;
    }
    checkEntries(entries, bytes.length);
    return new Map(entries.map((entry) => [entry.name, entry]));
  } catch (error) {
    // A place outside the file shows as a RangeError of the view.
    if (error instanceof RangeError) throw new ZipError('damaged', 'a place outside the file');
    throw error;
  }
}
