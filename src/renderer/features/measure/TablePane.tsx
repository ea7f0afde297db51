import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnRole, DatasetColumn, DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { DatasetId } from '../../../shared/ids.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { List } from '../../components/List.tsx';
import { useCommand } from '../../state/engine.ts';
import { formatNumber } from '../../state/format.ts';
import { ColumnList } from './ColumnList.tsx';
import './role-note.css';

export type TablePaneProps = Readonly<{
  tables: readonly DatasetSummary[];
  table: DatasetSummary;
  /** The column that is measured at present. */
  measured: DatasetColumn | null;
  onTable: (id: DatasetId) => void;
  onMeasure: (column: DatasetColumn) => void;
  /** Leaves the width to the views. */
  onFold: () => void;
}>;

/** The study's tables, and what each column of the chosen one is for. */
export function TablePane({
  tables,
  table,
  measured,
  onTable,
  onMeasure,
  onFold,
}: TablePaneProps): ReactNode {
  const { t } = useTranslation('measure');
  const setRole = useCommand('datasets.setRole');
  const [given, setGiven] = useState<GivenRole | null>(null);
  const change = (position: number, role: ColumnRole | null): void => {
    setRole.mutate({ datasetId: table.id, position, role });
    setGiven({ datasetId: table.id, position, role });
  };
  return (
    <aside className="table-pane" aria-label={t('tables')} data-pane tabIndex={-1}>
      <header className="table-pane-head" data-fold>
        <h2 className="pane-title">{t('tables')}</h2>
        <IconButton icon="panelStart" label={t('foldTables')} onPress={onFold} />
      </header>
      <div className="table-list" data-scrolls>
        <List
          label={t('tables')}
          selected={table.id}
          onSelect={(id) => {
            const chosen = tables.find((one) => one.id === id);
            if (chosen && chosen.id !== table.id) onTable(chosen.id);
          }}
          entries={tables.map((one) => ({
            id: one.id,
            text: one.name,
            content: <TableEntry table={one} />,
          }))}
        />
      </div>
      <h2 className="pane-title">
        {t('columns')} <span className="quiet">{formatNumber(table.columns.length)}</span>
      </h2>
      {setRole.error ? <ErrorNotice error={setRole.error.appError} /> : null}
      <RoleNote table={table} given={given} />
      <ColumnList
        columns={table.columns}
        rows={table.rows}
        measured={measured}
        onRole={change}
        onMeasure={onMeasure}
      />
    </aside>
  );
}

type GivenRole = Readonly<{ datasetId: DatasetId; position: number; role: ColumnRole | null }>;

/** Cases and sources are made when a file is imported; a role that is given later makes none, and this says so. */
function RoleNote({
  table,
  given,
}: Readonly<{ table: DatasetSummary; given: GivenRole | null }>): ReactNode {
  const { t } = useTranslation('tableRoles');
  const column = table.columns.find(({ position }) => position === given?.position);
  if (!given || !column || given.datasetId !== table.id) return null;
  const isText = given.role === 'open_ended' || given.role === 'note';
  const note =
    given.role === 'respondent'
      ? t('noCases', { column: column.name })
      : isText && column.sourceId === null
        ? t('noSource', { column: column.name })
        : null;
  return (
    <p className="role-note" role="status">
      {note}
    </p>
  );
}

function TableEntry({ table }: Readonly<{ table: DatasetSummary }>): ReactNode {
  const { t } = useTranslation('measure');
  return (
    <span className="table-entry">
      <span className="table-name">{table.name}</span>
      <span className="table-size">
        {t('rowCount', { count: table.rows, number: formatNumber(table.rows) })}
      </span>
    </span>
  );
}
