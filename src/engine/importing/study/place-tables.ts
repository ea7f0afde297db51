import { composed } from '../../../core/text/normalise-text.ts';
import type { ColumnValues } from '../../../shared/domain/column-values.ts';
import type { ExchangedColumn, ExchangedTable } from '../../../shared/domain/exchanged-study.ts';
import type { InspectedColumn } from '../../../shared/domain/file-inspection.ts';
import type { Step } from '../../history/command.ts';
import { insertColumn, insertDataset } from '../../project/queries/dataset-queries.ts';
import { factsOfColumn } from '../column-facts.ts';
import { asName, type Placed, uidFor } from './placed.ts';

/** Makes the tables of a study, each as a new one. Texts and cases that belong to them are placed afterwards. */
export function placeTables(step: Step, tables: readonly ExchangedTable[], placed: Placed): void {
  const { db } = step;
  for (const table of tables) {
    const { key, fileName, format, origin, importedAt, columns } = table;
    const name = asName(table.name, asName(fileName, 'Without a name'));
    const datasetId = insertDataset(db, {
      ...{ name, format, origin, uid: uidFor(db, 'dataset', key), original: null },
      fileName: asName(fileName, 'table'),
      rows: columns[0]?.rows.length ?? 0,
      at: importedAt ?? step.at,
    });
    placed.tables.set(key, datasetId);
    for (const [position, column] of columns.entries()) {
      const values = valuesOf(column);
      const uid = uidFor(db, 'dataset_column', column.key);
      const info = infoOf(column, position, values);
      placed.columns.set(
        column.key,
        insertColumn(db, datasetId, info, column.role, values, { uid }),
      );
    }
  }
}

function infoOf(
  { name, question, type, role }: ExchangedColumn,
  position: number,
  values: ColumnValues,
): InspectedColumn {
  const named = asName(name, `Column ${position + 1}`);
  return {
    ...{ position, name: named, question: question || named, role },
    ...factsOfColumn(values, named, type),
    ...{ reason: null, scaleWords: null, examples: [] },
  };
}

/** With each cell once, composed (NFC), and the empty one first, whatever the file has. */
function valuesOf({ values, rows }: ExchangedColumn): ColumnValues {
  const codes = new Map([['', 0]]);
  const codeOf = Uint32Array.from(values, (value) => {
    const cell = composed(value);
    const code = codes.get(cell) ?? codes.size;
    codes.set(cell, code);
    return code;
  });
  return { dictionary: [...codes.keys()], codes: Uint32Array.from(rows, (at) => codeOf[at] ?? 0) };
}
