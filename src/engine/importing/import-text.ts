import { sourceNameOf } from '../../formats/documents/source-name-of.ts';
import type { ReadDocument } from '../../formats/read-document.ts';
import type { ImportedFile } from '../../shared/operations/import-operations.ts';
import type { Step } from '../history/command.ts';
import type { ImportChoice } from './import-choice.ts';
import { placeKeptText, placeText } from './place-text.ts';

/** Writes a read text into the study, inside one command: as a source. */
export function importText(
  step: Step,
  document: ReadDocument,
  original: Uint8Array,
  choice: ImportChoice,
): ImportedFile {
  const { inspection, content } = document;
  if (content.type !== 'text') throw new Error('a text without words');
  const { fileName, losses, warnings } = inspection;
  const name = choice.name ?? sourceNameOf(fileName);
  step.describe('source.import', { name });
  const { text, kept } = content;
  const draft = { name, kind: choice.kind ?? inspection.kind ?? 'document', text };
  const language = choice.language ?? inspection.language;
  const place = { language, datasetId: null, columnId: null, original };
  const speakers = choice.speakers ?? {};
  const isAsFound = Object.keys(speakers).length === 0;
  const sourceId =
    kept && isAsFound
      ? placeKeptText(step, document, draft, kept, place)
      : placeText(
          step,
          document,
          { ...draft, turns: content.turns, columnPosition: null },
          { ...place, speakers },
        );
  return { file: fileName, sourceIds: [sourceId], datasetId: null, losses, warnings };
}
