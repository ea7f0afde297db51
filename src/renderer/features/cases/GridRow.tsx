import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { valueFits } from '../../../core/cases/show-value.ts';
import type { Case } from '../../../shared/domain/case.ts';
import { Icon } from '../../components/Icon.tsx';
import { cellWords } from './cell-words.ts';
import type { GridColumn } from './grid-columns.ts';

type Props = Readonly<{
  /** Names the cells for the grid's active descendant. */
  id: string;
  row: number;
  /** Pixels from the top. */
  start: number;
  person: Case | null;
  columns: readonly GridColumn[];
  /** The selected columns of this row; null where none is. */
  selected: Readonly<{ left: number; right: number }> | null;
  /** The column of the cursor; -1 in other rows. */
  active: number;
  isMarked: boolean;
  /** The column that is being filled, and what it is filled in; -1 for none. */
  editing: number;
  editor: ReactNode;
}>;

/** One case. */
export const GridRow = memo(function GridRow(props: Props): ReactNode {
  const { id, row, person, columns, editing } = props;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      aria-selected={props.isMarked}
      className={editing >= 0 ? 'case-row case-row-editing' : 'case-row'}
      data-row={row}
      style={{ transform: `translateY(${props.start}px)` }}
    >
      {columns.map((column, at) => (
        <GridCell
          key={column.id}
          id={`${id}-${row}-${at}`}
          at={at}
          column={column}
          person={person}
          isSelected={
            props.selected !== null && at >= props.selected.left && at <= props.selected.right
          }
          isActive={at === props.active}
          isMarked={props.isMarked}
          editor={at === editing ? props.editor : null}
        />
      ))}
    </div>
  );
});

type CellProps = Readonly<{
  id: string;
  at: number;
  column: GridColumn;
  person: Case | null;
  isSelected: boolean;
  isActive: boolean;
  isMarked: boolean;
  editor: ReactNode;
}>;

function classOf({ column, isSelected, isActive }: CellProps, isMisfit: boolean): string {
  const isNumber = column.id === 'turns' || column.attribute?.type === 'number';
  return [
    'case-cell',
    column.id === 'name' ? 'case-cell-name' : '',
    column.attribute ? '' : 'case-cell-fixed',
    isNumber ? 'case-cell-number' : '',
    isSelected ? 'case-cell-selected' : '',
    isActive ? 'case-cell-active' : '',
    isMisfit ? 'case-cell-misfit' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function GridCell(props: CellProps): ReactNode {
  const { t } = useTranslation('cases');
  const { id, at, column, person, editor } = props;
  const value = person && column.attribute ? person.values[column.id] : undefined;
  const isMisfit =
    value !== undefined && column.attribute !== null && !valueFits(column.attribute, value);
  const words = person ? cellWords(t, column, person) : '';
  return (
    <div
      id={id}
      role={column.id === 'name' ? 'rowheader' : 'gridcell'}
      aria-colindex={at + 1}
      aria-selected={props.isSelected}
      aria-invalid={isMisfit || undefined}
      aria-readonly={column.id === 'kind' || column.id === 'turns' ? true : undefined}
      className={classOf(props, isMisfit)}
      data-column={at}
      style={{ width: column.width }}
    >
      {column.id === 'name' ? (
        <span className="case-mark" data-mark={props.isMarked} aria-hidden="true">
          {props.isMarked ? <Icon name="check" size={12} /> : null}
        </span>
      ) : null}
      {editor ?? (
        <span className="case-words" dir="auto" title={words.length > 24 ? words : undefined}>
          {words}
        </span>
      )}
    </div>
  );
}
