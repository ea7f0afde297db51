import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemoId } from '../../../shared/ids.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Split } from '../../components/Split.tsx';
import { useOperation } from '../../state/engine.ts';
import { useNavigation } from '../../state/navigation.ts';
import type { PlaceParams } from '../../state/place.ts';
import { usePages } from '../../state/use-pages.ts';
import { MemoEditor } from './MemoEditor.tsx';
import { MemoFilters } from './MemoFilters.tsx';
import { MemoList } from './MemoList.tsx';
import { MemoOnDialog } from './MemoOnDialog.tsx';
import { NewEntry } from './NewEntry.tsx';
import { NewMemo } from './NewMemo.tsx';
import './memos.css';

type MemosParams = PlaceParams['memos'];

/** Every memo of the study and its journal: found by words and kinds on the left, read and written on the right. */
export function MemosPlace({ params }: Readonly<{ params: MemosParams }>): ReactNode {
  const { t } = useTranslation('memos');
  const navigation = useNavigation();
  const change = useCallback(
    (next: MemosParams) => navigation.replace({ name: 'memos', params: next }),
    [navigation],
  );
  const text = params.text ?? '';
  const whose = params.coderId === undefined ? {} : { coderId: params.coderId };
  const counts = useOperation('memos.list', { text, ...whose, limit: 1 }, { keepPrevious: true });
  const pages = usePages('memos.list', {
    text,
    ...whose,
    order: params.order ?? 'newest',
    ...(params.target === undefined ? {} : { targets: [params.target] }),
  });
  // Asked for from the list; the words take the focus once they are here.
  const [wantsWords, setWantsWords] = useState(false);
  const [asksForSubject, setAsksForSubject] = useState(false);
  const { memoId: _memoId, isNew: _isNew, about, ...filters } = params;
  const begin = (): void => change({ ...filters, isNew: true });
  const choose = (memoId: MemoId): void => change({ ...filters, memoId });
  const isBeginning = params.isNew === true || about !== undefined;

  if (counts.error) return <ErrorNotice error={counts.error.appError} />;
  if (!counts.data) return null;
  if (counts.data.everything === 0 && !params.isNew && !about)
    return (
      <EmptyState
        sentence={t('empty')}
        action={{ label: t('newEntry'), keys: 'frame.newEntry', run: begin }}
      />
    );
  const chosen = isBeginning ? null : (params.memoId ?? pages.row(0)?.id ?? null);
  return (
    <Split
      name="memos.list"
      label={t('listWidth')}
      side="start"
      initial={380}
      min={280}
      max={640}
      pane={
        <section className="memo-pane" aria-label={t('list')}>
          <MemoFilters
            params={params}
            shown={pages.total}
            page={counts.data}
            onChange={change}
            onNew={begin}
            onNewOn={() => setAsksForSubject(true)}
          />
          <MemoList
            pages={pages}
            chosen={chosen}
            isEmpty={counts.data.everything === 0}
            onChoose={choose}
            onOpen={(memoId) => {
              choose(memoId);
              setWantsWords(true);
            }}
            onClear={() => change(params.memoId === undefined ? {} : { memoId: params.memoId })}
          />
        </section>
      }
    >
      {asksForSubject ? (
        <MemoOnDialog
          onClose={() => setAsksForSubject(false)}
          onChoose={(subject) => {
            setAsksForSubject(false);
            change({ ...filters, about: subject });
          }}
        />
      ) : null}
      {about ? (
        <NewMemo
          key={`${about.target} ${about.targetId}`}
          about={about}
          onThere={choose}
          onLeave={() => change(filters)}
        />
      ) : params.isNew ? (
        <NewEntry onSaved={choose} onLeave={() => change(filters)} />
      ) : chosen === null ? (
        <EmptyState sentence={t('chooseOne')} />
      ) : (
        <MemoEditor
          key={chosen}
          memoId={chosen}
          wantsWords={wantsWords}
          onWords={() => setWantsWords(false)}
          onGone={() => change(filters)}
        />
      )}
    </Split>
  );
}
