import { describe, expect, it } from 'vitest';
import { collectBytes } from '../../exports/byte-sink.ts';
import type { WrittenStudy } from '../../exports/written-study.ts';
import { writeThrough } from '../../exports/written-study.ts';
import { studyJsonSteps } from '../../study-json/write-study-json.ts';
import { nothing, options, source, unpack } from './project-fixture.ts';
import { qdpxSteps } from './write-qdpx.ts';

const fileBytes = 3_000_000;
const count = 20;

type Handed = { bytes: number; largest: number };

/** A study of films; each fetch is told, with what was handed on before. */
function films(handed: Handed, fetched: number[]): WrittenStudy {
  const sources = Array.from({ length: count }, (_, at) => ({
    ...source(at, { format: 'video', fileName: `film ${at}.mp4` }),
    original: () => {
      fetched.push(handed.bytes);
      return new Uint8Array(fileBytes).fill(at);
    },
  }));
  return { ...nothing, sources };
}

const counter = (handed: Handed) => ({
  write: ({ length }: Uint8Array): void => {
    handed.bytes += length;
    handed.largest = Math.max(handed.largest, length);
  },
});

describe('a study of large files', () => {
  it('as a project holds one of them at a time, and hands it on in pieces', () => {
    const handed = { bytes: 0, largest: 0 };
    const fetched: number[] = [];
    writeThrough(qdpxSteps(films(handed, fetched), options, counter(handed)));
    expect(fetched).toHaveLength(count);
    // What was fetched before was handed on, all of it.
    for (const [at, before] of fetched.entries()) {
      expect(before).toBeGreaterThanOrEqual(at * fileBytes);
    }
    expect(handed.largest).toBeLessThanOrEqual(1024 * 1024);
  });

  it('as JSON holds one of them at a time, and never as one string', () => {
    const handed = { bytes: 0, largest: 0 };
    const fetched: number[] = [];
    writeThrough(studyJsonSteps(films(handed, fetched), options, counter(handed)));
    expect(fetched).toHaveLength(count);
    for (const [at, before] of fetched.entries()) {
      // But for what waits to be encoded.
      expect(before).toBeGreaterThanOrEqual((at * fileBytes * 4) / 3 - 1_000_000);
    }
    expect(handed.largest).toBeLessThan(1_500_000);
  });

  it('can be stopped between any two of them', () => {
    const handed = { bytes: 0, largest: 0 };
    const fetched: number[] = [];
    let steps = 0;
    for (const { done, total } of qdpxSteps(films(handed, fetched), options, counter(handed))) {
      steps += 1;
      expect(done).toBeLessThan(total);
      if (fetched.length === 3) break;
    }
    expect([fetched.length, steps]).toEqual([3, count + 4]);
  });

  it('has the bytes of each in it', () => {
    const file = collectBytes();
    writeThrough(qdpxSteps(films({ bytes: 0, largest: 0 }, []), options, file));
    const written = [...unpack(file.bytes())].filter(([name]) => name.endsWith('.mp4'));
    expect(written.map(([, { length }]) => length)).toEqual(Array(count).fill(fileBytes));
    expect(written.map(([, bytes]) => bytes[fileBytes - 1])).toEqual([...Array(count).keys()]);
  });
});
