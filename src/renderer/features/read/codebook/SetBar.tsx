import type { ReactNode } from 'react';
import { type Key, ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { CodeId } from '../../../../shared/ids.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { formatNumber } from '../../../state/format.ts';
import type { CodeCommands } from './use-code-commands.ts';
import type { Codebook } from './use-codebook.ts';
import { useSetDrop } from './use-set-drop.ts';

const allCodes = 'all';

type Props = Readonly<{ book: Codebook; commands: CodeCommands }>;

/**
 * The sets of codes, beside the tree: one is chosen and the tree shows its codes alone. Codes of the tree are dropped on a
 * set to be added, and on all codes to be taken out of the set that is shown. Not there before the first set is.
 */
export function SetBar({ book, commands }: Props): ReactNode {
  const { t } = useTranslation('codebook');
  const { set, sets } = book;
  const setOf = (key: Key) => sets.find(({ id }) => String(id) === String(key)) ?? null;
  const { dragAndDropHooks } = useSetDrop({
    takesOut: set !== null,
    onDrop: (key, codeIds: readonly CodeId[]) => {
      const target = setOf(key);
      if (target) void commands.addToSet(target, codeIds);
      else if (set) void commands.takeOut(set, codeIds);
    },
  });
  if (sets.length === 0) return null;
  return (
    <div className="set-bar">
      <ListBox
        className="set-list"
        aria-label={t('setShown')}
        layout="grid"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[set === null ? allCodes : String(set.id)]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          if (key !== undefined) book.showSet(setOf(key)?.id ?? null);
        }}
        dragAndDropHooks={dragAndDropHooks}
      >
        <ListBoxItem
          className="set-chip"
          id={allCodes}
          textValue={set ? t('takeOutOf', { name: set.name }) : t('allCodes')}
        >
          <span className="set-chip-name">{t('allCodes')}</span>
          {set ? (
            <span className="set-chip-out" aria-hidden="true">
              {t('takeOutHere')}
            </span>
          ) : null}
        </ListBoxItem>
        {sets.map(({ id, name, codeCount }) => (
          <ListBoxItem key={id} className="set-chip" id={String(id)} textValue={name}>
            <span className="set-chip-name" dir="auto" title={name}>
              {name}
            </span>
            <span className="set-chip-count">
              {formatNumber(codeCount)}
              <span className="visually-hidden">{` ${t('setCodes', { count: codeCount })}`}</span>
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
      {set ? (
        <Menu
          label={t('setMenu', { name: set.name })}
          trigger={<IconButton icon="more" label={t('setMenu', { name: set.name })} />}
          groups={[
            {
              label: set.name,
              entries: [
                { id: 'members', label: t('chooseMembers'), run: () => book.ask('setMembers') },
                { id: 'rename', label: t('renameSet'), run: () => book.ask('renameSet') },
                { id: 'delete', label: t('deleteSet'), run: () => book.ask('deleteSet') },
              ],
            },
          ]}
        />
      ) : null}
    </div>
  );
}
