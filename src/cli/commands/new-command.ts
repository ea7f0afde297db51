import { ok } from '../../shared/result.ts';
import type { Command } from '../command.ts';
import { newStudyPath } from '../study-path.ts';

export const newCommand: Command = {
  name: 'new',
  usage: 'new STUDY',
  summary: 'make an empty study',
  details: ['STUDY is a path; ".verbatim" is added where it is left out. Nothing is written over.'],
  operands: { least: 1, most: 1 },
  options: [],
  run: async ({ ask }, { operands: [name = ''] }) => {
    const path = newStudyPath(name);
    const created = await ask('project.create', { name, folder: null, path });
    if (!created.ok) return created;
    return ok({ json: { path: created.value.path }, text: [`New study: ${created.value.path}`] });
  },
};
