import { valueFits } from '../../../core/cases/show-value.ts';
import type { ExportCell, ExportRow } from '../../../formats/exports/export-table.ts';
import type { SavColumn } from '../../../formats/exports/sav-file.ts';
import type { Code } from '../../../shared/domain/code.ts';
import type { Loss } from '../../../shared/domain/file-inspection.ts';
import type { CaseId, SourceId } from '../../../shared/ids.ts';
import type { Database } from '../../project/database.ts';
import type { AttributeRow } from '../../project/queries/attribute-queries.ts';
import { listCodes } from '../../project/queries/code-queries.ts';
import { readVersion } from '../../project/version-cache.ts';
import { attributeNames, listKnownCases, valueCell } from './case-columns.ts';
import { codeCounts } from './code-counts.ts';
import { type ExportRequest, listAskedCodings, listAskedSources } from './export-material.ts';
import type { Pace } from './pace.ts';
import { turnsIn, whoSpeaks } from './who-speaks.ts';

/** What stands before the codes in a row. */
export type FactColumn = Readonly<{ name: string; width?: number }> &
  Pick<SavColumn, 'type' | 'measure' | 'labels'> &
  // A cell as words or number for tables, and as a variable holds it.
  Readonly<{ savCell: (cell: ExportCell) => ExportCell }>;

export type MatrixTable = Readonly<{
  facts: readonly FactColumn[];
  codes: readonly Code[];
  rows: readonly Readonly<{ facts: ExportRow; counts: readonly number[] }>[];
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

/** How often each code stands with each case: with who speaks where it stands. Cases without any are there, too. */
export async function caseMatrix(
  db: Database,
  request: ExportRequest,
  pace: Pace,
): Promise<MatrixTable> {
  const codes = listCodes(db);
  const cases = listKnownCases(db);
  const counts = codeCounts<CaseId>(codes, request.withBelow);
  const byCase = await countByCase(db, request, pace, (caseId, codeId) =>
    counts.count(caseId, codeId),
  );
  const names = attributeNames(cases.attributes, caseFacts);
  return {
    facts: [
      words('case'),
      words('kind', 14),
      ...cases.attributes.map((attribute, at) =>
        factOf(
          attribute,
          names[at] ?? '',
          cases.rows.flatMap(({ id }) => cases.valueOf(id, attribute) ?? []),
        ),
      ),
    ],
    codes,
    rows: cases.rows.map(({ id, name, kind }) => ({
      facts: [
        name,
        kind,
        ...cases.attributes.map((attribute) => valueCell(attribute, cases.valueOf(id, attribute))),
      ],
      counts: counts.of(id),
    })),
    losses: byCase,
  };
}

async function countByCase(
  db: Database,
  request: ExportRequest,
  pace: Pace,
  count: (caseId: CaseId, codeId: Code['id']) => void,
): Promise<readonly Loss[]> {
  const codings = listAskedCodings(db, request);
  const sources = listAskedSources(db, request).filter(({ id }) => codings.has(id));
  const caseOf = whoSpeaks(db);
  let nobody = 0;
  for (const [done, source] of sources.entries()) {
    await pace(done, sources.length, 'files');
    const { turns } = readVersion(db, source.versionId);
    for (const { versionId, start, end, codeId } of codings.get(source.id) ?? []) {
      const speaking = new Set(
        turnsIn(turns, start, end).flatMap((turn) => caseOf(versionId, turn) ?? []),
      );
      for (const caseId of speaking) count(caseId, codeId);
      if (speaking.size === 0) nobody += 1;
    }
  }
  const why = 'Nobody who is a case speaks there. The matrix by source has them.';
  return nobody === 0 ? [] : [{ what: 'codings of no case', count: nobody, why }];
}

/** How often each code stands in each source. */
export function sourceMatrix(db: Database, request: ExportRequest): MatrixTable {
  const codes = listCodes(db);
  const counts = codeCounts<SourceId>(codes, request.withBelow);
  for (const [sourceId, codings] of listAskedCodings(db, request)) {
    for (const { codeId } of codings) counts.count(sourceId, codeId);
  }
  return {
    facts: sourceFacts.map((name) => words(name, name === 'source' ? 28 : 14)),
    codes,
    rows: listAskedSources(db, request).map((source) => ({
      facts: [
        source.name,
        source.folder.join(' / '),
        source.kind,
        source.language,
        source.collectedOn ?? '',
      ],
      counts: counts.of(source.id),
    })),
    losses: [],
  };
}
