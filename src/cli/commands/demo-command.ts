import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from '../command.ts';
import { runDemo } from '../run-demo.ts';

export const demoCommand: Command = {
  name: 'demo',
  usage: 'demo [DIR]',
  summary: 'make the sample study and take it from raw files to a report, in seconds',
  details: [
    'DIR is where the study and the report go; without it, a new folder for temporary files.',
  ],
  operands: { least: 0, most: 1 },
  options: [],
  run: ({ ask }, { operands: [folder] }) =>
    runDemo(
      ask,
      folder === undefined ? mkdtempSync(join(tmpdir(), 'verbatim-demo-')) : resolve(folder),
    ),
};
