import type { TFunction } from 'i18next';
import type { Attribute } from '../../../shared/domain/attribute.ts';
import type { MenuGroup } from '../../components/Menu.tsx';
import { type CasesParams, withParams } from './case-question.ts';
import type { GridColumn } from './grid-columns.ts';

/** What the menus can ask for. */
export type CaseActions = Readonly<{
  params: CasesParams;
  onChange: (params: CasesParams) => void;
  edit: () => void;
  copy: () => void;
  fillDown: () => void;
  clear: () => void;
  pasteTable: () => void;
  merge: () => void;
  deleteCases: () => void;
  unmark: () => void;
  filterBy: (attribute: Attribute) => void;
  editAttribute: (attribute: Attribute) => void;
  deleteAttribute: (attribute: Attribute) => void;
}>;

/** What can be done with a column: order, filter, and the attribute itself. */
export function columnMenu(
  t: TFunction<'cases'>,
  column: GridColumn,
  actions: CaseActions,
): readonly MenuGroup[] {
  const { params, onChange } = actions;
  const { attribute } = column;
  const by = attribute ? attribute.id : (column.id as 'name');
  const sort = (descending: boolean) => () =>
    onChange(withParams(params, { sort: { by, descending } }));
  const order: MenuGroup = {
    label: t('group.column', { name: attribute?.name ?? t(column.id as 'name') }),
    showLabel: true,
    entries: [
      { id: 'sortUp', label: t('sortUp'), run: sort(false) },
      { id: 'sortDown', label: t('sortDown'), run: sort(true) },
      {
        id: 'unsorted',
        label: t('unsorted'),
        isDisabled: !params.sort,
        run: () => onChange(withParams(params, { sort: undefined })),
      },
    ],
  };
  if (!attribute) return [order];
  return [
    order,
    {
      label: attribute.name,
      entries: [
        { id: 'filterBy', label: t('filterBy'), run: () => actions.filterBy(attribute) },
        {
          id: 'editAttribute',
          label: t('editAttribute'),
          run: () => actions.editAttribute(attribute),
        },
        {
          id: 'deleteAttribute',
          label: t('deleteAttribute'),
          run: () => actions.deleteAttribute(attribute),
        },
      ],
    },
  ];
}

/** Everything that can be done here, for the mouse and for those who do not know the keys yet. */
export function allActions(
  t: TFunction<'cases'>,
  column: GridColumn | undefined,
  actions: CaseActions,
): readonly MenuGroup[] {
  return [
    {
      label: t('group.cells'),
      showLabel: true,
      entries: [
        { id: 'edit', label: t('edit'), keys: 'F2', run: actions.edit },
        { id: 'copy', label: t('copy'), keys: 'Ctrl+C', run: actions.copy },
        { id: 'fillDown', label: t('fillDown'), keys: 'Ctrl+D', run: actions.fillDown },
        { id: 'clear', label: t('clear'), keys: 'Delete', run: actions.clear },
        { id: 'pasteTable', label: t('pasteTable'), run: actions.pasteTable },
      ],
    },
    {
      label: t('group.cases'),
      showLabel: true,
      entries: [
        { id: 'merge', label: t('merge'), run: actions.merge },
        { id: 'deleteCases', label: t('deleteCases'), run: actions.deleteCases },
        { id: 'unmark', label: t('unmark'), keys: 'Esc', run: actions.unmark },
      ],
    },
    ...(column ? columnMenu(t, column, actions) : []),
  ];
}
