import { sourceDraftOf } from '../../formats/documents/source-draft-of.ts';
import type { ReadDocument } from '../../formats/read-document.ts';
import type { ImportedFile } from '../../shared/operations/import-operations.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Step } from '../history/command.ts';
import type { ImportChoice } from './import-choice.ts';
import { importTable } from './import-table.ts';
import { placeText } from './place-text.ts';
import { importStudy } from './study/import-study.ts';

function importText(
  step: Step,
  document: ReadDocument,
  original: Uint8Array,
  choice: ImportChoice,
): ImportedFile {
  const { fileName, language, losses, warnings } = document.inspection;
  const draft = sourceDraftOf(document, fileName);
  if (!draft) throw new Error('a text without a draft');
  const name = choice.name ?? draft.name;
  step.describe('source.import', { name });
  const chosen = { ...draft, name, kind: choice.kind ?? draft.kind };
  const sourceId = placeText(step, document, chosen, {
    language: choice.language ?? language,
    speakers: choice.speakers ?? {},
    datasetId: null,
    columnId: null,
    original,
  });
  return { file: fileName, sourceIds: [sourceId], datasetId: null, losses, warnings };
}

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
