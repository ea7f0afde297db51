import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { ByteSink } from './byte-sink.ts';
import { dataDescriptor, localHeader, zipClock, zipEnd, type ZipRecord } from './zip-records.ts';

/** Bytes that are packed at once: enough to be packed well, and few enough that others need not wait. */
const packedTogether = 256 * 1024;
/** Stored bytes that are handed on at once. */
const storedTogether = 1024 * 1024;

/** An archive that is handed on as it grows: what is held of it is what waits to be packed, and its directory. */
export type ZipWriter = Readonly<{
  /** A file that is there as a whole; `store` where packing it again would save nothing. */
  file: (path: string, bytes: Uint8Array, way?: 'pack' | 'store') => void;
  /** A file that comes piece by piece. It is closed before the next one begins. */
  open: (path: string) => ByteSink & Readonly<{ close: () => void }>;
  finish: () => void;
}>;

/** `level` says how hard it packs, from 1 to 9. The same files at the same time give the same bytes. */
export function zipWriter(sink: ByteSink, time: Date, level = 6): ZipWriter {
  const entries: ZipRecord[] = [];
  const names = new TextEncoder();
  const clock = zipClock(time);
  let place = 0;
  const put = (bytes: Uint8Array): void => {
    if (bytes.length > 0) sink.write(bytes);
    place += bytes.length;
  };
  const begin = (path: string, facts: Partial<ZipRecord>): ZipRecord => {
    const empty = { method: 8, isStreamed: true, crc: 0, packed: 0, size: 0 } as const;
    const entry = { ...empty, path: names.encode(path), time: clock, place, ...facts };
    entries.push(entry);
    put(localHeader(entry));
    return entry;
  };
  const pack = (bytes: Uint8Array, isLast: boolean): Uint8Array =>
    // Pieces end on a whole byte, so that they are one stream when they stand behind each other.
    deflateRawSync(bytes, {
      level,
      finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
    });

  const open = (path: string): ByteSink & Readonly<{ close: () => void }> => {
    const entry = begin(path, {});
    const waiting = new Uint8Array(packedTogether);
    let held = 0;
    const flush = (isLast: boolean): void => {
      const piece = waiting.subarray(0, held);
      const packed = pack(piece, isLast);
      entry.crc = crc32(piece, entry.crc);
      entry.size += held;
      entry.packed += packed.length;
      put(packed);
      held = 0;
    };
    return {
      write: (bytes) => {
        for (let from = 0; from < bytes.length;) {
          if (held === packedTogether) flush(false);
          const some = bytes.subarray(from, from + packedTogether - held);
          waiting.set(some, held);
          held += some.length;
          from += some.length;
        }
      },
      close: () => {
        flush(true);
        put(dataDescriptor(entry));
      },
    };
  };

  return {
    open,
    file: (path, bytes, way = 'pack') => {
      if (way === 'pack' && bytes.length > packedTogether) {
        const entry = open(path);
        entry.write(bytes);
        entry.close();
        return;
      }
      const packed = way === 'pack' ? pack(bytes, true) : bytes;
      const facts = { isStreamed: false, crc: crc32(bytes), size: bytes.length };
      begin(path, { ...facts, packed: packed.length, method: way === 'pack' ? 8 : 0 });
      for (let from = 0; from < packed.length; from += storedTogether) {
        put(packed.subarray(from, from + storedTogether));
      }
    },
    finish: () => {
      for (const bytes of zipEnd(entries, place)) put(bytes);
    },
  };
}
