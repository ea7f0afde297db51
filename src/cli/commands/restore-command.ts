import { resolve } from 'node:path';
import { ok } from '../../shared/result.ts';
import type { Command } from '../command.ts';
import { openStudy, studyPath } from '../study-path.ts';

export const restoreCommand: Command = {
  name: 'restore',
  usage: 'restore STUDY --from B',
  summary: 'put a backup in the place of a study; what it replaces is kept beside it',
  operands: { least: 1, most: 1 },
  options: ['from'],
  required: ['from'],
  run: async ({ ask }, { operands: [study = ''], options }) => {
    // Somebody who has it open would go on writing into what is being replaced. Damaged or missing is no hindrance.
    const opened = await openStudy(ask, study);
    if (!opened.ok && opened.error.code === 'project_locked') return opened;
    const restored = await ask('project.restore', {
      path: opened.ok ? opened.value.path : studyPath(study),
      backupPath: resolve(options['from'] ?? ''),
    });
    if (!restored.ok) return restored;
    const { project, replacedPath } = restored.value;
    return ok({
      json: { path: project.path, replaced_path: replacedPath || null },
      text: [
        `Restored: ${project.path}`,
        ...(replacedPath ? [`What it replaced: ${replacedPath}`] : []),
      ],
    });
  },
};
