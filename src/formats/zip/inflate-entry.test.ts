import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inflateEntry } from './inflate-entry.ts';
import { readZipDirectory } from './zip-directory.ts';
import { zipLimits } from './zip-limits.ts';

const content = Uint8Array.from({ length: 300_000 }, (_, at) => (at * at) & 7);

function entryOf(bytes: Uint8Array): Parameters<typeof inflateEntry>[1] {
  return readZipDirectory(bytes).get('part')!;
}

describe('inflateEntry', () => {
  it.each([0, 9] as const)('gives the bytes back and counts them, at level %i', (level) => {
    const bytes = zipSync({ part: content }, { level });
    const budget = { left: 400_000 };
    expect(inflateEntry(bytes, entryOf(bytes), budget)).toEqual(content);
    expect(budget.left).toBe(100_000);
  });

  it.each([0, 9] as const)('stops where the budget ends, at level %i', (level) => {
    const bytes = zipSync({ part: content }, { level });
    expect(() => inflateEntry(bytes, entryOf(bytes), { left: 299_999 })).toThrow(
      expect.objectContaining({ problem: 'too_large' }) as Error,
    );
  });

  it('proves the checksum', () => {
    const bytes = zipSync({ part: content }, { level: 0 });
    const entry = { ...entryOf(bytes), crc: 1 };
    expect(() => inflateEntry(bytes, entry, { left: zipLimits.fileBytes })).toThrow(
      expect.objectContaining({ problem: 'damaged' }) as Error,
    );
  });

  it('does not know other methods', () => {
    const bytes = zipSync({ part: content });
    const entry = { ...entryOf(bytes), method: 12 };
    expect(() => inflateEntry(bytes, entry, { left: zipLimits.fileBytes })).toThrow(
      expect.objectContaining({ problem: 'damaged' }) as Error,
    );
  });
});

describe('readZipDirectory', () => {
  it('keeps names exactly', () => {
    const names = ['../../etc/x', 'C:\\y', 'ü', 'A', 'a'];
    const bytes = zipSync(Object.fromEntries(names.map((name) => [name, content])));
    expect([...readZipDirectory(bytes).keys()]).toEqual(names);
  });
});
