import { type ReactNode, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ThemeRun } from '../../../shared/domain/theme.ts';
import type { ThemeRunId } from '../../../shared/ids.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { formatDateTime, formatNumber } from '../../state/format.ts';

export type RunListProps = Readonly<{
  runs: readonly ThemeRun[];
  chosen: ThemeRun | null;
  onChoose: (id: ThemeRunId) => void;
  onDelete: (run: ThemeRun) => void;
}>;

/** Earlier runs, newest first. Deleting one cannot be undone, so it is asked about. */
export function RunList({ runs, chosen, onChoose, onDelete }: RunListProps): ReactNode {
  const { t } = useTranslation('themes');
  const [doomed, setDoomed] = useState<ThemeRun | null>(null);
  if (runs.length === 0) return null;
  return (
    <section className="runs" aria-labelledby="runs-title">
      <h2 className="choice-legend" id="runs-title">
        {t('runs')}
      </h2>
      <ul>
        {runs.map((run) => (
          <li key={run.id} className="run-row" data-chosen={run.id === chosen?.id}>
            <AriaButton
              className="run-main"
              aria-current={run.id === chosen?.id}
              onPress={() => onChoose(run.id)}
            >
              <span>{formatDateTime(run.createdAt)}</span>
              <span className="run-note">
                {t('runNote', {
                  count: run.themes.length,
                  turns: formatNumber(run.turnCount),
                  seed: run.seed,
                })}
              </span>
            </AriaButton>
            <IconButton
              icon="close"
              label={t('deleteRun', { at: formatDateTime(run.createdAt) })}
              onPress={() => setDoomed(run)}
            />
          </li>
        ))}
      </ul>
      <Dialog
        title={t('deleteTitle')}
        isOpen={doomed !== null}
        onClose={() => setDoomed(null)}
        size="small"
        isAlert
        actions={
          <>
            <Button onPress={() => setDoomed(null)} autoFocus>
              {t('keepRun')}
            </Button>
            <Button
              look="danger"
              onPress={() => {
                if (doomed) onDelete(doomed);
                setDoomed(null);
              }}
            >
              {t('delete')}
            </Button>
          </>
        }
      >
        <p>{t('deleteSentence')}</p>
      </Dialog>
    </section>
  );
}
