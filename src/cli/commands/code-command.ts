import type { HistoryEntry } from '../../shared/domain/history.ts';
import type { CodingId } from '../../shared/ids.ts';
import { describeInEnglish } from '../../shared/history-labels.ts';
import { ok, type Result } from '../../shared/result.ts';
import { applyCode } from '../apply-code.ts';
import { type Answer, type Command, misuse } from '../command.ts';
import { namesOfPath } from '../code-path.ts';
import { harmless } from '../harmless.ts';
import { historyEntryForPrograms } from '../history-entry.ts';
import { wholeNumber } from '../option-values.ts';
import { openStudy } from '../study-path.ts';
import type { Ask } from '../workbench.ts';

async function toAnswer(ask: Ask, codingIds: readonly CodingId[]): Promise<Result<Answer>> {
  if (codingIds.length === 0) {
    const json = { id: null, label: null, changes: 0, coding_ids: [] };
    return ok({
      json,
      text: ['This stretch has this code by this coder already. Nothing was changed.'],
    });
  }
  const history = await ask('history.list', { limit: 1 });
  if (!history.ok) return history;
  const entry = history.value.rows[0] as HistoryEntry;
  return ok({
    json: { ...historyEntryForPrograms(entry), coding_ids: codingIds },
    text: [harmless(`${describeInEnglish(entry.label.key, entry.label.args)}, by ${entry.coder}`)],
  });
}

export const codeCommand: Command = {
  name: 'code',
  usage: 'code STUDY --source NAME --start N --end N --code PATH [--coder C]',
  summary: 'code a stretch of a source',
  details: [
    'Offsets count UTF-16 units; the stretch begins at start and ends before end, and grows to whole characters.',
    'Codes of the path that are not there yet are made: the last one in the same step as the coding, so that one',
    '"undo" takes back both, those above it in a step each before it.',
    '--coder chooses who codes from now on, and makes that coder where there is none of the name.',
  ],
  operands: { least: 1, most: 1 },
  options: ['source', 'start', 'end', 'code', 'coder'],
  required: ['source', 'start', 'end', 'code'],
  run: async ({ ask }, { operands: [study = ''], options }) => {
    const start = wholeNumber(options, 'start');
    if (!start.ok) return start;
    const end = wholeNumber(options, 'end');
    if (!end.ok) return end;
    const names = namesOfPath(options['code'] ?? '');
    if (!names)
      return misuse(`"${options['code'] ?? ''}" is no path of codes: a name in it is empty.`);
    const opened = await openStudy(ask, study);
    if (!opened.ok) return opened;
    const applied = await applyCode(ask, {
      source: options['source'] ?? '',
      start: start.value ?? 0,
      end: end.value ?? 0,
      names,
      coder: options['coder'],
    });
    return applied.ok ? toAnswer(ask, applied.value) : applied;
  },
};
