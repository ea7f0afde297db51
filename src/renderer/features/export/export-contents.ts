import type { ExportKind, MatrixCells, MatrixRows } from '../../../shared/domain/export.ts';
import type { ProjectInfo } from '../../../shared/domain/project.ts';
import type { CodeId, CoderId, SourceId } from '../../../shared/ids.ts';
import type { Call } from '../../../shared/operations/operation-table.ts';

/** What can be taken out of a study, and the files it can be; the first is what most people want. */
export const exportContents = {
  segments: ['segments_xlsx', 'segments_csv'],
  matrix: ['matrix_xlsx', 'matrix_sav', 'matrix_csv'],
  codebook: ['codebook_xlsx', 'codebook_csv', 'qdc'],
  sources: ['sources_docx', 'sources_txt'],
  study: ['qdpx', 'json'],
} as const satisfies Readonly<Record<string, readonly ExportKind[]>>;

export type ExportContent = keyof typeof exportContents;
export const contentNames = Object.keys(exportContents) as readonly ExportContent[];

export type ExportChoice = Readonly<{
  content: ExportContent;
  /** The file of each content that was chosen last. */
  kinds: Readonly<Record<ExportContent, ExportKind>>;
  codeId: CodeId | null;
  sourceId: SourceId | null;
  coderId: CoderId | null;
  rows: MatrixRows;
  cells: MatrixCells;
  withBelow: boolean;
}>;

export const firstChoice: ExportChoice = {
  content: 'segments',
  kinds: {
    segments: 'segments_xlsx',
    matrix: 'matrix_xlsx',
    codebook: 'codebook_xlsx',
    sources: 'sources_docx',
    study: 'qdpx',
  },
  codeId: null,
  sourceId: null,
  coderId: null,
  rows: 'cases',
  cells: 'presence',
  withBelow: false,
};

/** What a content needs of a study so that there is something of it. */
export function isThere(content: ExportContent, counts: ProjectInfo['counts']): boolean {
  switch (content) {
    case 'segments':
      return counts.codings > 0;
    case 'matrix':
      return counts.codes > 0 && counts.sources > 0;
    case 'codebook':
      return counts.codes > 0;
    case 'sources':
      return counts.sources > 0;
    case 'study':
      return hasWords(counts) || counts.datasets > 0;
  }
}

/** Whether there is something that programs without tables can hold, too. */
const hasWords = ({ sources, codes }: ProjectInfo['counts']): boolean => sources + codes > 0;

/** The choice with a content that the study has; the same where it has none at all. Tables alone go out as JSON. */
export function withContentThere(
  choice: ExportChoice,
  counts: ProjectInfo['counts'],
): ExportChoice {
  if (isThere(choice.content, counts)) return choice;
  const content = contentNames.find((name) => isThere(name, counts));
  if (!content) return choice;
  const kinds = hasWords(counts) ? choice.kinds : { ...choice.kinds, study: 'json' as const };
  return { ...choice, content, kinds };
}

/** What narrows a content down: what is not offered for it says nothing. */
export function filtersOf(
  choice: ExportChoice,
): Readonly<{ code: boolean; source: boolean; coder: boolean; matrix: boolean; cells: boolean }> {
  const { content, kinds } = choice;
  const coded = content === 'segments' || kinds[content] === 'sources_docx';
  return {
    code: coded,
    source: content !== 'codebook' && content !== 'study',
    coder: content === 'matrix' || coded,
    matrix: content === 'matrix',
    cells: content === 'matrix' && kinds.matrix !== 'matrix_xlsx',
  };
}

/** What the engine is asked for. */
export function requestOf(choice: ExportChoice): Call<'export.prepare'> {
  const { content, kinds, codeId, sourceId, coderId, rows, cells, withBelow } = choice;
  const filters = filtersOf(choice);
  return {
    kind: kinds[content],
    ...(filters.code && codeId !== null ? { codeId } : {}),
    ...(filters.source && sourceId !== null ? { sourceIds: [sourceId] } : {}),
    ...(filters.coder && coderId !== null ? { coderId } : {}),
    ...(filters.matrix ? { rows, withBelow } : {}),
    ...(filters.cells ? { cells } : {}),
  };
}
