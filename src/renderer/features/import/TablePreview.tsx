import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnRole } from '../../../shared/domain/dataset.ts';
import type { FileInspection, InspectedColumn } from '../../../shared/domain/file-inspection.ts';
import { ColumnTable } from './ColumnTable.tsx';
import { PersonalData } from './PersonalData.tsx';
import { type ScaleGroup, scaleGroups } from './scale-groups.ts';
import { ScaleWords } from './ScaleWords.tsx';
import type { Choices } from './staged-files.ts';

type Table = NonNullable<FileInspection['table']>;

export type TablePreviewProps = Readonly<{
  table: Table;
  choices: Choices;
  onChoose: (choices: Choices) => void;
}>;

/** Role that a column will have, as proposed or as chosen. */
export function chosenRole(column: InspectedColumn, roles: Choices['roles']): ColumnRole | null {
  const chosen = roles?.[String(column.position)];
  return chosen === undefined ? column.role : chosen;
}

const scores: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>(['nps', 'csat', 'ces']);

function split<Item>(
  items: readonly Item[],
  isFirst: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** What is to be decided about a table, its columns with their types and roles, and its first rows. */
export function TablePreview({ table, choices, onChoose }: TablePreviewProps): ReactNode {
  const roles = choices.roles ?? {};
  // Rows of columns are many, and are drawn anew only where their own role changes.
  const latest = useRef({ roles, onChoose });
  useEffect(() => {
    latest.current = { roles, onChoose };
  });
  const setRole = useCallback(({ position }: InspectedColumn, role: ColumnRole | null) => {
    const now = latest.current;
    now.onChoose({ roles: { ...now.roles, [position]: role } });
  }, []);
  const personal = table.columns.filter(
    (column) => chosenRole(column, roles) === 'personal' && column.missing < table.rows,
  );
  // What is to be measured comes before the columns, where nobody overlooks it.
  const isMeasured = ({ columns }: ScaleGroup): boolean =>
    columns.some((column) => scores.has(chosenRole(column, roles)));
  const [measured, others] = split(scaleGroups(table.columns), isMeasured);
  const scales = (groups: readonly ScaleGroup[]): ReactNode => (
    <ScaleWords
      groups={groups}
      choices={choices.scales ?? {}}
      onChoose={(chosen) => onChoose({ scales: chosen })}
    />
  );
  return (
    <>
      <PersonalData
        columns={personal}
        kept={choices.keepPersonal ?? []}
        onKeep={(keepPersonal) => onChoose({ keepPersonal })}
      />
      {scales(measured)}
      <ColumnTable
        columns={table.columns}
        roleOf={(column) => chosenRole(column, roles)}
        onRole={setRole}
      />
      {scales(others)}
      <SampleRows table={table} />
    </>
  );
}

function SampleRows({ table }: Readonly<{ table: Table }>): ReactNode {
  const { t } = useTranslation('import');
  return (
    <section className="import-section">
      <h3>{t('sampleRows')}</h3>
      <div data-scrolls tabIndex={0} role="region" aria-label={t('sampleRows')}>
        <table className="import-table import-sample">
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th scope="col" key={column.position} title={column.question}>
                  {column.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.sample.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, position) => (
                  <td key={position} dir="auto">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
