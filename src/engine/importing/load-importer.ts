import type { ReadContent, ReadDocument } from '../../formats/read-document.ts';
import type { ImportedFile } from '../../shared/operations/import-operations.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Step } from '../history/command.ts';
import type { ImportChoice } from './import-choice.ts';

export type ImportRead = (
  step: Step,
  document: ReadDocument,
  original: Uint8Array,
  choice: ImportChoice,
) => Result<ImportedFile>;

/**
 * What writes a read file of a kind as `importDocument` does. Loaded when one comes: tables and studies bring letter statistics
 * of all languages along, which take more memory than a thousand texts.
 */
export async function loadImporter(kind: ReadContent['type']): Promise<ImportRead> {
  if (kind !== 'text') return (await import('./import-document.ts')).importDocument;
  const { importText } = await import('./import-text.ts');
  return (...read) => ok(importText(...read));
}
