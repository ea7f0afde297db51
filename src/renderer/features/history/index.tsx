import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaceParams } from '../../state/place.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { useOperation } from '../../state/engine.ts';
import { formatDay, formatNumber } from '../../state/format.ts';
import { useHistoryLabel } from '../../state/history-label.ts';
import { askFor } from '../../state/requests.ts';
import { useUndoRedo } from '../../state/undo.ts';
import { groupByDay } from './group-by-day.ts';
import { HistoryStep } from './HistoryStep.tsx';
import './history.css';

const stepsAtOnce = 200;
/** What one answer of the engine holds at most. */
const mostSteps = 5000;

/** What was done, by whom and when; the last step can be taken back from here. */
export function HistoryPlace(_props: Readonly<{ params: PlaceParams['history'] }>): ReactNode {
  const { t } = useTranslation('history-place');
  const [limit, setLimit] = useState(stepsAtOnce);
  const { data, error } = useOperation('history.list', { limit }, { keepPrevious: true });
  if (error) return <ErrorNotice error={error.appError} />;
  if (!data) return null;
  if (data.total === 0)
    return (
      <EmptyState
        sentence={t('empty')}
        action={{
          label: t('import'),
          keys: 'Ctrl+I',
          run: () => askFor({ dialog: 'import', files: [] }),
        }}
      />
    );
  return (
    <div className="history" data-scrolls tabIndex={0} role="region" aria-label={t('title')}>
      <div className="history-column">
        <header className="history-header">
          <h1>{t('title')}</h1>
          <p className="quiet">{t('lead')}</p>
          <StepButtons />
        </header>
        {groupByDay(data.rows).map(({ day, entries }) => (
          <section key={day} className="history-day">
            <h2>{formatDay(day)}</h2>
            <ol>
              {entries.map((entry) => (
                <HistoryStep key={entry.id} entry={entry} />
              ))}
            </ol>
          </section>
        ))}
        <footer className="history-footer">
          <span className="quiet">
            {t('count', { shown: formatNumber(data.rows.length), total: formatNumber(data.total) })}
          </span>
          {data.rows.length < data.total && limit < mostSteps ? (
            <Button onPress={() => setLimit(Math.min(mostSteps, limit * 2))}>{t('earlier')}</Button>
          ) : null}
        </footer>
      </div>
    </div>
  );
}

function StepButtons(): ReactNode {
  const { t } = useTranslation('app');
  const label = useHistoryLabel();
  const { undo, redo } = useUndoRedo();
  const { data } = useOperation('history.status', {});
  return (
    <div className="history-buttons">
      <Button isDisabled={!data?.undo} onPress={() => void undo()}>
        {data?.undo ? t('undoNamed', { step: label(data.undo.label) }) : t('undo')}
        <KeyHint keys="frame.undo" />
      </Button>
      <Button isDisabled={!data?.redo} onPress={() => void redo()}>
        {data?.redo ? t('redoNamed', { step: label(data.redo.label) }) : t('redo')}
        <KeyHint keys="frame.redo" />
      </Button>
    </div>
  );
}
