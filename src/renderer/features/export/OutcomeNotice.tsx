import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { maxFileBytes } from '../../../shared/domain/max-file-bytes.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { Icon } from '../../components/Icon.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { formatBytes, formatNumber } from '../../state/format.ts';
import type { ExportOutcome, ExportWork } from './use-export.ts';

/** How the export goes, and how it went. */
export function OutcomeNotice({ work }: Readonly<{ work: ExportWork }>): ReactNode {
  const { t } = useTranslation('export');
  const { job, outcome, cancel } = work;
  return (
    <div className="export-outcome">
      {job.state.status === 'running' ? <JobProgress job={job} label={t('making')} /> : null}
      {outcome.status === 'fetching' ? (
        <ProgressBar label={t('fetching')} progress={outcome.progress} onCancel={cancel} />
      ) : null}
      {outcome.status === 'failed' ? <ErrorNotice error={outcome.error} /> : null}
      <div role="status">
        {outcome.status === 'stopped' ? <p>{t('stopped')}</p> : null}
        {outcome.status === 'saved' ? <Saved {...outcome} /> : null}
      </div>
    </div>
  );
}

type SavedProps = Omit<Extract<ExportOutcome, Readonly<{ status: 'saved' }>>, 'status'>;

function Saved({ content, file }: SavedProps): ReactNode {
  const { t } = useTranslation('export');
  const { fileName, bytes, items, losses } = file;
  return (
    <div className="export-saved">
      <p>
        <Icon name="check" size={14} />
        <span>
          {t('saved', { name: fileName, size: formatBytes(bytes) })}{' '}
          {t(`holds.${content}`, { count: items, number: formatNumber(items) })}{' '}
          {losses.length === 0 ? t('whole') : null}
          {content === 'study' && bytes > maxFileBytes ? ` ${t('tooLargeToRead')}` : null}
        </span>
      </p>
      {losses.length > 0 ? (
        <div
          className="export-losses"
          role="region"
          aria-label={t('losses')}
          tabIndex={0}
          data-scrolls
        >
          <h3>{t('losses')}</h3>
          <ul>
            {losses.map(({ what, count, why }) => (
              <li key={`${what} ${why}`}>
                {t('loss', { what, why, number: formatNumber(count) })}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
