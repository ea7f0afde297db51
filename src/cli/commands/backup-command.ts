import { ok } from '../../shared/result.ts';
import type { Command } from '../command.ts';
import { recordWithJsonNames } from '../json-names.ts';
import { openStudy } from '../study-path.ts';

export const backupCommand: Command = {
  name: 'backup',
  usage: 'backup STUDY',
  summary: 'make a checked backup, kept apart from the study',
  operands: { least: 1, most: 1 },
  options: [],
  run: async ({ ask }, { operands: [study = ''] }) => {
    const opened = await openStudy(ask, study);
    if (!opened.ok) return opened;
    const made = await ask('project.backup', {});
    if (!made.ok) return made;
    return ok({ json: recordWithJsonNames(made.value), text: [`Backup: ${made.value.path}`] });
  },
};
