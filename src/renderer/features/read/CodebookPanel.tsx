import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { filterCodes, listSubtrees } from '../../../core/coding/code-tree.ts';
import { foldForSearch } from '../../../core/coding/rank-codes.ts';
import type { Code } from '../../../shared/domain/code.ts';
import type { CodeId } from '../../../shared/ids.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { Menu, type MenuEntry } from '../../components/Menu.tsx';
import { TextField } from '../../components/TextField.tsx';
import { formatNumber } from '../../state/format.ts';
import { useNavigation } from '../../state/navigation.ts';
import { ChooseCodeDialog } from './ChooseCodeDialog.tsx';
import { CodeCard } from './CodeCard.tsx';
import { CodeTree } from './CodeTree.tsx';
import type { Desk } from './desk.ts';
import { NewCodeField } from './NewCodeField.tsx';
import { useStable } from './use-stable.ts';

type Props = Readonly<{
  desk: Desk;
  selected: Code | null;
  onSelect: (codeId: CodeId | null) => void;
}>;

/** What the panel is asking at present. */
type Question = 'none' | 'newCode' | 'newChild' | 'delete' | 'move' | 'merge';

/** The codebook: the tree, the chosen code's properties, and everything that can be done with a code. */
export function CodebookPanel({ desk, selected, onSelect }: Props): ReactNode {
  const { t } = useTranslation('read');
  const navigation = useNavigation();
  const [filter, setFilter] = useState('');
  const [question, setQuestion] = useState<Question>('none');
  const [nameFocus, setNameFocus] = useState(0);
  const { codes } = desk.reading;
  const shown = useMemo(() => filterCodes(codes, filter, foldForSearch), [codes, filter]);
  const close = (): void => setQuestion('none');

  const showSegments = (codeId: CodeId): void =>
    navigation.go({ name: 'find', params: { codeId } });
  const open = (codeId: CodeId): void => {
    if (desk.selection.start < desk.selection.end) void desk.applyCode(codeId);
    else showSegments(codeId);
  };
  const move = (codeId: CodeId, parentId: CodeId | null, beforeId: CodeId | null): void => {
    const code = desk.reading.codeById.get(codeId)?.name ?? '';
    void desk.send('codes.move', { codeIds: [codeId], parentId, beforeId }, t('didMove', { code }));
  };
  // The tree is drawn anew when codes change, not at each step of the caret.
  const stableOpen = useStable(open);
  const stableMove = useStable(move);
  const stableKey = useStable((key: 'F2' | 'Delete') => {
    if (key === 'F2') setNameFocus((now) => now + 1);
    else setQuestion('delete');
  });
  const entries = useCodeMenu({
    selected,
    open,
    showSegments,
    ask: setQuestion,
    rename: () => setNameFocus((now) => now + 1),
  });

  return (
    <div className="codebook">
      <div className="codebook-head">
        <TextField
          label={t('filterCodes')}
          hideLabel
          placeholder={t('filterCodes')}
          value={filter}
          onChange={setFilter}
        />
        <IconButton icon="add" label={t('newCode')} onPress={() => setQuestion('newCode')} />
        <Menu
          label={t('codeMenu')}
          trigger={<IconButton icon="more" label={t('codeMenu')} />}
          groups={[{ label: t('codeMenu'), entries }]}
        />
      </div>
      <p className="quiet codebook-count">
        {shown.length === codes.length
          ? t('codeCount', { count: codes.length })
          : t('shownOf', { shown: formatNumber(shown.length), total: formatNumber(codes.length) })}
      </p>
      {question === 'newCode' || question === 'newChild' ? (
        <NewCodeField
          parent={question === 'newChild' ? selected : null}
          send={desk.send}
          onDone={(made) => {
            close();
            if (made !== null) onSelect(made);
          }}
        />
      ) : null}
      <div className="codebook-tree" data-scrolls>
        <CodeTree
          codes={shown}
          isFiltered={filter !== ''}
          selected={selected?.id ?? null}
          onSelect={onSelect}
          onOpen={stableOpen}
          onMove={stableMove}
          onKey={stableKey}
        />
        {codes.length === 0 ? (
          <p className="quiet codebook-empty">
            {t('noCodes')} <KeyHint keys="c" />
          </p>
        ) : null}
      </div>
      {selected && question === 'delete' ? (
        <DeleteQuestion
          code={selected}
          codes={codes}
          onKeep={close}
          onDelete={() => {
            close();
            onSelect(null);
            const done = t('didDelete', { code: selected.name });
            void desk.send('codes.delete', { codeIds: [selected.id] }, done);
          }}
        />
      ) : null}
      {selected ? (
        <CodeCard key={selected.id} code={selected} nameFocus={nameFocus} send={desk.send} />
      ) : null}
      {selected && (question === 'move' || question === 'merge') ? (
        <ChooseCodeDialog
          kind={question}
          code={selected}
          codes={codes}
          onClose={close}
          onChoose={(target) => {
            close();
            if (question === 'move') return move(selected.id, target?.id ?? null, null);
            if (!target) return;
            const done = t('didMerge', { code: selected.name, into: target.name });
            void desk.send('codes.merge', { codeIds: [selected.id], intoId: target.id }, done);
            onSelect(target.id);
          }}
        />
      ) : null}
    </div>
  );
}

type MenuContext = Readonly<{
  selected: Code | null;
  open: (codeId: CodeId) => void;
  showSegments: (codeId: CodeId) => void;
  ask: (question: Question) => void;
  rename: () => void;
}>;

function useCodeMenu({ selected, open, showSegments, ask, rename }: MenuContext): MenuEntry[] {
  const { t } = useTranslation('read');
  const isDisabled = selected === null;
  const withCode = (run: (codeId: CodeId) => void) => () => {
    if (selected) run(selected.id);
  };
  return [
    { id: 'open', label: t('codeSelection'), keys: 'Enter', isDisabled, run: withCode(open) },
    { id: 'segments', label: t('showSegments'), isDisabled, run: withCode(showSegments) },
    { id: 'child', label: t('newChild'), isDisabled, run: () => ask('newChild') },
    { id: 'rename', label: t('rename'), keys: 'F2', isDisabled, run: rename },
    { id: 'move', label: t('moveUnder'), isDisabled, run: () => ask('move') },
    { id: 'merge', label: t('mergeInto'), isDisabled, run: () => ask('merge') },
    { id: 'delete', label: t('delete'), keys: 'Delete', isDisabled, run: () => ask('delete') },
  ];
}

type DeleteProps = Readonly<{
  code: Code;
  codes: readonly Code[];
  onKeep: () => void;
  onDelete: () => void;
}>;

/** Says what goes along before a code goes. */
function DeleteQuestion({ code, codes, onKeep, onDelete }: DeleteProps): ReactNode {
  const { t } = useTranslation('read');
  const below = listSubtrees(codes, [code.id]).size - 1;
  return (
    <div className="delete-question" role="group" aria-label={t('delete')}>
      <p>
        {t('deleteCodings', { code: code.name, count: code.totalSegmentCount })}{' '}
        {below > 0 ? t('deleteBelow', { count: below }) : ''} {t('undoBringsBack')}
      </p>
      <Button look="danger" autoFocus onPress={onDelete}>
        {t('delete')}
      </Button>
      <Button onPress={onKeep}>{t('keep')}</Button>
    </div>
  );
}
