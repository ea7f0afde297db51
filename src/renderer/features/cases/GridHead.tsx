import { type ReactNode, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/Icon.tsx';
import { Menu, type MenuGroup } from '../../components/Menu.tsx';
import type { AttributeId } from '../../../shared/ids.ts';
import type { CasesParams } from './case-question.ts';
import { type GridColumn, widthOf } from './grid-columns.ts';
import { useColumnDrag } from './use-column-drag.ts';

type Props = Readonly<{
  id: string;
  columns: readonly GridColumn[];
  sort: CasesParams['sort'];
  /** The column of the cursor while that stands in the heads; -1 otherwise. */
  active: number;
  menuOf: (column: GridColumn) => readonly MenuGroup[];
  /** An attribute was dragged before another; null: to the end. */
  onMove: (id: AttributeId, beforeId: AttributeId | null) => void;
}>;

/** The heads of the columns, each with a menu of what can be done with it. Those of attributes can be dragged. */
export function GridHead({ id, columns, sort, active, menuOf, onMove }: Props): ReactNode {
  const { t } = useTranslation('cases');
  const head = useRef<HTMLDivElement>(null);
  const { drag, ...dragging } = useColumnDrag(head, columns, onMove);
  return (
    <div
      ref={head}
      role="row"
      aria-rowindex={1}
      className={drag ? 'case-head case-head-dragging' : 'case-head'}
      data-row={-1}
      {...dragging}
    >
      {columns.map((column, at) => {
        const name = column.attribute?.name ?? t(column.id as 'name');
        const sorted = sort?.by === column.id ? sort : null;
        return (
          <div
            key={column.id}
            id={`${id}--1-${at}`}
            role="columnheader"
            aria-colindex={at + 1}
            aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none'}
            className={headClass(column, at === active)}
            data-dragged={drag?.id === column.id || undefined}
            data-column={at}
            style={{ width: column.width }}
          >
            <Menu
              label={t('columnMenu', { name })}
              trigger={
                <Button
                  className="case-head-button"
                  excludeFromTabOrder
                  aria-label={t('columnMenu', { name })}
                >
                  <span className="case-head-name" dir="auto" title={name}>
                    {name}
                  </span>
                  {sorted ? (
                    <span className={sorted.descending ? 'case-sort-down' : 'case-sort'}>
                      <Icon name="up" size={12} />
                    </span>
                  ) : null}
                  <span className="case-head-more">
                    <Icon name="down" size={12} />
                  </span>
                </Button>
              }
              groups={menuOf(column)}
            />
          </div>
        );
      })}
      {drag ? (
        <span
          className="case-drop-line"
          style={{ insetInlineStart: columns[drag.place.at]?.left ?? widthOf(columns) }}
        />
      ) : null}
    </div>
  );
}

function headClass(column: GridColumn, isActive: boolean): string {
  return [
    'case-head-cell',
    column.id === 'name' ? 'case-cell-name' : '',
    column.id === 'turns' || column.attribute?.type === 'number' ? 'case-cell-number' : '',
    isActive ? 'case-cell-active' : '',
  ]
    .filter(Boolean)
    .join(' ');
}
