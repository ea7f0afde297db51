import { useTranslation } from 'react-i18next';
import type { CodeId } from '../../../../shared/ids.ts';
import type { MenuGroup } from '../../../components/Menu.tsx';
import { useKeysOf } from '../../../state/key-bindings.ts';
import { announce } from '../../../state/last-action.ts';
import { codeKeys } from './code-keys.ts';
import type { CodeCommands } from './use-code-commands.ts';
import type { Codebook } from './use-codebook.ts';

type Context = Readonly<{
  book: Codebook;
  commands: CodeCommands;
  open: (codeId: CodeId) => void;
  /** Whether words of the text are selected: Enter codes them then, else it shows the segments. */
  hasSelection: boolean;
  showSegments: (codeId: CodeId) => void;
  /** Looks for what the chosen code may stand for. */
  findAndCode: () => void;
  rename: () => void;
}>;

/** What can be done with the chosen codes, for the menu at the top and the one at the pointer. */
export function useCodeMenu(context: Context): readonly MenuGroup[] {
  const { t } = useTranslation('codebook');
  const { book, commands, open, hasSelection, showSegments, findAndCode, rename } = context;
  const { chosen, ask, set: shownSet } = book;
  const keys = useKeysOf(codeKeys);
  const only = chosen.length === 1 ? chosen[0] : undefined;
  const isNone = chosen.length === 0;
  const isArchived = !isNone && chosen.every(({ archived }) => archived);
  const withOne = (run: (codeId: CodeId) => void) => () => {
    if (only) run(only.id);
  };
  const count = chosen.length;
  const single = { isDisabled: !only };
  const any = { isDisabled: isNone };
  const ofOne: MenuGroup = {
    label: t('group.code'),
    entries: [
      {
        id: 'open',
        label: t('codeSelection'),
        keys: hasSelection ? 'Enter' : undefined,
        isDisabled: !only || !hasSelection,
        run: withOne(open),
      },
      {
        id: 'segments',
        label: t('showSegments'),
        keys: hasSelection ? undefined : 'Enter',
        ...single,
        run: withOne(showSegments),
      },
      {
        id: 'split',
        label: t('split'),
        isDisabled: !only || only.totalSegmentCount === 0,
        run: withOne((codeId) => {
          showSegments(codeId);
          announce(t('splitHow'));
        }),
      },
      { id: 'findAndCode', label: t('findAndCode'), ...single, run: findAndCode },
      { id: 'rename', label: t('rename'), keys: keys('codes.rename'), ...single, run: rename },
      { id: 'child', label: t('newChild'), ...single, run: () => ask('newChild') },
    ],
  };
  return [
    ...(count > 1 ? [] : [ofOne]),
    {
      label: t('group.tree'),
      entries: [
        { id: 'move', label: t('move', { count }), ...any, run: () => ask('move') },
        { id: 'merge', label: t('merge', { count }), ...any, run: () => ask('merge') },
        {
          id: 'archive',
          label: t(isArchived ? 'bringBack' : 'archive'),
          ...any,
          run: () => void commands.archive(chosen, !isArchived),
        },
        {
          id: 'delete',
          label: t('deleteThem'),
          // In a set the key takes codes out of it: what is shown goes, not what is coded.
          keys: shownSet ? undefined : keys('codes.delete'),
          ...any,
          run: () => ask('delete'),
        },
      ],
    },
    {
      label: t('sets'),
      showLabel: true,
      chosen: book.sets
        .filter(({ id }) => !isNone && chosen.every(({ setIds }) => setIds.includes(id)))
        .map(({ id }) => `set ${id}`),
      entries: [
        ...book.sets.map((set) => ({
          id: `set ${set.id}`,
          label: set.name,
          ...any,
          run: () => {
            const ids = chosen.map(({ id }) => id);
            const isIn = chosen.every(({ setIds }) => setIds.includes(set.id));
            void commands.setMembers(set, isIn ? [] : ids, isIn ? ids : []);
          },
        })),
        ...(shownSet
          ? [
              {
                id: 'takeOut',
                label: t('takeOutOf', { name: shownSet.name }),
                keys: keys('codes.delete'),
                ...any,
                run: () =>
                  void commands.takeOut(
                    shownSet,
                    chosen.map(({ id }) => id),
                  ),
              },
            ]
          : []),
        {
          id: 'newSet',
          label: isNone ? t('newSet') : t('newSetOf', { count }),
          run: () => ask('newSet'),
        },
      ],
    },
  ];
}

/** What can be done with the codebook as a whole. */
export function useBookMenu({ book, commands }: Pick<Context, 'book' | 'commands'>): MenuGroup {
  const { t } = useTranslation('codebook');
  return {
    label: t('group.book'),
    entries: [
      {
        id: 'archived',
        label: t(book.showsArchived ? 'hideArchived' : 'showArchived'),
        isDisabled: book.archivedCount === 0,
        run: () => book.showArchived(!book.showsArchived),
      },
      { id: 'import', label: t('import'), run: () => book.ask('import') },
      {
        id: 'export',
        label: t('export'),
        isDisabled: book.all.length === 0,
        run: () => void commands.exportBook(),
      },
    ],
  };
}
