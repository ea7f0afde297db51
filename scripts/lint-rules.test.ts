import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = join(import.meta.dirname, '..');

type Wrong = Readonly<{ file: string; text: string; rule: string }>;

/** A house of one wrong line in each file, and the rule that refuses it. */
const wrongFiles: readonly Wrong[] = [
  {
    file: 'src/core/drops-a-promise.ts',
    text: 'export function start(work: () => Promise<void>): void {\n  work();\n}',
    rule: 'typescript(no-floating-promises)',
  },
  {
    file: 'src/core/hands-on-a-promise.ts',
    text: 'export const each = (all: number[], one: (n: number) => Promise<void>): void => all.forEach(one);',
    rule: 'typescript(no-misused-promises)',
  },
  {
    file: 'src/core/takes-anything.ts',
    text: 'export const read = (text: string): string[] => {\n  const rows: string[] = JSON.parse(text);\n  return rows;\n};',
    rule: 'typescript(no-unsafe-assignment)',
  },
  {
    file: 'src/core/says-any.ts',
    text: 'export const first = (all: any[]): unknown => all[0];',
    rule: 'typescript(no-explicit-any)',
  },
  {
    file: 'src/core/asks-what-is-known.ts',
    text: "export const name = (text: string): string => text ?? '';",
    rule: 'typescript(no-unnecessary-condition)',
  },
  {
    file: 'src/core/asserts-what-may-be-missing.ts',
    text: 'export const first = (all: readonly number[]): number => all[0]!;',
    rule: 'typescript(no-non-null-assertion)',
  },
  {
    file: 'src/core/forgets-a-case.ts',
    text: "export function sign(way: 'up' | 'down'): number {\n  switch (way) {\n    case 'up':\n      return 1;\n  }\n  return -1;\n}",
    rule: 'typescript(switch-exhaustiveness-check)',
  },
  {
    file: 'src/core/writes-an-object-as-words.ts',
    text: 'export const words = (value: { at: number }): string => `${value}`;',
    rule: 'typescript(restrict-template-expressions)',
  },
  {
    file: 'src/core/uses-what-is-old.ts',
    text: 'export const from = (text: string): string => text.substr(1);',
    rule: 'typescript(no-deprecated)',
  },
  {
    file: 'src/core/declares-an-interface.ts',
    text: 'export interface Span {\n  start: number;\n}',
    rule: 'typescript(consistent-type-definitions)',
  },
  {
    file: 'src/core/compares-loosely.ts',
    text: 'export const same = (one: unknown, other: unknown): boolean => one == other;',
    rule: 'eslint(eqeqeq)',
  },
  {
    file: 'src/core/exports-by-default.ts',
    text: 'export default 1;',
    rule: 'eslint(no-restricted-exports)',
  },
  {
    file: 'src/engine/prints.ts',
    text: "console.log('here');",
    rule: 'eslint(no-console)',
  },
  {
    file: 'src/core/is-too-long.ts',
    text: Array.from({ length: 351 }, (_, line) => `export const line${line} = ${line};`).join(
      '\n',
    ),
    rule: 'eslint(max-lines)',
  },
  {
    file: 'src/renderer/writes-html.ts',
    text: "export const show = (at: Element, text: string): void => at.insertAdjacentHTML('beforeend', text);",
    rule: 'eslint(no-restricted-properties)',
  },
  {
    file: 'src/renderer/SetsHtml.tsx',
    text: 'export const Text = ({ html }: { html: string }) => (\n  <p dangerouslySetInnerHTML={{ __html: html }} />\n);',
    rule: 'react(no-danger)',
  },
  {
    file: 'src/renderer/use-sometimes.ts',
    text: "import { useState } from 'react';\nexport function useSometimes(on: boolean): unknown {\n  if (on) return useState(1);\n  return null;\n}",
    rule: 'react-hooks(rules-of-hooks)',
  },
  {
    file: 'src/renderer/use-forgotten.ts',
    text: "import { useMemo } from 'react';\nexport const useTwice = (n: number): number => useMemo(() => 2 * n, []);",
    rule: 'react-hooks(exhaustive-deps)',
  },
  { file: 'src/core/mistakes-a-type.ts', text: "export const n: number = 'x';", rule: 'TS2322' },
  { file: 'src/core/asks-the-page.ts', text: 'export const at = document.title;', rule: 'TS2584' },
  { file: 'src/core/asks-node.ts', text: 'export const here = process.argv;', rule: 'TS2591' },
  { file: 'src/engine/asks-the-page.ts', text: 'export const at = document;', rule: 'TS2584' },
  { file: 'src/renderer/asks-node.ts', text: 'export const all = process.argv;', rule: 'TS2591' },
  {
    file: 'src/core/mistakes-a-type.test.ts',
    text: "export const n: number = 'x';",
    rule: 'TS2322',
  },
];
const rightFile = 'src/engine/asks-node.ts';

type Finding = Readonly<{ filename: string; code: string; severity: string }>;

let house: string;
let findings: readonly Finding[];

function write(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), `${text}\n`);
}

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'verbatim-house-'));
  for (const { file, text } of wrongFiles) write(file, text);
  write(rightFile, 'export const here: readonly string[] = process.argv;');
  const layers = ['core', 'engine', 'renderer'].map((layer) => `src/${layer}/tsconfig.json`);
  for (const config of ['.oxlintrc.json', 'tsconfig.base.json', 'tsconfig.json', ...layers]) {
    cpSync(join(repository, config), join(house, config));
  }
  symlinkSync(join(repository, 'node_modules'), join(house, 'node_modules'));
  const { stdout } = spawnSync(
    process.execPath,
    [join(repository, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', 'src'],
    { cwd: house, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  findings = (JSON.parse(stdout) as { diagnostics: Finding[] }).diagnostics;
}, 60_000);
afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('the rules of the language', () => {
  it.each(wrongFiles)('refuse $file', ({ file, rule }) => {
    const found = findings.filter(({ filename }) => filename === file);
    expect(found.map(({ code }) => code).join(' ')).toContain(rule);
    expect(found.every(({ severity }) => severity === 'error')).toBe(true);
  });

  it('let through what is right', () => {
    expect(findings.filter(({ filename }) => filename === rightFile)).toEqual([]);
  });
});
