/** What a column of a codebook can hold. Columns for counts are known so that they are not told as unknown. */
export type CodebookColumn =
  | 'path'
  | 'name'
  | 'parent'
  | 'level'
  | 'colour'
  | 'description'
  | 'inclusion'
  | 'exclusion'
  | 'example'
  | 'sets'
  | 'archived'
  | 'segments'
  | 'sources';

/** Headers as they stand in the wild, folded: lower case, signs as single blanks. */
const headers: Readonly<Record<CodebookColumn, readonly string[]>> = {
  path: ['path', 'code path', 'full path', 'full name', 'hierarchical name', 'code hierarchy'],
  name: [
    ...['name', 'code', 'code name', 'codename', 'label', 'title', 'node', 'node name', 'tag'],
    ...['codes', 'theme', 'category name', 'kode', 'nom', 'nombre'],
  ],
  parent: [
    ...['parent', 'parent code', 'parent name', 'parent node', 'parent path', 'parentname'],
    ...['category', 'main code', 'belongs to', 'oberkode', 'obercode'],
  ],
  level: ['level', 'depth', 'hierarchy level', 'code level', 'ebene'],
  colour: ['colour', 'color', 'code color', 'code colour', 'farbe'],
  description: [
    ...['description', 'definition', 'code definition', 'code description', 'comment', 'comments'],
    ...['memo', 'code memo', 'note', 'notes', 'meaning', 'beschreibung'],
  ],
  inclusion: [
    ...['inclusion', 'inclusion criteria', 'inclusion criterion', 'include', 'when to use'],
    ...['use when', 'use for', 'coding rule', 'kodierregel'],
  ],
  exclusion: [
    ...['exclusion', 'exclusion criteria', 'exclusion criterion', 'exclude', 'when not to use'],
    ...['do not use when', 'do not use for', 'not for', 'abgrenzung'],
  ],
  example: [
    ...['example', 'examples', 'example quote', 'example quotes', 'quote', 'typical example'],
    ...['anchor example', 'ankerbeispiel'],
  ],
  sets: ['sets', 'set', 'code sets', 'code set', 'groups', 'group', 'code groups', 'code group'],
  archived: ['archived', 'archive', 'hidden', 'retired'],
  segments: ['segments', 'coded segments', 'codings', 'references', 'frequency', 'count', 'n'],
  sources: ['sources', 'files', 'documents'],
};

const columnOf = new Map(
  (Object.keys(headers) as CodebookColumn[]).flatMap((column) =>
    headers[column].map((header) => [header, column] as const),
  ),
);

export type ColumnMap = Readonly<{
  /** Position of each column that is there. */
  at: ReadonlyMap<CodebookColumn, number>;
  /** Positions of columns that each hold one level of the tree: `level 1`, `level 2`; in their order. */
  levels: readonly number[];
  understood: readonly string[];
  ignored: readonly string[];
}>;

const levelHeader = /^(?:level|code level|theme level|hierarchy) (\d+)$/u;

/** Which column is which, going by the headers; of two that mean the same the first counts. Null where none names codes. */
export function mapColumns(cells: readonly string[]): ColumnMap | null {
  const at = new Map<CodebookColumn, number>();
  const levels: number[] = [];
  const understood: string[] = [];
  const ignored: string[] = [];
  for (const [position, cell] of cells.entries()) {
    const header = foldHeader(cell);
    const column = columnOf.get(header);
    const isLevel = levelHeader.test(header);
    if (isLevel) levels.push(position);
    else if (column && !at.has(column)) at.set(column, position);
    else {
      if (header !== '') ignored.push(cell.trim());
      continue;
    }
    understood.push(cell.trim());
  }
  const namesCodes = at.has('path') || at.has('name') || levels.length > 0;
  return namesCodes ? { at, levels, understood, ignored } : null;
}

function foldHeader(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
