/** An entry as the directory at the end of an archive has it. Sizes and places are bytes. */
export type ZipRecord = {
  readonly path: Uint8Array;
  readonly method: 0 | 8;
  /** Its sizes and checksum stand behind it, since they were not known before. */
  readonly isStreamed: boolean;
  readonly time: number;
  readonly place: number;
  crc: number;
  packed: number;
  size: number;
};

/** More than fits into 32 bits stands in fields of 64, which other entries do without (APPNOTE 4.4.1.4). */
const most32 = 0xffffffff;
const most16 = 0xffff;
const [utf8Names, sizesBehind] = [0x0800, 0x0008];

/** A time as archives have it, from 1980, in steps of two seconds: date above, time below. */
export function zipClock(time: Date): number {
  const date = ((time.getFullYear() - 1980) << 9) | ((time.getMonth() + 1) << 5) | time.getDate();
  const clock = (time.getHours() << 11) | (time.getMinutes() << 5) | (time.getSeconds() >> 1);
  return date * 0x10000 + clock;
}

const flagsOf = ({ path, isStreamed }: ZipRecord): number =>
  (path.some((byte) => byte > 0x7f) ? utf8Names : 0) | (isStreamed ? sizesBehind : 0);

/** Numbers with the least byte first, as `[bytes, value]`, and what follows them. */
function record(
  fields: readonly (readonly [2 | 4 | 8, number])[],
  ...behind: readonly Uint8Array[]
): Uint8Array {
  const head = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const whole = new Uint8Array(behind.reduce((sum, { length }) => sum + length, head));
  const view = new DataView(whole.buffer);
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else if (bytes === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += bytes;
  }
  for (const part of behind) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** What stands before the bytes of an entry. */
export function localHeader(entry: ZipRecord): Uint8Array {
  const { path, method, time, isStreamed, crc, packed, size } = entry;
  const known = (value: number): number => (isStreamed ? 0 : value);
  return record(
    [
      [4, 0x04034b50],
      [2, 20],
      [2, flagsOf(entry)],
      [2, method],
      [4, time],
      [4, known(crc)],
      [4, known(packed)],
      [4, known(size)],
      [2, path.length],
      [2, 0],
    ],
    path,
  );
}

/** What stands behind the bytes of an entry whose sizes were not known before. */
export function dataDescriptor({ crc, packed, size }: ZipRecord): Uint8Array {
  return record([
    [4, 0x08074b50],
    [4, crc],
    [4, packed],
    [4, size],
  ]);
}

function directoryEntry(entry: ZipRecord): Uint8Array {
  const { path, method, time, crc, packed, size, place } = entry;
  const isFar = place >= most32;
  const far = isFar
    ? record([
        [2, 1],
        [2, 8],
        [8, place],
      ])
    : new Uint8Array();
  return record(
    [
      [4, 0x02014b50],
      [2, isFar ? 45 : 20],
      [2, isFar ? 45 : 20],
      [2, flagsOf(entry)],
      [2, method],
      [4, time],
      [4, crc],
      [4, packed],
      [4, size],
      [2, path.length],
      [2, far.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, isFar ? most32 : place],
    ],
    path,
    far,
  );
}

/** The end of an archive: its directory, which begins at `start`, and what says where that is. */
export function* zipEnd(entries: readonly ZipRecord[], start: number): Generator<Uint8Array> {
  let length = 0;
  for (const entry of entries) {
    const written = directoryEntry(entry);
    length += written.length;
    yield written;
  }
  const count = entries.length;
  if (start + length >= most32 || count >= most16) {
    yield record([
      [4, 0x06064b50],
      [8, 44],
      [2, 45],
      [2, 45],
      [4, 0],
      [4, 0],
      [8, count],
      [8, count],
      [8, length],
      [8, start],
      [4, 0x07064b50],
      [4, 0],
      [8, start + length],
      [4, 1],
    ]);
  }
  yield record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, Math.min(count, most16)],
    [2, Math.min(count, most16)],
    [4, Math.min(length, most32)],
    [4, Math.min(start, most32)],
    [2, 0],
  ]);
}
