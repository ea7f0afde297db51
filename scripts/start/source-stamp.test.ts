import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isBuilt, keepStamp, stampSources } from './source-stamp.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-stamp-'));
  mkdirSync(join(folder, 'src', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'src', 'deep', 'a.ts'), 'a');
  writeFileSync(join(folder, 'config.ts'), 'c');
});
afterEach(() => rmSync(folder, { recursive: true }));

const stamp = (): string => stampSources([join(folder, 'src'), join(folder, 'config.ts')]);

it('stays the same while nothing that is built changes', () => {
  const before = stamp();
  utimesSync(join(folder, 'src', 'deep', 'a.ts'), 1, 1);
  writeFileSync(join(folder, 'src', 'a.test.ts'), 'a test');
  expect(stamp()).toBe(before);
});

it.each([
  ['a changed file', () => writeFileSync(join(folder, 'src', 'deep', 'a.ts'), 'b')],
  ['a new file', () => writeFileSync(join(folder, 'src', 'b.ts'), '')],
  ['a lost file', () => rmSync(join(folder, 'src', 'deep', 'a.ts'))],
  ['a changed configuration', () => writeFileSync(join(folder, 'config.ts'), 'd')],
])('changes with %s', (_, change) => {
  const before = stamp();
  change();
  expect(stamp()).not.toBe(before);
});

it('tells whether that build was made', () => {
  const file = join(folder, 'out', 'stamp');
  expect(isBuilt(file, 'x')).toBe(false);
  keepStamp(file, 'x');
  expect([isBuilt(file, 'x'), isBuilt(file, 'y')]).toEqual([true, false]);
});
