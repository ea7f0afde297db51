import type { ReadColumn, ReadDocument } from '../../../src/formats/read-document.ts';
import { columnBuilder } from '../../../src/formats/tables/column-builder.ts';
import { profileColumn } from '../../../src/formats/tables/column-profile.ts';
import type { Dealer } from './deal-choices.ts';

/** Cells that a newer export may have instead of what stood there. */
const answers = ['', '0', '10', 'Not at all', 'It was slow, and now it is not', 'é 👩‍👩‍👧'];

const valueOf = (values: readonly string[], pick: number): string =>
  values[pick % values.length] ?? '';

function columnOf({ info }: ReadColumn, position: number, cells: readonly string[]): ReadColumn {
  const builder = columnBuilder();
  for (const cell of cells) builder.add(cell);
  const values = builder.finish();
  const { type, missing, min, max, distinct, examples } = profileColumn(values, info.name);
  return { info: { ...info, position, type, missing, min, max, distinct, examples }, values };
}

/**
 * A newer export of a table: responses answered anew, gone and come, the rows and the columns in another order, a question
 * more. The first column names the response.
 */
export function newerTable(older: ReadDocument, { number, words }: Dealer): ReadDocument {
  const { content, inspection } = older;
  if (content.type !== 'table' || !inspection.table) throw new Error('this is no table');
  const [gone, changed, more, layout] = [number(5), number(4), number(3), number(6)];
  const rows = content.columns[0]?.values.codes.length ?? 0;
  const kept = Array.from({ length: rows }, (_, row) => row).filter((row) => row % 5 !== gone);
  const order = layout % 2 === 0 ? kept : kept.reverse();
  const answered = [...answers, words];
  const made = content.columns.map((column, at) => {
    const { dictionary, codes } = column.values;
    const cells = order.map((row) =>
      at > 0 && (row + at) % 4 === changed
        ? valueOf(answered, row + changed + at)
        : (dictionary[codes[row] ?? 0] ?? ''),
    );
    const added = Array.from({ length: more }, (_, n) =>
      at === 0 ? `new ${n} ${words}` : valueOf(answered, n + at + layout),
    );
    return { column, cells: [...cells, ...added] };
  });
  const [, , last] = made;
  if (layout === 4 && last) made.push({ ...last, column: renamed(last.column, 'Anything else?') });
  if (layout === 5) made.reverse();
  const columns = made.map(({ column, cells }, position) => columnOf(column, position, cells));
  const table = {
    ...inspection.table,
    rows: order.length + more,
    columns: columns.map(({ info }) => info),
  };
  return {
    content: { type: 'table', columns },
    inspection: { ...inspection, fileName: 'newer.csv', table },
  };
}

const renamed = (column: ReadColumn, name: string): ReadColumn => ({
  ...column,
  info: { ...column.info, name, question: name },
});
