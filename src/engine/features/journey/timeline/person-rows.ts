import {
  isPersonColumn,
  isSamePerson,
  type Identity,
} from '../../../../core/journey/identities.ts';
import type { DatasetColumn, DatasetSummary } from '../../../../shared/domain/dataset.ts';
import type { CaseId, DatasetId } from '../../../../shared/ids.ts';
import type { Database } from '../../../project/database.ts';
import { listRowsOfCase, type RowOfCase } from '../../../project/queries/case-journey.ts';
import { listDatasets, readColumn } from '../../../project/queries/dataset-queries.ts';

/** The rows of a table that belong to one person. `byId`: found by an id alone, not because the case is that row. */
export type PersonRows = Readonly<{
  dataset: DatasetSummary;
  rows: readonly number[];
  byId: boolean;
}>;

const isPerson = ({ role, name }: DatasetColumn): boolean =>
  role === 'respondent' || (role !== 'ignore' && role !== 'personal' && isPersonColumn(name));

/** What the own rows of a person hold in columns of ids. */
function identitiesOf(
  db: Database,
  datasets: readonly DatasetSummary[],
  own: readonly RowOfCase[],
): readonly Identity[] {
  const names = own.map(({ name }) => ({ value: name, column: null }));
  const ids = datasets.flatMap(({ id, columns }) => {
    const rows = own.flatMap(({ datasetId, row }) =>
      datasetId === id && row !== null ? [row] : [],
    );
    if (rows.length === 0) return [];
    return columns.filter(isPerson).flatMap((column) => {
      const { dictionary, codes } = readColumn(db, column.id);
      return rows.map((row) => ({
        value: (dictionary[codes[row] ?? 0] ?? '').trim(),
        column: column.name,
      }));
    });
  });
  return [...names, ...ids].filter(({ value }) => value !== '');
}

function rowsById(
  db: Database,
  { columns }: DatasetSummary,
  identities: readonly Identity[],
): readonly number[] {
  const found = new Set<number>();
  for (const column of columns.filter(isPerson)) {
    const { dictionary, codes } = readColumn(db, column.id);
    const fits = Uint8Array.from(dictionary, (cell) =>
      Number(isSamePerson(identities, column.name, cell)),
    );
    if (!fits.includes(1)) continue;
    codes.forEach((code, row) => {
      if (fits[code] === 1) found.add(row);
    });
  }
  return [...found];
}

/** Rows of a case in every table: its own, and those that bear its name or id in a column of ids. */
export function findPersonRows(db: Database, caseId: CaseId): readonly PersonRows[] {
  const datasets = listDatasets(db);
  const own = listRowsOfCase(db, caseId);
  const identities = identitiesOf(db, datasets, own);
  const ownRows = (id: DatasetId): readonly number[] =>
    own.flatMap(({ datasetId, row }) => (datasetId === id && row !== null ? [row] : []));
  return datasets.flatMap((dataset) => {
    const held = ownRows(dataset.id);
    const rows = new Set([...held, ...rowsById(db, dataset, identities)]);
    if (rows.size === 0) return [];
    return [{ dataset, rows: [...rows].sort((a, b) => a - b), byId: held.length === 0 }];
  });
}
