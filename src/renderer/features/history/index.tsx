import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../shared/domain/history.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { useOperation } from '../../state/engine.ts';
import { useNavigation } from '../../state/navigation.ts';
import { askFor } from '../../state/requests.ts';
import { useStudy } from '../../state/study.ts';
import { usePages } from '../../state/use-pages.ts';
import { HistoryFilters } from './HistoryFilters.tsx';
import { type HistoryParams, historyQuestion } from './history-question.ts';
import { StepList } from './StepList.tsx';
import { UndoToDialog } from './UndoToDialog.tsx';
import { useHistoryActions } from './use-history-actions.ts';
import './history.css';

/** What was done, by whom, when and where; each step can be looked into and taken back, whole or in part. */
export function HistoryPlace({ params }: Readonly<{ params: HistoryParams }>): ReactNode {
  const { t } = useTranslation('history-place');
  const navigation = useNavigation();
  const all = useOperation('history.list', { limit: 1 });
  const pages = usePages('history.list', historyQuestion(params));
  const isReadOnly = useStudy().data?.readOnly ?? true;
  const [undoingTo, setUndoingTo] = useState<HistoryEntry | null>(null);
  const { undoStep } = useHistoryActions();
  const change = useCallback(
    (next: HistoryParams) => navigation.replace({ name: 'history', params: next }),
    [navigation],
  );
  const error = all.error ?? pages.error;
  if (error) return <ErrorNotice error={error.appError} />;
  if (!all.data) return null;
  if (all.data.everything === 0)
    return (
      <EmptyState
        sentence={t('empty')}
        action={{
          label: t('import'),
          keys: 'frame.import',
          run: () => askFor({ dialog: 'import', files: [] }),
        }}
      />
    );
  return (
    <div className="history">
      <HistoryFilters
        params={params}
        shown={pages.total}
        total={all.data.everything}
        onChange={change}
      />
      {pages.total === 0 ? (
        <EmptyState
          sentence={t('noneFit')}
          action={{ label: t('clearAll'), run: () => change({}) }}
        />
      ) : (
        <StepList
          pages={pages}
          menu={{
            isReadOnly,
            onUndoStep: (entry) => void undoStep(entry),
            onUndoTo: setUndoingTo,
            onFilter: (more) => change({ ...params, ...more }),
          }}
        />
      )}
      {undoingTo ? <UndoToDialog entry={undoingTo} onClose={() => setUndoingTo(null)} /> : null}
    </div>
  );
}
