import { useTranslation } from 'react-i18next';
import { reportOpenFailure } from '../../state/open-failure.ts';
import { dismissDialog } from '../../state/requests.ts';
import { rememberStudy } from '../../state/study-memory.ts';
import { type Job, useJob } from '../../state/use-job.ts';

export type OpenStudy = Readonly<{
  /** Where a copy of the study waits on this computer, `copy` says what is opened. */
  openPath: (path: string, copy?: 'goOn' | 'leave') => Promise<void>;
  openSample: () => Promise<void>;
  /** The job under way, and what it is called. */
  opening: Readonly<{ job: Pick<Job<'project.open'>, 'state' | 'cancel'>; label: string }>;
  makingSample: Readonly<{
    job: Pick<Job<'project.openSample'>, 'state' | 'cancel'>;
    label: string;
  }>;
}>;

/** The ways to another study. A refusal is told on Home, where the backups are offered. */
export function useOpenStudy(): OpenStudy {
  const { t } = useTranslation('home');
  const open = useJob('project.open');
  const sample = useJob('project.openSample');

  const openPath: OpenStudy['openPath'] = async (path, copy) => {
    reportOpenFailure(null);
    const result = await open.run({ path, ...(copy ? { copy } : {}) });
    dismissDialog();
    open.reset();
    if (!result.ok && result.error.code !== 'cancelled')
      reportOpenFailure({ path, error: result.error });
  };
  const openSample = async (): Promise<void> => {
    reportOpenFailure(null);
    const result = await sample.run({ folder: null });
    if (result.ok) rememberStudy(result.value.uid, { isSample: true });
  };
  return {
    openPath,
    openSample,
    opening: { job: open, label: t('opening') },
    makingSample: { job: sample, label: t('openingSample') },
  };
}
