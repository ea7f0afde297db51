import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { listTargets } from '../../../core/coding/code-tree.ts';
import { rankCodes } from '../../../core/coding/rank-codes.ts';
import type { Code } from '../../../shared/domain/code.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { List, type ListEntry } from '../../components/List.tsx';
import { TextField } from '../../components/TextField.tsx';
import { Button } from '../../components/Button.tsx';

type Props = Readonly<{
  kind: 'move' | 'merge';
  code: Code;
  codes: readonly Code[];
  onClose: () => void;
  /** Null is the top level, offered for moving only. */
  onChoose: (target: Code | null) => void;
}>;

const topLevel = 0;

/** Asks under which code one is to stand, or with which it is to be united. */
export function ChooseCodeDialog({ kind, code, codes, onClose, onChoose }: Props): ReactNode {
  const { t } = useTranslation('read');
  const [query, setQuery] = useState('');
  const targets = listTargets(codes, [code.id]);
  const found = query === '' ? targets : rankCodes(targets, query).map((ranked) => ranked.code);
  const [chosen, setChosen] = useState<number | null>(null);
  const isTop = (id: number): boolean => kind === 'move' && id === topLevel;
  const choose = (id: number | null): void => {
    const target = found.find((each) => each.id === id);
    if (target) onChoose(target);
    else if (id !== null && isTop(id)) onChoose(null);
  };
  const entries: readonly ListEntry[] = [
    ...(kind === 'move' && query === ''
      ? [{ id: topLevel, text: t('topLevel'), content: t('topLevel') }]
      : []),
    ...found.map(({ id, path, family }) => ({
      id,
      text: path,
      content: (
        <>
          <span className="family-mark" data-family={family} /> {path}
        </>
      ),
    })),
  ];
  const title = kind === 'move' ? 'moveNamed' : 'mergeNamed';
  return (
    <Dialog
      title={t(title, { code: code.name })}
      isOpen
      onClose={onClose}
      actions={
        <Button look="primary" isDisabled={chosen === null} onPress={() => choose(chosen)}>
          {t(kind === 'move' ? 'moveHere' : 'mergeHere')}
        </Button>
      }
    >
      {kind === 'merge' ? <p className="quiet">{t('mergeMeans', { code: code.name })}</p> : null}
      <TextField
        label={t('filterCodes')}
        value={query}
        autoFocus
        onChange={setQuery}
        onSubmit={() => choose(found[0]?.id ?? null)}
      />
      <List
        label={t('codes')}
        entries={entries}
        selected={chosen}
        onSelect={(id) => setChosen(Number(id))}
        onOpen={(id) => choose(Number(id))}
      />
    </Dialog>
  );
}
