import type { ReactNode } from 'react';

/** Where names end and figures begin; the themes stand last, in words again. */
const firstFigure = 3;
const classOf = (column: number, columns: number): string | undefined =>
  column >= firstFigure && column < columns - 1 ? 'numeric' : undefined;

/** The map as a plain table. */
export function JourneyNumbers({
  rows,
  label,
}: Readonly<{ rows: readonly (readonly string[])[]; label: string }>): ReactNode {
  const [head = [], ...body] = rows;
  return (
    <div className="journey-numbers" data-scrolls role="region" aria-label={label} tabIndex={0}>
      <table className="plain-table">
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col" className={classOf(head.indexOf(cell), head.length)}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((cells) => (
            <tr key={`${cells[0] ?? ''}\n${cells[2] ?? ''}`}>
              {cells.map((cell, column) => (
                <td key={head[column]} dir="auto" className={classOf(column, head.length)}>
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
