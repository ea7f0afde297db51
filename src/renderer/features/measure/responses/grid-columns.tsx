import type { TFunction } from 'i18next';
import type { DatasetColumn } from '../../../../shared/domain/dataset.ts';
import type { FoundRow } from '../../../../shared/domain/found-row.ts';
import type { DataColumn, DataSort } from '../../../components/DataTable.tsx';
import { formatNumber } from '../../../state/format.ts';
import { MarkedWords } from './MarkedWords.tsx';

const isOpen = ({ role, type, distinct }: DatasetColumn): boolean =>
  role === 'open_ended' || role === 'note' || (type === 'text' && role === null && distinct > 200);

/** Room for the sign of the order and for the menu. */
const headRoom = 46;

function widthOf(column: DatasetColumn): number {
  if (isOpen(column)) return 320;
  const digits = String(column.max ?? '').length;
  const words = Math.min(22, Math.max(5, column.name.length)) * 7 + headRoom;
  if (column.type === 'date') return Math.max(156, words);
  return column.type === 'number' || column.type === 'boolean'
    ? Math.max(80, words, digits * 9 + 20)
    : Math.max(120, words);
}

/** What can be done with a column. */
export type ColumnActions = Readonly<{
  sort: (sort: DataSort | null) => void;
  togglePin: (id: string) => void;
  hide: (id: string) => void;
}>;

type Given = Readonly<{
  t: TFunction<'responses'>;
  columns: readonly DatasetColumn[];
  pinned: readonly string[];
  hidden: readonly string[];
  sort: DataSort | null;
  sought: string;
  actions: ColumnActions;
}>;

export const idOf = ({ position }: DatasetColumn): string => String(position);

/** The columns of the grid: the number of the row, then those of the table that are not hidden. */
export function gridColumns(given: Given): readonly DataColumn<FoundRow>[] {
  const { t, columns, hidden } = given;
  const hiddenIds = new Set(hidden);
  return [
    {
      id: 'row',
      header: t('row'),
      width: 72,
      numeric: true,
      isPinned: true,
      cell: ({ row }) => <span className="row-number">{formatNumber(row + 1)}</span>,
    },
    ...columns
      .filter((column) => !hiddenIds.has(idOf(column)))
      .map((column) => toGridColumn(column, given)),
  ];
}

function toGridColumn(
  column: DatasetColumn,
  { t, pinned, sort, sought, actions }: Given,
): DataColumn<FoundRow> {
  const id = idOf(column);
  const isPinned = pinned.includes(id);
  const chosen = sort?.id === id ? [sort.descending ? 'down' : 'up'] : [];
  return {
    id,
    header: column.name,
    hint: column.question,
    width: widthOf(column),
    numeric: column.type === 'number',
    isPinned,
    isSortable: true,
    menu: {
      label: t('columnMenu', { name: column.name }),
      groups: [
        {
          label: t('order'),
          chosen,
          entries: [
            { id: 'up', label: t('sortUp'), run: () => actions.sort({ id, descending: false }) },
            { id: 'down', label: t('sortDown'), run: () => actions.sort({ id, descending: true }) },
            {
              id: 'file',
              label: t('fileOrder'),
              isDisabled: sort === null,
              run: () => actions.sort(null),
            },
          ],
        },
        {
          label: t('column'),
          entries: [
            {
              id: 'pin',
              label: t(isPinned ? 'unpin' : 'pin'),
              run: () => actions.togglePin(id),
            },
            { id: 'hide', label: t('hide'), run: () => actions.hide(id) },
          ],
        },
      ],
    },
    cell: ({ cells }) => (
      <MarkedWords words={cells[column.position] ?? ''} sought={sought} isCell />
    ),
  };
}
