import type { Brand } from '../brand.ts';
import type { Loss } from './file-inspection.ts';

/** Forms in which a study as a whole, or its codebook, goes to other programs of the field. */
export const studyKinds = ['qdpx', 'qdc', 'json'] as const;
export type StudyKind = (typeof studyKinds)[number];

/** What can be taken out of a study, and as what. */
export const exportKinds = [
  'segments_csv',
  'segments_xlsx',
  'codebook_csv',
  'codebook_xlsx',
  'matrix_csv',
  'matrix_xlsx',
  'matrix_sav',
  'sources_txt',
  'sources_docx',
  ...studyKinds,
] as const;
export type ExportKind = (typeof exportKinds)[number];

/** What the rows of a matrix are. */
export const matrixRows = ['cases', 'sources'] as const;
export type MatrixRows = (typeof matrixRows)[number];

/** What its cells say: whether there is a coding (1 or 0), or how many there are. */
export const matrixCells = ['presence', 'counts'] as const;
export type MatrixCells = (typeof matrixCells)[number];

/** A file that waits in the engine to be fetched. Valid until it is discarded, the study is closed, or newer ones push it out. */
export type ExportId = Brand<number, 'ExportId'>;

export type PreparedExport = Readonly<{
  exportId: ExportId;
  /** With its ending. */
  fileName: string;
  mediaType: string;
  bytes: number;
  /** Segments, codes, rows or sources in it. */
  items: number;
  losses: readonly Loss[];
}>;

/** A part of a file: base64, and where the next part begins; null where there is none. */
export type ExportPart = Readonly<{ data: string; next: number | null }>;

export type WrittenExport = Readonly<{
  path: string;
  bytes: number;
  items: number;
  losses: readonly Loss[];
}>;
