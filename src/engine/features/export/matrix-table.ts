import { valueFits } from '../../../core/cases/show-value.ts';
import type { ExportCell, ExportRow } from '../../../formats/exports/export-table.ts';
import type { SavColumn } from '../../../formats/exports/sav-file.ts';
import type { Loss } from '../../../shared/domain/file-inspection.ts';
import type { CaseId, SourceId } from '../../../shared/ids.ts';
import type { Database } from '../../project/database.ts';
import type { AttributeRow } from '../../project/queries/attribute-queries.ts';
import { listCodePlaces, listRowsInTreeOrder } from '../../project/queries/code-queries.ts';
import { countCodings } from '../../project/queries/coding-export-queries.ts';
import { attributeNames, listKnownCases } from './case-columns.ts';
import { codeCounts, type MatrixColumn } from './code-counts.ts';
import { countByCase } from './count-by-case.ts';
import { type ExportRequest, filterOf, listAskedSources } from './export-material.ts';
import type { Pace } from './pace.ts';

/** What stands before the codes in a row. */
export type FactColumn = Readonly<{ name: string; width?: number }> &
  Pick<SavColumn, 'type' | 'measure' | 'labels'> &
  // A cell as words or number for tables, and as a variable holds it.
  Readonly<{ savCell: (cell: ExportCell) => ExportCell }>;

export type MatrixCode = MatrixColumn & Readonly<{ name: string; path: string }>;

export type MatrixTable = Readonly<{
  facts: readonly FactColumn[];
  codes: readonly MatrixCode[];
  rows: readonly ExportRow[];
  /** How often each code stands with each row, row after row. */
  counts: Int32Array;
  losses: readonly Loss[];
}>;

const asWords = (cell: ExportCell): ExportCell => cell;
const words = (name: string, width = 20): FactColumn => ({
  name,
  width,
  type: 'text',
  measure: 'nominal',
  savCell: asWords,
});

const yesAndNo = [
  { value: 0, label: 'no' },
  { value: 1, label: 'yes' },
];

/** Numbers are numbers and yes and no are 1 and 0 for a statistics program, where every value fits. */
function factOf(attribute: AttributeRow, name: string, values: readonly string[]): FactColumn {
  if (!values.every((value) => valueFits(attribute, value))) return words(name);
  if (attribute.type === 'number') {
    return { name, type: 'number', measure: 'scale', savCell: asWords };
  }
  if (attribute.type !== 'boolean') return words(name);
  const savCell = (cell: ExportCell): ExportCell => (cell === null ? null : cell === 'yes' ? 1 : 0);
  return { name, type: 'number', measure: 'nominal', labels: yesAndNo, savCell };
}

const caseFacts = ['case', 'kind'];
const sourceFacts = ['source', 'folder', 'kind', 'language', 'collected'];

/** The codebook in tree order. How often each code is used is counted anew, and need not be known. */
function listMatrixCodes(db: Database): readonly MatrixCode[] {
  const places = listCodePlaces(db);
  return listRowsInTreeOrder(db).map(({ id, parentId, name }) => ({
    ...{ id, parentId, name },
    path: places.get(id)?.path ?? name,
  }));
}

/** How often each code stands with each case: with who speaks where it stands. Cases without any are there, too. */
export async function caseMatrix(
  db: Database,
  request: ExportRequest,
  pace: Pace,
): Promise<MatrixTable> {
  const codes = listMatrixCodes(db);
  const cases = listKnownCases(db);
  const { attributes, rows, valueOf } = cases;
  const ids = rows.map(({ id }) => id);
  const counts = codeCounts<CaseId>(ids, codes, request.withBelow);
  const losses = await countByCase(db, request, pace, counts);
  const names = attributeNames(attributes, caseFacts);
  return {
    facts: [
      words('case'),
      words('kind', 14),
      ...attributes.map((attribute, at) =>
        factOf(
          attribute,
          names[at] ?? '',
          ids.flatMap((id) => valueOf(id, attribute) ?? []),
        ),
      ),
    ],
    codes,
    rows: rows.map(({ id, name, kind }) => [name, kind, ...cases.cellsOf(id)]),
    counts: counts.finish(),
    losses,
  };
}

/** How often each code stands in each source. */
export function sourceMatrix(db: Database, request: ExportRequest): MatrixTable {
  const codes = listMatrixCodes(db);
  const sources = listAskedSources(db, request);
  const ids = sources.map(({ id }) => id);
  const counts = codeCounts<SourceId>(ids, codes, request.withBelow);
  const wanted = filterOf(db, request);
  countCodings(db, wanted.coderId, (sourceId, codeId) => {
    if (!wanted.codes || wanted.codes.has(codeId)) counts.count(sourceId, codeId);
  });
  return {
    facts: sourceFacts.map((name) => words(name, name === 'source' ? 28 : 14)),
    codes,
    rows: sources.map(({ name, folder, kind, language, collectedOn }) => [
      name,
      folder.join(' / '),
      kind,
      language,
      collectedOn ?? '',
    ]),
    counts: counts.finish(),
    losses: [],
  };
}
