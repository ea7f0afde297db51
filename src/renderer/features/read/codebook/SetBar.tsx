import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../components/IconButton.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { Select } from '../../../components/Select.tsx';
import type { Codebook } from './use-codebook.ts';

const allCodes = 'all';

/** Chooses the set whose codes the tree shows, and changes it. Not there before the first set is. */
export function SetBar({ book }: Readonly<{ book: Codebook }>): ReactNode {
  const { t } = useTranslation('codebook');
  if (book.sets.length === 0) return null;
  return (
    <div className="set-bar">
      <Select
        label={t('setShown')}
        hideLabel
        quiet
        value={book.set === null ? allCodes : String(book.set.id)}
        options={[
          { value: allCodes, label: t('allCodes') },
          ...book.sets.map((set) => ({
            value: String(set.id),
            label: t('setNamed', { name: set.name, count: set.codeCount }),
          })),
        ]}
        onChange={(value) =>
          book.showSet(book.sets.find(({ id }) => String(id) === value)?.id ?? null)
        }
      />
      {book.set ? (
        <Menu
          label={t('setMenu', { name: book.set.name })}
          trigger={<IconButton icon="more" label={t('setMenu', { name: book.set.name })} />}
          groups={[
            {
              label: book.set.name,
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
