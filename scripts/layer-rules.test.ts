import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = join(import.meta.dirname, '..');

/** A house of nothing but wrong imports: file -> what it imports. */
const wrongImports: Readonly<Record<string, Readonly<{ imports: string; rule: string }>>> = {
  'src/core/text/asks-the-engine.ts': { imports: '../../engine/engine.ts', rule: 'arrow-core' },
  'src/shared/knows-the-core.ts': { imports: '../core/pure.ts', rule: 'arrow-shared' },
  'src/renderer/reaches-the-engine.ts': { imports: '../engine/engine.ts', rule: 'arrow-renderer' },
  'src/renderer/runs-themes.ts': {
    imports: '../core/themes/find.ts',
    rule: 'renderer-without-heavy-science',
  },
  'src/engine/features/one/asks-two.ts': {
    imports: '../two/two.ts',
    rule: 'no-feature-to-feature',
  },
  'src/engine/features/one/opens-the-database.ts': {
    imports: 'better-sqlite3',
    rule: 'fence-better-sqlite3',
  },
  'src/engine/knows-electron.ts': { imports: 'electron', rule: 'fence-electron' },
  'src/core/reads-the-disk.ts': { imports: 'node:fs', rule: 'pure-core' },
};
const targets = [
  'src/engine/engine.ts',
  'src/core/pure.ts',
  'src/core/themes/find.ts',
  'src/engine/features/two/two.ts',
];

let house: string;
let violations: Readonly<{ from: string; rule: { name: string } }>[];

function write(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true });
  writeFileSync(join(house, file), text);
}

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'verbatim-house-'));
  for (const file of targets) write(file, 'export const here = 1;\n');
  for (const [file, { imports }] of Object.entries(wrongImports)) {
    write(file, `import * as wrong from '${imports}';\nexport const used = wrong;\n`);
  }
  write(
    'tsconfig.json',
    '{ "compilerOptions": { "allowImportingTsExtensions": true, "noEmit": true } }',
  );
  symlinkSync(join(repository, 'node_modules'), join(house, 'node_modules'));
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      join(repository, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
      'src',
    ],
    { cwd: house, encoding: 'utf8', maxBuffer: 1 << 26 },
  );
  violations = (JSON.parse(stdout) as { summary: { violations: typeof violations } }).summary
    .violations;
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('the layer rules', () => {
  it.each(Object.entries(wrongImports))('refuse %s', (file, { rule }) => {
    expect(
      violations.filter(({ from }) => from === file).map((found) => found.rule.name),
    ).toContain(rule);
  });
});
