import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Memo } from '../../../shared/domain/memo.ts';
import type { MemoId } from '../../../shared/ids.ts';
import type { Call } from '../../../shared/operations/operation-table.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { placeOfMemo } from '../../components/linking/end-place.ts';
import { LinkDialog } from '../../components/linking/LinkDialog.tsx';
import { LinkList } from '../../components/linking/LinkList.tsx';
import { nameOfMemo } from '../../components/linking/use-link-targets.ts';
import { ProseField } from '../../components/ProseField.tsx';
import { useCommand, useOperation } from '../../state/engine.ts';
import { formatDateTime } from '../../state/format.ts';
import { announce } from '../../state/last-action.ts';
import { memoDraft } from '../../state/memo-draft.ts';
import { useNavigation } from '../../state/navigation.ts';
import { EntryFields } from './EntryFields.tsx';

type Props = Readonly<{
  memoId: MemoId;
  /** Enter in the list: the words take the focus. */
  wantsWords: boolean;
  onWords: () => void;
  /** It was deleted, or left without a word. */
  onGone: () => void;
}>;

/** One memo: what it is on, its words, and what it is linked with. */
export function MemoEditor(props: Props): ReactNode {
  const memo = useOperation('memos.get', { memoId: props.memoId });
  const { t } = useTranslation('memos');
  // Deleted, or its making undone.
  if (memo.error?.appError.code === 'not_found') return <EmptyState sentence={t('chooseOne')} />;
  if (memo.error) return <ErrorNotice error={memo.error.appError} />;
  return memo.data ? <Editor {...props} memo={memo.data} /> : null;
}

function Editor({
  memo,
  wantsWords,
  onWords,
  onGone,
}: Props & Readonly<{ memo: Memo }>): ReactNode {
  const { t } = useTranslation('memos');
  const [isLinking, setLinking] = useState(false);
  const update = useCommand('memos.update');
  const change = async (changes: Omit<Call<'memos.update'>, 'memoId'>): Promise<boolean> => {
    try {
      const left = await update.mutateAsync({ memoId: memo.id, ...changes });
      announce(t(left === null ? 'didRemove' : 'didSave'));
      if (left === null) onGone();
      return true;
    } catch {
      // What was refused is shown above the words.
      return false;
    }
  };
  return (
    <article className="memo-editor" aria-labelledby="memo-title" data-pane tabIndex={-1}>
      <EditorHead memo={memo} onLink={() => setLinking(true)} onGone={onGone} />
      {memo.target === 'journal' ? (
        <EntryFields
          title={memo.title}
          day={memo.entryDate ?? ''}
          onChange={(changes) => void change(changes)}
        />
      ) : null}
      {update.error ? <ErrorNotice error={update.error.appError} /> : null}
      <ProseField
        label={t('words')}
        hideLabel
        look="page"
        draft={memoDraft(memo)}
        saved={memo.body}
        rows={6}
        placeholder={t('placeholder')}
        savesOnBlur
        wantsFocus={wantsWords}
        onFocused={onWords}
        onSave={(body) => change({ body })}
      />
      <MemoLinks memo={memo} />
      {isLinking ? (
        <LinkDialog
          title={t('linkMemo')}
          words={nameOfMemo(memo, t('about.project'))}
          from={{ kind: 'memo', memoId: memo.id }}
          onClose={() => setLinking(false)}
        />
      ) : null}
    </article>
  );
}

type HeadProps = Readonly<{ memo: Memo; onLink: () => void; onGone: () => void }>;

function EditorHead({ memo, onLink, onGone }: HeadProps): ReactNode {
  const { t } = useTranslation('memos');
  const navigation = useNavigation();
  const place = placeOfMemo(memo.place);
  const remove = useCommand('memos.delete');
  const isGone = memo.target === 'theme' && place === null;
  const deleteMemo = async (): Promise<void> => {
    // The editor may have gone before the answer is here: the list no longer holds the memo.
    const deleted = await remove.mutateAsync({ memoId: memo.id }).then(
      () => true,
      () => false,
    );
    if (!deleted) return;
    announce(t('didDelete'));
    onGone();
  };
  return (
    <header className="memo-head">
      <div className="memo-head-words">
        <p className="quiet">{t(`about.${memo.target}`)}</p>
        <h2 className="memo-title" id="memo-title" dir="auto">
          {memo.target === 'journal' ? memo.title || t('noTitle') : memo.targetLabel}
        </h2>
        <p className="memo-facts">
          {t('writtenBy', { coder: memo.coder, when: formatDateTime(memo.updatedAt) })}
        </p>
        {isGone ? <p className="memo-facts">{t('isGone')}</p> : null}
        {remove.error ? <ErrorNotice error={remove.error.appError} /> : null}
      </div>
      <div className="memo-tools">
        {place ? <Button onPress={() => navigation.go(place)}>{t('goThere')}</Button> : null}
        <Button onPress={onLink}>{t('linkTo')}</Button>
        <Button look="quiet" isDisabled={remove.isPending} onPress={() => void deleteMemo()}>
          {t('delete')}
        </Button>
      </div>
    </header>
  );
}

function MemoLinks({ memo }: Readonly<{ memo: Memo }>): ReactNode {
  const { t } = useTranslation('memos');
  const links = useOperation('links.list', { memoId: memo.id });
  const rows = links.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="memo-links" aria-label={t('links')} data-scrolls>
      <h3>{t('links')}</h3>
      <LinkList
        label={t('links')}
        links={rows}
        isHere={(end) => end.kind === 'memo' && end.memoId === memo.id}
      />
    </section>
  );
}
