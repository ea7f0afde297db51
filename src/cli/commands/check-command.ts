import type { AppError } from '../../shared/app-error.ts';
import type { IntegrityReport } from '../../shared/domain/project.ts';
import { ok } from '../../shared/result.ts';
import type { Answer, Command } from '../command.ts';
import { countOf } from '../format-number.ts';
import { harmless } from '../harmless.ts';
import { openStudy } from '../study-path.ts';

/** So damaged that it cannot be opened: then that is the finding. */
function unopenable(error: AppError): Answer {
  const problems = [{ where: 'file', message: error.message }];
  return { json: { ok: false, problems }, text: [], refused: error };
}

function toAnswer({ ok: sound, problems }: IntegrityReport): Answer {
  const json = { ok: sound, problems };
  if (sound)
    return { json, text: ['No problem found: file, texts, codings and history are sound.'] };
  return {
    json,
    text: problems.map(({ where, message }) => harmless(`${where}: ${message}`)),
    refused: {
      code: 'project_damaged',
      message: `${countOf(problems.length, 'problem')} found. Nothing was changed. Restore the newest backup with "verbatim restore", or make a new study of what can be read with "verbatim rescue".`,
    },
  };
}

export const checkCommand: Command = {
  name: 'check',
  usage: 'check STUDY',
  summary: 'check the integrity of a study: pages, texts, codings, history',
  operands: { least: 1, most: 1 },
  options: [],
  run: async ({ ask }, { operands: [study = ''] }) => {
    const opened = await openStudy(ask, study);
    if (!opened.ok)
      return opened.error.code === 'project_damaged' ? ok(unopenable(opened.error)) : opened;
    const report = await ask('project.check', {});
    return report.ok ? ok(toAnswer(report.value)) : report;
  },
};
