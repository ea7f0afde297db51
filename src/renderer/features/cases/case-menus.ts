import type { TFunction } from 'i18next';
import type { Attribute } from '../../../shared/domain/attribute.ts';
import type { MenuGroup } from '../../components/Menu.tsx';
import type { KeyCombination } from '../../state/keyboard.ts';
import type { caseKeys } from './case-keys.ts';
import { type CasesParams, withParams } from './case-question.ts';
import type { GridColumn } from './grid-columns.ts';

/** What the menus can ask for. */
export type CaseActions = Readonly<{
  /** The keys that an action has now. */
  keys: (id: (typeof caseKeys)[number]['id']) => KeyCombination | undefined;
  params: CasesParams;
  onChange: (params: CasesParams) => void;
  edit: () => void;
  copy: () => void;
  fillDown: () => void;
  clear: () => void;
  pasteTable: () => void;
  merge: () => void;
  deleteCases: () => void;
  /** Chooses the case under the cursor, or lets it go. */
  mark: () => void;
  unmark: () => void;
  filterBy: (attribute: Attribute) => void;
  editAttribute: (attribute: Attribute) => void;
  deleteAttribute: (attribute: Attribute) => void;
  attributes: readonly Attribute[];
  moveAttribute: (attribute: Attribute, by: -1 | 1) => void;
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
          id: 'moveLeft',
          label: t('moveLeft'),
          keys: actions.keys('cases.moveLeft'),
          isDisabled: actions.attributes.at(0)?.id === attribute.id,
          run: () => actions.moveAttribute(attribute, -1),
        },
        {
          id: 'moveRight',
          label: t('moveRight'),
          keys: actions.keys('cases.moveRight'),
          isDisabled: actions.attributes.at(-1)?.id === attribute.id,
          run: () => actions.moveAttribute(attribute, 1),
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
        { id: 'edit', label: t('edit'), keys: actions.keys('cases.edit'), run: actions.edit },
        { id: 'copy', label: t('copy'), keys: 'Ctrl+C', run: actions.copy },
        {
          id: 'fillDown',
          label: t('fillDown'),
          keys: actions.keys('cases.fillDown'),
          run: actions.fillDown,
        },
        { id: 'clear', label: t('clear'), keys: actions.keys('cases.clear'), run: actions.clear },
        { id: 'pasteTable', label: t('pasteTable'), run: actions.pasteTable },
      ],
    },
    {
      label: t('group.cases'),
      showLabel: true,
      entries: [
        {
          id: 'mark',
          label: t('mark'),
          keys: actions.keys('cases.mark'),
          run: actions.mark,
        },
        { id: 'merge', label: t('merge'), run: actions.merge },
        { id: 'deleteCases', label: t('deleteCases'), run: actions.deleteCases },
        { id: 'unmark', label: t('unmark'), keys: 'Esc', run: actions.unmark },
      ],
    },
    ...(column ? columnMenu(t, column, actions) : []),
  ];
}
