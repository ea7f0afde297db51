import { describeInEnglish } from '../../shared/history-labels.ts';
import type { UndoOutcome } from '../../shared/domain/history.ts';
import { ok } from '../../shared/result.ts';
import type { Answer, Command } from '../command.ts';
import { countOf } from '../format-number.ts';
import { harmless } from '../harmless.ts';
import { historyEntryForPrograms } from '../history-entry.ts';
import { openStudy } from '../study-path.ts';

function toAnswer(done: 'Undone' | 'Redone', { entry, skipped }: UndoOutcome): Answer {
  const left =
    skipped === 0
      ? []
      : [`${countOf(skipped, 'value')} had been changed by later steps and stayed as they are.`];
  const what = describeInEnglish(entry.label.key, entry.label.args);
  return {
    json: { ...historyEntryForPrograms(entry), skipped },
    text: [harmless(`${done}: ${what}`), ...left],
  };
}

function stepCommand(name: 'undo' | 'redo', done: 'Undone' | 'Redone', summary: string): Command {
  return {
    name,
    usage: `${name} STUDY`,
    summary,
    operands: { least: 1, most: 1 },
    options: [],
    run: async ({ ask }, { operands: [study = ''] }) => {
      const opened = await openStudy(ask, study);
      if (!opened.ok) return opened;
      const outcome = await ask(`history.${name}`, {});
      return outcome.ok ? ok(toAnswer(done, outcome.value)) : outcome;
    },
  };
}

export const undoCommand = stepCommand('undo', 'Undone', 'take back your last step');
export const redoCommand = stepCommand('redo', 'Redone', 'do again what was undone last');
