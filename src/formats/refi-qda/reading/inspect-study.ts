import { detectLanguage } from '../../../core/language/detect-language.ts';
import type { ExchangedStudy } from '../../../shared/domain/exchanged-study.ts';
import type { FileInspection } from '../../../shared/domain/file-inspection.ts';
import type { ReadDocument } from '../../read-document.ts';
import type { ReadStudy } from './read-project.ts';

const sampledSources = 6;
const sampledCharacters = 600;

/** The document that a study read from a file is, with its numbers for the preview. */
export function documentOfStudy(
  { study, losses, warnings }: ReadStudy,
  file: Readonly<{ fileName: string; format: string }>,
): ReadDocument {
  const inspection: FileInspection = {
    ...file,
    kind: null,
    encoding: null,
    language: detectLanguage(speechOf(study)),
    characters: null,
    turns: null,
    speakers: null,
    firstTimeMs: null,
    lastTimeMs: null,
    sample: [],
    table: null,
    project: {
      name: study.name,
      tables: study.tables?.length ?? 0,
      sources: study.sources.length,
      codes: study.codes.length,
      codings: study.codings.length,
      cases: study.cases.length,
      memos: study.memos.length,
      coders: study.coders.length,
    },
    losses,
    warnings,
  };
  return { inspection, content: { type: 'study', study } };
}

/** Words from the middle of some texts: enough to tell their language by. */
function speechOf({ sources }: ExchangedStudy): string {
  const written = sources.filter(({ text }) => text.trim() !== '').slice(0, sampledSources);
  return written
    .map(({ text }) => {
      const from = text.length > 2 * sampledCharacters ? text.length >> 1 : 0;
      return text.slice(from, from + sampledCharacters);
    })
    .join('\n');
}
