import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findElectron } from './find-electron.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-electron-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('finds the executable that the package names', () => {
  mkdirSync(join(folder, 'dist'));
  writeFileSync(join(folder, 'path.txt'), 'electron');
  writeFileSync(join(folder, 'dist', 'electron'), '');
  expect(findElectron(folder)).toBe(join(folder, 'dist', 'electron'));
});

it('finds none where the name or the file is missing', () => {
  expect(findElectron(folder)).toBeNull();
  writeFileSync(join(folder, 'path.txt'), 'electron');
  expect(findElectron(folder)).toBeNull();
  writeFileSync(join(folder, 'path.txt'), '');
  expect(findElectron(folder)).toBeNull();
});
