import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { filterCodes } from '../../../../core/coding/code-tree.ts';
import { foldForSearch } from '../../../../core/coding/rank-codes.ts';
import type { Code } from '../../../../shared/domain/code.ts';
import type { CodeSet } from '../../../../shared/domain/code-set.ts';
import type { CodeId } from '../../../../shared/ids.ts';
import { Button } from '../../../components/Button.tsx';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextField } from '../../../components/TextField.tsx';

type Props = Readonly<{
  set: CodeSet;
  codes: readonly Code[];
  onClose: () => void;
  /** Answers whether it is saved. */
  onSave: (add: readonly CodeId[], remove: readonly CodeId[]) => Promise<boolean>;
}>;

/** Which codes are in a set, ticked one by one and saved as one step. */
export function SetMembersDialog({ set, codes, onClose, onSave }: Props): ReactNode {
  const { t } = useTranslation('codebook');
  const [filter, setFilter] = useState('');
  const before = new Set(codes.filter(({ setIds }) => setIds.includes(set.id)).map(({ id }) => id));
  const [ticked, setTicked] = useState<ReadonlySet<CodeId>>(before);
  const add = [...ticked].filter((id) => !before.has(id));
  const remove = [...before].filter((id) => !ticked.has(id));
  const tick = (id: CodeId, isIn: boolean): void => {
    const next = new Set(ticked);
    if (isIn) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const save = async (): Promise<void> => {
    if (add.length + remove.length === 0 || (await onSave(add, remove))) onClose();
  };
  return (
    <Dialog
      title={t('membersOf', { name: set.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" onPress={() => void save()}>
            {t('saveMembers', { count: ticked.size })}
          </Button>
        </>
      }
    >
      <TextField label={t('filterCodes')} value={filter} autoFocus onChange={setFilter} />
      <div className="member-list" role="group" aria-label={t('codes')}>
        {filterCodes(codes, filter, foldForSearch).map((code) => (
          <div
            key={code.id}
            className="member-row"
            data-family={code.family}
            style={{ paddingInlineStart: `${code.depth * 16}px` }}
          >
            <span className="family-mark" />
            <Checkbox
              label={code.name}
              isSelected={ticked.has(code.id)}
              onChange={(isIn) => tick(code.id, isIn)}
            />
          </div>
        ))}
      </div>
    </Dialog>
  );
}
