import type { ReactNode } from 'react';

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
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((cells) => (
            <tr key={`${cells[0] ?? ''}\n${cells[2] ?? ''}`}>
              {cells.map((cell, column) => (
                <td key={head[column]} dir="auto">
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
