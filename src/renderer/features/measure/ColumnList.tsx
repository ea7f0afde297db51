import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import {
  type ColumnRole,
  columnRoles,
  type DatasetColumn,
} from '../../../shared/domain/dataset.ts';
import { Select } from '../../components/Select.tsx';
import { formatShare } from '../../state/format.ts';
import { splitColumnName } from './split-column-name.ts';

export type ColumnListProps = Readonly<{
  columns: readonly DatasetColumn[];
  /** Rows of the table, what `missing` is a share of. */
  rows: number;
  measured: DatasetColumn | null;
  onRole: (position: number, role: ColumnRole | null) => void;
  onMeasure: (column: DatasetColumn) => void;
}>;

const rowHeight = 48;

/** Columns in the order of the file, any number of them. */
export function ColumnList(props: ColumnListProps): ReactNode {
  const { columns, measured } = props;
  const { t } = useTranslation('measure');
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 300, height: 600 },
  });
  return (
    <div className="column-list" ref={scroller} data-scrolls>
      <ul aria-label={t('columns')} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const column = columns[item.index];
          if (!column) return null;
          return (
            <li
              key={column.id}
              className="column-row"
              aria-setsize={columns.length}
              aria-posinset={item.index + 1}
              style={{ height: rowHeight, transform: `translateY(${item.start}px)` }}
            >
              <ColumnRow {...props} column={column} isMeasured={measured?.id === column.id} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const noRole = 'none';

function ColumnRow({
  column,
  rows,
  isMeasured,
  onRole,
  onMeasure,
}: ColumnListProps & Readonly<{ column: DatasetColumn; isMeasured: boolean }>): ReactNode {
  const { t } = useTranslation('measure');
  const { t: common } = useTranslation();
  const { item, stem } = splitColumnName(column.name);
  const facts = [
    common(`type.${column.type}`),
    ...(column.missing > 0
      ? [t('missingShare', { share: formatShare(rows > 0 ? column.missing / rows : 0) })]
      : []),
    ...(column.question === column.name ? [stem].filter((one) => one !== null) : [column.question]),
  ];
  return (
    <>
      <Button className="column-name" aria-pressed={isMeasured} onPress={() => onMeasure(column)}>
        <span className="visually-hidden">{t('measureColumn')}</span>
        <span className="column-short" title={column.question}>
          {item ?? column.name}
        </span>
        <span className="column-facts" title={column.question}>
          {facts.join(' · ')}
        </span>
      </Button>
      <Select
        label={t('roleOf', { name: column.name })}
        hideLabel
        quiet
        value={column.role ?? noRole}
        options={[
          { value: noRole, label: common('role.none') },
          ...columnRoles.map((role) => ({ value: role, label: common(`role.${role}`) })),
        ]}
        onChange={(value) =>
          onRole(column.position, columnRoles.find((role) => role === value) ?? null)
        }
      />
    </>
  );
}
