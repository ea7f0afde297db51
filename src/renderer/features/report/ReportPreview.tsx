import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '../../../shared/operations/operation-table.ts';
import { Button } from '../../components/Button.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { formatDateTime } from '../../state/format.ts';
import { useLongRead } from '../../state/use-long-read.ts';
import { ReportBlockView } from './ReportBlockView.tsx';

/** The report as it will read, made anew whenever a choice or the study changes. */
export function ReportPreview({ request }: Readonly<{ request: Call<'report.build'> }>): ReactNode {
  const { t } = useTranslation('report');
  const { data, job, again } = useLongRead('report.build', request);
  const isRefused = job.state.status === 'failed';
  return (
    <section className="preview" aria-label={t('preview')} data-scrolls data-pane tabIndex={0}>
      <div className="preview-job">
        <JobProgress job={job} label={t('building')} />
        {job.state.status === 'cancelled' ? (
          <Button onPress={again}>{t('buildAgain')}</Button>
        ) : null}
      </div>
      {data && !isRefused ? (
        <article className="paper" lang={data.language}>
          <header className="paper-head">
            <h1>{data.title}</h1>
            {data.subtitle === '' ? null : <p className="paper-subtitle">{data.subtitle}</p>}
            <p className="paper-date">{formatDateTime(data.createdAt)}</p>
          </header>
          {data.blocks.map((block, index) => (
            <ReportBlockView key={index} block={block} />
          ))}
        </article>
      ) : null}
    </section>
  );
}
