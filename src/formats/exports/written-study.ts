import type {
  ExchangedColumn,
  ExchangedSource,
  ExchangedStudy,
  ExchangedTable,
} from '../../shared/domain/exchanged-study.ts';

/**
 * A source as it is written: the file that it came from is fetched when its turn comes, so that the files of a study are
 * never held together. A text may be fetched when it is read, too, and is asked for more than once.
 */
export type WrittenSource = Omit<ExchangedSource, 'original'> &
  Readonly<{ original: Uint8Array | (() => Uint8Array) | null }>;

export type ColumnCells = Pick<ExchangedColumn, 'values' | 'rows'>;

/** A column as it is written: its cells may be fetched when its turn comes, too. */
export type WrittenColumn =
  | ExchangedColumn
  | (Omit<ExchangedColumn, keyof ColumnCells> & Readonly<{ cells: () => ColumnCells }>);

export type WrittenTable = Omit<ExchangedTable, 'columns'> &
  Readonly<{ columns: readonly WrittenColumn[] }>;

export type WrittenStudy = Omit<ExchangedStudy, 'sources' | 'tables'> &
  Readonly<{
    sources: readonly WrittenSource[];
    tables?: readonly WrittenTable[] | undefined;
  }>;

/** A column with its cells. */
export function fetchCells(column: WrittenColumn): ExchangedColumn {
  if (!('cells' in column)) return column;
  const { cells, ...facts } = column;
  return { ...facts, ...cells() };
}

/** How far a study is written; between two of them its writer may be stopped, or others have their turn. */
export type WritingStep = Readonly<{ done: number; total: number }>;

/** A writer that says where it is and at its end what it has to tell. */
export type WritingSteps<Told> = Generator<WritingStep, Told, undefined>;

/** The file that a source came from. */
export function fetchOriginal({ original }: Pick<WrittenSource, 'original'>): Uint8Array | null {
  return typeof original === 'function' ? original() : original;
}

/** Writes to the end without a stop. */
export function writeThrough<Told>(steps: WritingSteps<Told>): Told {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
