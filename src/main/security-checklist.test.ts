import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const repository = join(import.meta.dirname, '..', '..');
const read = (...path: string[]): string => readFileSync(join(repository, ...path), 'utf8');

/** The program's own sources, tests left out. */
const sources = readdirSync(join(repository, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
  .filter((entry) => !entry.name.includes('.test.'))
  .map((entry) => join(entry.parentPath, entry.name));
const sourcesWith = (pattern: RegExp): readonly string[] =>
  sources.filter((file) => pattern.test(readFileSync(file, 'utf8')));

describe('what is not used at all', () => {
  it.each([
    ['openExternal', /openExternal/u],
    ['enableBlinkFeatures', /enableBlinkFeatures/u],
    ['a webview', /<webview/u],
    ['the remote module', /@electron\/remote/u],
    ['bypassCSP', /bypassCSP/u],
  ])('%s', (_, pattern) => {
    expect(sourcesWith(pattern)).toEqual([]);
  });
});

it('loads one page, and that by its own scheme', () => {
  const loading = sourcesWith(/\.(?:loadFile|loadURL)\(/u);
  expect(loading.map((file) => file.slice(repository.length))).toEqual([
    join('/', 'src', 'main', 'open-window.ts'),
  ]);
  expect(read('src', 'main', 'open-window.ts')).toContain('window.loadURL(appPage)');
});

it('pins Electron to one version that is still supported when this is written', () => {
  const { devDependencies } = JSON.parse(read('package.json')) as {
    devDependencies: Readonly<Record<string, string>>;
  };
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/u);
  expect(Number.parseInt(devDependencies['electron']!, 10)).toBeGreaterThanOrEqual(45);
});

it('shows the page one function, without parameters', () => {
  const preload = read('src', 'preload', 'preload.ts');
  expect(preload.match(/exposeInMainWorld\(/gu)).toHaveLength(1);
  expect(preload).toContain('exposeInMainWorld(requestPortName, () => ');
  expect(sourcesWith(/exposeInMainWorld|exposeInIsolatedWorld/u)).toHaveLength(1);
});

it('takes one message from pages, through the sender check', () => {
  expect(sourcesWith(/ipcMain\b/u).map((file) => file.slice(repository.length))).toEqual([
    join('/', 'src', 'main', 'main.ts'),
  ]);
  expect(read('src', 'main', 'main.ts').match(/ipcMain/gu)).toHaveLength(2);
  expect(read('src', 'main', 'main.ts')).toContain('handOverPorts(ipcMain, engine.connect)');
});

it('is sandboxed as a whole', () => {
  expect(read('src', 'main', 'main.ts')).toContain('app.enableSandbox()');
});

it('packs with these fuses', () => {
  const packing = read('electron-builder.yml');
  const fuses = /^electronFuses:\n((?: {2}.*\n)+)/mu.exec(packing)![1]!;
  expect(fuses.trim().split(/\n\s*/u).sort()).toEqual([
    'enableCookieEncryption: true',
    'enableEmbeddedAsarIntegrityValidation: true',
    'enableNodeCliInspectArguments: false',
    'enableNodeOptionsEnvironmentVariable: false',
    'grantFileProtocolExtraPrivileges: false',
    'onlyLoadAppFromAsar: true',
    'runAsNode: false',
  ]);
  expect(packing).toMatch(/^asar: true$/mu);
  expect(packing).toMatch(/^npmRebuild: false$/mu);
});

it('has a row with existing files for each of the twenty recommendations', () => {
  const rows = read('docs', 'decisions', 'electron-security.md').match(/^\| +\d+ +\|.*$/gmu)!;
  expect(rows.map((row) => Number(row.split('|')[1]))).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
  const named = rows.flatMap((row) => row.match(/`((?:src|test)\/[^`]+|[\w-]+\.(?:yml|json))`/gu)!);
  const missing = named
    .map((name) => name.slice(1, -1))
    .filter((name) => !existsSync(join(repository, name)));
  expect(missing).toEqual([]);
});
