import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflateBudget, inflateEntry } from '../zip/inflate-entry.ts';
import { readZipDirectory } from '../zip/zip-directory.ts';
import { collectBytes } from './byte-sink.ts';
import { zipEnd, type ZipRecord } from './zip-records.ts';
import { zipWriter } from './zip-writer.ts';

const time = new Date(2026, 2, 1, 10, 20, 30);
const noise = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (at * at + (at >> 3)) & 0xff);

function read(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const budget = inflateBudget();
  const entries = [...readZipDirectory(bytes)];
  return new Map(entries.map(([name, entry]) => [name, inflateEntry(bytes, entry, budget)]));
}

/** Paths whose bytes are not the same. Quicker than a comparison byte by byte in words. */
function differing(
  found: ReadonlyMap<string, Uint8Array>,
  wanted: ReadonlyMap<string, Uint8Array>,
): readonly string[] {
  return [...new Set([...found.keys(), ...wanted.keys()])].filter((path) => {
    const [one, other] = [found.get(path), wanted.get(path)];
    return !one || !other || Buffer.compare(one, other) !== 0;
  });
}

describe('zipWriter', () => {
  it('writes what is read back, however the files come', () => {
    const part = fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.constantFrom(262_144, 300_000));
    const file = fc.record({
      way: fc.constantFrom('pack' as const, 'store' as const, 'open' as const),
      parts: fc.array(part, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(file, { maxLength: 4 }), (files) => {
        const archive = collectBytes();
        const zip = zipWriter(archive, time);
        const wanted = new Map<string, Uint8Array>();
        for (const [at, { way, parts }] of files.entries()) {
          const path = `${at} ž.txt`;
          const whole = noise(parts.reduce((sum, length) => sum + length, 0));
          wanted.set(path, whole);
          if (way !== 'open') {
            zip.file(path, whole, way);
            continue;
          }
          const entry = zip.open(path);
          let from = 0;
          for (const length of parts) {
            entry.write(whole.subarray(from, from + length));
            from += length;
          }
          entry.close();
        }
        zip.finish();
        const bytes = archive.bytes();
        expect(differing(read(bytes), wanted)).toEqual([]);
        expect(differing(new Map(Object.entries(unzipSync(bytes))), wanted)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('holds no more of a file than a piece of it, and none of what is stored', () => {
    const handed: number[] = [];
    let written = 0;
    let most = 0;
    const zip = zipWriter({ write: ({ length }) => handed.push(length) }, time);
    const entry = zip.open('large');
    const piece = noise(100_000);
    for (let at = 0; at < 100; at += 1) {
      entry.write(piece);
      written += piece.length;
      const packed = handed.reduce((sum, length) => sum + length, 0);
      // What is not handed on yet, were it packed to nothing.
      if (handed.length === 1) most = Math.max(most, written);
      expect(packed).toBeLessThan(written + 1000);
    }
    entry.close();
    expect(most).toBeLessThan(400_000);
    const before = handed.length;
    zip.file('film', noise(5_000_000), 'store');
    expect(handed.length - before).toBe(6);
    expect(Math.max(...handed)).toBeLessThanOrEqual(1024 * 1024);
    zip.finish();
  });

  it('says where entries are that lie beyond four gigabytes', () => {
    const entry: ZipRecord = {
      ...{ path: new TextEncoder().encode('far'), method: 0, isStreamed: false, time: 0 },
      ...{ place: 5_000_000_000, crc: 1, packed: 2, size: 2 },
    };
    const parts = [...zipEnd([entry], 6_000_000_000)];
    const [directory, far, end] = parts.map(
      ({ buffer, byteOffset, length }) => new DataView(buffer, byteOffset, length),
    );
    expect(directory?.getUint32(42, true)).toBe(0xffffffff);
    expect(directory?.getBigUint64(46 + 3 + 4, true)).toBe(5_000_000_000n);
    expect(far?.getUint32(0, true)).toBe(0x06064b50);
    expect(far?.getBigUint64(48, true)).toBe(6_000_000_000n);
    const locator = 6_000_000_000n + BigInt(directory?.byteLength ?? 0);
    expect(far?.getBigUint64(56 + 8, true)).toBe(locator);
    expect(end?.getUint32(16, true)).toBe(0xffffffff);
  });
});
