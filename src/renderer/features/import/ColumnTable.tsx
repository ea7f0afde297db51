import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type ColumnRole, columnRoles } from '../../../shared/domain/dataset.ts';
import type { InspectedColumn } from '../../../shared/domain/file-inspection.ts';
import { Select } from '../../components/Select.tsx';
import { formatNumber } from '../../state/format.ts';

export type ColumnTableProps = Readonly<{
  columns: readonly InspectedColumn[];
  roleOf: (column: InspectedColumn) => ColumnRole | null;
  onRole: (column: InspectedColumn, role: ColumnRole | null) => void;
}>;

/** The columns of a table, what each is for and why that is proposed. */
export function ColumnTable({ columns, roleOf, onRole }: ColumnTableProps): ReactNode {
  const { t } = useTranslation('import');
  return (
    <section className="import-section">
      <h3>{t('tableColumns')}</h3>
      <div data-scrolls>
        <table className="import-table import-columns">
          <colgroup>
            <col className="import-col-question" />
            <col className="import-col-type" />
            <col className="import-col-role" />
            <col className="import-col-missing" />
            <col />
          </colgroup>
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
            {columns.map((column) => (
              <ColumnRow
                key={column.position}
                column={column}
                role={roleOf(column)}
                onRole={onRole}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type ColumnRowProps = Readonly<{
  column: InspectedColumn;
  role: ColumnRole | null;
  onRole: ColumnTableProps['onRole'];
}>;

function ColumnRowView({ column, role, onRole }: ColumnRowProps): ReactNode {
  const { t } = useTranslation('import');
  const { t: common } = useTranslation();
  const [question, part] = splitPart(column.question);
  const options = ['none' as const, ...columnRoles].map((value) => ({
    value,
    label: common(`role.${value}`),
  }));
  return (
    <tr>
      <th scope="row">
        <span className="import-question" title={column.question}>
          {part ?? question}
        </span>
        {part === null ? null : <span className="import-stem">{question}</span>}
        {column.reason !== null && role === column.role ? (
          <span className="import-reason">{column.reason}</span>
        ) : null}
      </th>
      <td>{common(`type.${column.type}`)}</td>
      <td className="import-role">
        <Select
          quiet
          hideLabel
          label={t('column.roleOf', { name: column.name })}
          value={role ?? 'none'}
          options={options}
          onChange={(value) => onRole(column, value === 'none' ? null : value)}
        />
      </td>
      <td className="import-number">{formatNumber(column.missing)}</td>
      <td className="import-examples" title={column.examples.join(' · ')}>
        {column.examples.join(' · ')}
      </td>
    </tr>
  );
}

/** Of the columns of one question what each is about comes first; their questions are all the same. */
function splitPart(question: string): readonly [string, string | null] {
  const found = /^(.*\S) \[([^[\]]+)\]$/su.exec(question);
  return found ? [found[1] ?? question, found[2] ?? null] : [question, null];
}

/** A survey has columns by the hundred: only one whose role changes is drawn anew. */
const ColumnRow = memo(
  ColumnRowView,
  (before, after) =>
    before.column === after.column && before.role === after.role && before.onRole === after.onRole,
);
