import { expect, it } from 'vitest';
import { code, keyOf, nothing, options, source } from './project-fixture.ts';
import { writeQdpx } from './write-qdpx.ts';

it('writes a hundred thousand codings in a few seconds', () => {
  const text = 'Ada: I trust 👩‍👩‍👧 the people here. '.repeat(60);
  const sources = Array.from({ length: 500 }, (_, at) => source(at, { text }));
  const codings = Array.from({ length: 100_000 }, (_, at) => ({
    ...{ key: keyOf(1_000 + at), sourceKey: keyOf(at % 500), codeKey: keyOf(900), weight: 50 },
    ...{ start: Math.floor(at / 500) * 3, end: Math.floor(at / 500) * 3 + 700, coderKey: null },
  }));
  const codes = [{ ...code, key: keyOf(900), parentKey: null, name: 'Trust' }];
  const start = process.cpuUsage();
  const { bytes } = writeQdpx({ ...nothing, sources, codes, codings }, options);
  // Time of the processor, which other programs do not make longer. Microseconds.
  expect(process.cpuUsage(start).user).toBeLessThan(20_000_000);
  expect(bytes.length).toBeGreaterThan(1_000_000);
});
