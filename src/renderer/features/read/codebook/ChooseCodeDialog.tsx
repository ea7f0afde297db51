import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { listMergeTargets, listTargets } from '../../../../core/coding/code-tree.ts';
import { rankCodes } from '../../../../core/coding/rank-codes.ts';
import type { Code } from '../../../../shared/domain/code.ts';
import type { CodeId } from '../../../../shared/ids.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { List, type ListEntry } from '../../../components/List.tsx';
import { TextField } from '../../../components/TextField.tsx';

type Props = Readonly<{
  kind: 'move' | 'merge';
  /** What is moved or merged. */
  chosen: readonly Code[];
  codes: readonly Code[];
  onClose: () => void;
  /** Null is the top level, offered for moving only. */
  onChoose: (target: Code | null) => void;
}>;

const topLevel = 0;

/** Codes that are offered: for merging several first these themselves, for one of them is mostly meant. */
function listOffers({ kind, chosen, codes }: Props): readonly Code[] {
  const ids = chosen.map(({ id }) => id);
  if (kind === 'move') return listTargets(codes, ids);
  const isChosen = new Set<CodeId>(ids);
  const targets = listMergeTargets(codes, ids);
  return [
    ...targets.filter(({ id }) => isChosen.has(id)),
    ...targets.filter(({ id }) => !isChosen.has(id)),
  ];
}

/** Asks under which code some are to stand, or with which they are to be united. */
export function ChooseCodeDialog(props: Props): ReactNode {
  const { kind, chosen, onClose, onChoose } = props;
  const { t } = useTranslation('codebook');
  const [query, setQuery] = useState('');
  const [picked, setPicked] = useState<number | null>(null);
  const offers = listOffers(props);
  const found = query === '' ? offers : rankCodes(offers, query).map((ranked) => ranked.code);
  const choose = (id: number | null): void => {
    const target = found.find((each) => each.id === id);
    if (target) onChoose(target);
    else if (kind === 'move' && id === topLevel) onChoose(null);
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
  // What Enter in the field takes is marked in the list, and nothing is taken that is not.
  const best = query === '' ? null : (found[0]?.id ?? null);
  const marked = entries.some(({ id }) => id === picked) ? picked : best;
  const [first] = chosen;
  const name = { count: chosen.length, code: first?.name ?? '' };
  return (
    <Dialog
      title={t(kind === 'move' ? 'moveNamed' : 'mergeNamed', name)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" isDisabled={marked === null} onPress={() => choose(marked)}>
            {t(kind === 'move' ? 'moveHere' : 'mergeHere')}
          </Button>
        </>
      }
    >
      {kind === 'merge' ? <p className="quiet">{t('mergeMeans')}</p> : null}
      <TextField
        label={t('filterCodes')}
        value={query}
        autoFocus
        onChange={setQuery}
        onSubmit={() => choose(marked)}
      />
      <List
        label={t('codes')}
        entries={entries}
        selected={marked}
        onSelect={(id) => setPicked(Number(id))}
        onOpen={(id) => choose(Number(id))}
      />
    </Dialog>
  );
}
