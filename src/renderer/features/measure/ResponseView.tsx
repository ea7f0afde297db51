import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetColumn, DatasetSummary } from '../../../shared/domain/dataset.ts';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Split } from '../../components/Split.tsx';
import { formatNumber } from '../../state/format.ts';
import { usePages } from '../../state/use-pages.ts';
import { ResponseDetail } from './ResponseDetail.tsx';

type Row = readonly string[];

/** More columns than this at once would make scrolling stutter; the others follow by turning over. */
const columnsAtOnce = 40;

const isOpen = ({ role, type, distinct }: DatasetColumn): boolean =>
  role === 'open_ended' || role === 'note' || (type === 'text' && role === null && distinct > 200);

function widthOf(column: DatasetColumn): number {
  if (isOpen(column)) return 320;
  const digits = String(column.max ?? '').length;
  const words = Math.min(22, Math.max(8, column.name.length));
  return column.type === 'number' || column.type === 'boolean'
    ? Math.max(72, words * 8, digits * 9 + 20)
    : 40 + words * 8;
}

function toGridColumn(column: DatasetColumn): DataColumn<Row> {
  return {
    id: String(column.position),
    header: column.name,
    hint: column.question,
    width: widthOf(column),
    numeric: column.type === 'number',
    cell: (row) => row[column.position] ?? '',
  };
}

/** Every answer of every respondent as in the file, and the whole response beside it. */
export function ResponseView({ table }: Readonly<{ table: DatasetSummary }>): ReactNode {
  const { t } = useTranslation('measure');
  const [active, setActive] = useState(0);
  const [firstColumn, setFirstColumn] = useState(0);
  const pages = usePages('datasets.rows', { datasetId: table.id });
  const total = pages.total ?? table.rows;
  const shown = table.columns.slice(firstColumn, firstColumn + columnsAtOnce);
  const columns = useMemo(
    () => [
      { id: 'row', header: t('row'), width: 64, numeric: true, cell: rowNumber },
      ...table.columns.slice(firstColumn, firstColumn + columnsAtOnce).map(toGridColumn),
    ],
    [firstColumn, t, table.columns],
  );
  if (pages.error)
    return (
      <div className="place-notice">
        <ErrorNotice error={pages.error.appError} />
      </div>
    );
  return (
    <Split
      name="measure.response"
      label={t('responseWidth')}
      side="end"
      initial={320}
      min={220}
      max={640}
      pane={<ResponseDetail columns={table.columns} row={pages.row(active)} number={active + 1} />}
    >
      <div className="responses">
        <div className="list-head">
          <span role="status">
            {t('rowOf', {
              row: formatNumber(Math.min(active + 1, total)),
              total: formatNumber(total),
            })}
          </span>
          {table.columns.length > columnsAtOnce ? (
            <ColumnTurner
              first={firstColumn}
              shown={shown.length}
              total={table.columns.length}
              onTurn={setFirstColumn}
            />
          ) : null}
        </div>
        <div className="responses-grid">
          <DataTable
            label={t('responsesOf', { table: table.name })}
            columns={columns}
            count={total}
            row={pages.row}
            onVisible={pages.onVisible}
            onActive={setActive}
          />
        </div>
      </div>
    </Split>
  );
}

const rowNumber = (_row: Row, index: number): ReactNode => (
  <span className="row-number">{formatNumber(index + 1)}</span>
);

type ColumnTurnerProps = Readonly<{
  first: number;
  shown: number;
  total: number;
  onTurn: (first: number) => void;
}>;

function ColumnTurner({ first, shown, total, onTurn }: ColumnTurnerProps): ReactNode {
  const { t } = useTranslation('measure');
  return (
    <span className="column-turner">
      {t('columnsOf', { from: first + 1, to: first + shown, total: formatNumber(total) })}
      <IconButton
        icon="back"
        label={t('columnsBefore')}
        isDisabled={first === 0}
        onPress={() => onTurn(Math.max(0, first - columnsAtOnce))}
      />
      <IconButton
        icon="forward"
        label={t('columnsAfter')}
        isDisabled={first + shown >= total}
        onPress={() => onTurn(first + columnsAtOnce)}
      />
    </span>
  );
}
