import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '../../shared/result.ts';
import type { Command } from '../command.ts';
import { programFolder } from '../workbench.ts';

export const versionCommand: Command = {
  name: '--version',
  usage: '--version',
  summary: 'say which Verbatim this is',
  operands: { least: 0, most: 0 },
  options: [],
  run: () => {
    const text = readFileSync(join(programFolder, 'package.json'), 'utf8');
    const { version } = JSON.parse(text) as { version: string };
    return Promise.resolve(ok({ json: { version }, text: [`Verbatim ${version}`] }));
  },
};
