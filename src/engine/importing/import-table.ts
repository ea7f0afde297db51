import { detectLanguage } from '../../core/language/detect-language.ts';
import type { ReadColumn, ReadDocument } from '../../formats/read-document.ts';
import type { ImportedFile } from '../../shared/operations/import-operations.ts';
import type { Step } from '../history/command.ts';
import { chooseColumns } from './chosen-columns.ts';
import type { ImportChoice } from './import-choice.ts';
import { planTable, writeTable } from './write-table.ts';

/** A table as a dataset, with a source for each open-ended column and respondents where there are answers. */
export function importTable(
  step: Step,
  document: ReadDocument,
  original: Uint8Array,
  choice: ImportChoice,
  read: readonly ReadColumn[],
): ImportedFile {
  const chosen = chooseColumns(read, choice);
  const planned = planTable(document, choice, chosen);
  const languages = planned.drafts.map(({ text }) => choice.language ?? detectLanguage(text));
  const file = chosen.isReduced ? null : original;
  return writeTable(step, document, choice, { ...planned, languages }, file);
}
