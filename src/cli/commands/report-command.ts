import { resolve } from 'node:path';
import { ok } from '../../shared/result.ts';
import type { Command } from '../command.ts';
import { countOf } from '../format-number.ts';
import { oneOf } from '../option-values.ts';
import { openStudy } from '../study-path.ts';

const templates = ['themes'] as const;

export const reportCommand: Command = {
  name: 'report',
  usage: 'report STUDY --template themes --to F.html',
  summary: 'write a report as a file that stands alone',
  operands: { least: 1, most: 1 },
  options: ['template', 'to'],
  required: ['template', 'to'],
  run: async ({ ask }, { operands: [study = ''], options }) => {
    const template = oneOf(options, 'template', templates);
    if (!template.ok) return template;
    const opened = await openStudy(ask, study);
    if (!opened.ok) return opened;
    const written = await ask('report.write', {
      request: { template: template.value ?? 'themes' },
      path: resolve(options['to'] ?? ''),
    });
    if (!written.ok) return written;
    const { path, sections, bytes } = written.value;
    return ok({
      json: { path, sections, bytes, losses: [] },
      text: [`Report with ${countOf(sections, 'section')}: ${path}`],
    });
  },
};
