import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { columnRoles, type ColumnRole } from '../../../shared/domain/dataset.ts';
import type { FileInspection, InspectedColumn } from '../../../shared/domain/file-inspection.ts';
import { Select } from '../../components/Select.tsx';
import { formatNumber } from '../../state/format.ts';

type Roles = Readonly<Record<string, ColumnRole | null>>;

export type TablePreviewProps = Readonly<{
  table: NonNullable<FileInspection['table']>;
  /** What was decided otherwise than proposed, by column position. */
  roles: Roles;
  onRoles: (roles: Roles) => void;
}>;

/** The columns with their types and roles, and the first rows as they stand in the file. */
export function TablePreview({ table, roles, onRoles }: TablePreviewProps): ReactNode {
  const { t } = useTranslation('import');
  return (
    <>
      <section className="import-section">
        <h3>{t('tableColumns')}</h3>
        <div data-scrolls>
          <table className="import-table">
            <thead>
              <tr>
                <th scope="col">{t('column.question')}</th>
                <th scope="col">{t('column.type')}</th>
                <th scope="col">{t('column.role')}</th>
                <th scope="col" className="import-number">
                  {t('column.missing')}
                </th>
                <th scope="col">{t('column.examples')}</th>
              </tr>
            </thead>
            <tbody>
              {table.columns.map((column) => (
                <ColumnRow
                  key={column.position}
                  column={column}
                  role={chosenRole(column, roles)}
                  onRole={(role) => onRoles({ ...roles, [column.position]: role })}
                />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <SampleRows table={table} />
    </>
  );
}

function chosenRole(column: InspectedColumn, roles: Roles): ColumnRole | null {
  const chosen = roles[column.position];
  return chosen === undefined ? column.role : chosen;
}

function ColumnRow({
  column,
  role,
  onRole,
}: Readonly<{
  column: InspectedColumn;
  role: ColumnRole | null;
  onRole: (role: ColumnRole | null) => void;
}>): ReactNode {
  const { t } = useTranslation('import');
  const { t: common } = useTranslation();
  const options = ['none' as const, ...columnRoles].map((value) => ({
    value,
    label: common(`role.${value}`),
  }));
  return (
    <tr>
      <th scope="row" title={column.question}>
        {column.question}
      </th>
      <td>{common(`type.${column.type}`)}</td>
      <td className="import-role">
        <Select
          quiet
          hideLabel
          label={t('column.roleOf', { name: column.name })}
          value={role ?? 'none'}
          options={options}
          onChange={(value) => onRole(value === 'none' ? null : value)}
        />
      </td>
      <td className="import-number">{formatNumber(column.missing)}</td>
      <td className="import-examples">{column.examples.join(' · ')}</td>
    </tr>
  );
}

function SampleRows({ table }: Readonly<Pick<TablePreviewProps, 'table'>>): ReactNode {
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
