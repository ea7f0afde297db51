import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetColumn, DatasetSummary } from '../../../shared/domain/dataset.ts';
import type { FoundRow } from '../../../shared/domain/found-row.ts';
import type { Call } from '../../../shared/operations/operation-table.ts';
import { Chip } from '../../components/Chip.tsx';
import { type DataColumn, DataTable } from '../../components/DataTable.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Split } from '../../components/Split.tsx';
import { formatNumber } from '../../state/format.ts';
import { usePages } from '../../state/use-pages.ts';
import type { BandId } from './bands.ts';
import type { ResponseFilter } from './response-filter.ts';
import { ResponseDetail } from './ResponseDetail.tsx';

type Row = FoundRow;

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
    cell: ({ cells }) => cells[column.position] ?? '',
  };
}

export type ResponseViewProps = Readonly<{
  table: DatasetSummary;
  /** Which responses are shown, such as those behind a bar. */
  filter: ResponseFilter;
  onFilter: (filter: ResponseFilter) => void;
}>;

/** Every answer of every respondent as in the file, and the whole response beside it. */
export function ResponseView({ table, filter, onFilter }: ResponseViewProps): ReactNode {
  const { t } = useTranslation('measure');
  const [active, setActive] = useState(0);
  const [firstColumn, setFirstColumn] = useState(0);
  const pages = usePages('datasets.find', { datasetId: table.id, ...toCall(filter) });
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
      pane={
        <ResponseDetail
          columns={table.columns}
          row={pages.row(active)?.cells ?? null}
          number={(pages.row(active)?.row ?? active) + 1}
        />
      }
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
        <FilterChips filter={filter} onFilter={onFilter} />
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

const rowNumber = ({ row }: Row): ReactNode => (
  <span className="row-number">{formatNumber(row + 1)}</span>
);

/** The filter as the engine is asked for it. */
function toCall({ where, band }: ResponseFilter): Pick<Call<'datasets.find'>, 'where' | 'band'> {
  return {
    where: where.map((one) => ({ ...one, values: [...one.values] })),
    ...(band ? { band: band as NonNullable<Call<'datasets.find'>['band']> } : {}),
  };
}

function FilterChips({
  filter,
  onFilter,
}: Pick<ResponseViewProps, 'filter' | 'onFilter'>): ReactNode {
  const { t } = useTranslation('measure');
  const { where, band } = filter;
  if (where.length === 0 && !band) return null;
  return (
    <div className="filters response-filters" role="group" aria-label={t('filters')}>
      {band ? (
        <Chip
          kind={band.column}
          label={t(`band.${band.name as BandId}`)}
          onRemove={() => onFilter({ where })}
        />
      ) : null}
      {where.map((one, index) => (
        <Chip
          key={`${one.column} ${String(index)}`}
          kind={`${one.column}${one.isNot ? ` ${t('isNot')}` : ''}`}
          label={one.values.map((value) => (value === '' ? t('noSegment') : value)).join(', ')}
          onRemove={() => onFilter({ ...filter, where: where.filter((_, at) => at !== index) })}
        />
      ))}
    </div>
  );
}

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
