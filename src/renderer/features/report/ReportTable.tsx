import type { ReactNode } from 'react';
import type { ReportBlock } from '../../../shared/domain/report-document.ts';

type TableBlock = Extract<ReportBlock, Readonly<{ type: 'table' }>>;

/** A table of a report; a wide one scrolls within the page. */
export function ReportTable({ block }: Readonly<{ block: TableBlock }>): ReactNode {
  const { caption, columns, rows } = block;
  const look = (column: number): string | undefined =>
    columns[column]?.numeric ? 'numeric' : undefined;
  return (
    <div className="paper-table" role="region" aria-label={caption} tabIndex={0} data-scrolls>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name }, column) => (
              <th key={column} scope="col" className={look(column)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column} className={look(column)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
