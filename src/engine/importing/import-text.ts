import { sourceDraftOf } from '../../formats/documents/source-draft-of.ts';
import type { ReadDocument } from '../../formats/read-document.ts';
import type { ImportedFile } from '../../shared/operations/import-operations.ts';
import type { Step } from '../history/command.ts';
import type { ImportChoice } from './import-choice.ts';
import { placeText } from './place-text.ts';

/** Writes a read text into the study, inside one command: as a source. */
export function importText(
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
