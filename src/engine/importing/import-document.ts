import type { ReadDocument } from '../../formats/read-document.ts';
import type { ImportedFile } from '../../shared/operations/import-operations.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Step } from '../history/command.ts';
import type { ImportChoice } from './import-choice.ts';
import { importTable } from './import-table.ts';
import { importText } from './import-text.ts';
import { importStudy } from './study/import-study.ts';

/** Writes a read file into the study, inside one command: a transcript as a source, a table as a dataset with its sources. */
export function importDocument(
  step: Step,
  document: ReadDocument,
  original: Uint8Array,
  choice: ImportChoice,
): Result<ImportedFile> {
  const { content } = document;
  switch (content.type) {
    case 'text':
      return ok(importText(step, document, original, choice));
    case 'table':
      return ok(importTable(step, document, original, choice, content.columns));
    case 'study':
      return importStudy(step, document, content.study);
  }
}
