import type { ReadDocument, SourceDraft } from '../read-document.ts';

/**
 * The source that a text becomes, named after its file without the ending; null for a table or a study, which become several.
 * `fileName` may carry folders of any system in front.
 */
export function sourceDraftOf(document: ReadDocument, fileName: string): SourceDraft | null {
  if (document.content.type !== 'text') return null;
  const { text, turns } = document.content;
  return {
    name: nameOf(fileName),
    kind: document.inspection.kind ?? 'document',
    text,
    turns,
    columnPosition: null,
  };
}

function nameOf(fileName: string): string {
  const base = fileName.split(/[\\/]/u).at(-1) ?? fileName;
  const name = base
    .replace(/(?<=.)\.[A-Za-z][A-Za-z\d]{0,7}$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return name.slice(0, 500) || 'Untitled';
}
