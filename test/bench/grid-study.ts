import { join } from 'node:path';
import { runCommand } from '../../src/engine/history/command.ts';
import { importDocument } from '../../src/engine/importing/import-document.ts';
import { readDocument } from '../../src/formats/documents/read-document.ts';
import type { ReadDocument } from '../../src/formats/read-document.ts';
import { createTemporaryStudy } from '../support/temporary-study.ts';

export const gridRowCount = 1_000_000;
const columnCount = 20;
/** Rows that are written and read; the others repeat them. */
const readRows = 1000;

/** Numbers, choices, a score, and words of up to seventy characters. */
function cellOf(row: number, column: number): string {
  if (column % 5 === 0) return String((row * 7 + column) % 997);
  if (column % 5 === 1) return ['North', 'South', 'East', 'West'][(row + column) % 4] ?? '';
  if (column % 5 === 2) return row % 9 === 0 ? '' : String((row + column) % 11);
  if (column % 5 === 3) return `2026-0${1 + (row % 9)}-1${row % 10}`;
  return `Answer ${(row * 31) % 89} of somebody who was asked about shelf ${(row * 13) % 53}`;
}

function repeat({ inspection, content }: ReadDocument): ReadDocument {
  if (content.type !== 'table' || !inspection.table) throw new Error('a table was written');
  return {
    inspection: { ...inspection, table: { ...inspection.table, rows: gridRowCount } },
    content: {
      type: 'table',
      columns: content.columns.map(({ info, values }) => {
        const codes = Uint32Array.from(
          { length: gridRowCount },
          (_, row) => values.codes[row % readRows] ?? 0,
        );
        return { info, values: { ...values, codes } };
      }),
    },
  };
}

/** A study on the disk with one table of a million rows and twenty columns, closed. */
export async function writeGridStudy(): Promise<Readonly<{ path: string; remove: () => void }>> {
  const study = createTemporaryStudy();
  const project = study.project();
  const columns = Array.from({ length: columnCount }, (_, at) => at);
  const head = columns.map((column) => `Question ${column + 1}`).join(',');
  const lines = Array.from({ length: readRows }, (_, row) =>
    columns.map((column) => cellOf(row, column)).join(','),
  );
  const bytes = Buffer.from(`${[head, ...lines].join('\n')}\n`);
  const read = await readDocument(bytes, 'Large.csv', {});
  if (!read.ok) throw new Error(read.error.message);
  const table = repeat(read.value);
  const roles = Object.fromEntries(columns.map((column) => [String(column), null]));
  const outcome = runCommand(project.host, (step) => importDocument(step, table, bytes, { roles }));
  if (!outcome.ok) throw new Error(outcome.error.message);
  project.close();
  return { path: join(study.folder, 'Study.verbatim'), remove: study.remove };
}
