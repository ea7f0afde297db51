import type { HistoryEntry } from '../shared/domain/history.ts';
import { describeInEnglish } from '../shared/history-labels.ts';

/** A step of the change log in JSON: its label in English words, and its key and arguments for other languages. */
export function historyEntryForPrograms({
  label,
  ...entry
}: HistoryEntry): Record<string, unknown> {
  return { ...entry, label: describeInEnglish(label.key, label.args), ...label };
}
