import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { dismissDialog } from '../../state/requests.ts';
import { saveFile, toFileName } from '../../state/save-file.ts';
import { type Job, useJob } from '../../state/use-job.ts';
import './rescue.css';
import { RescueOutcome } from './RescueOutcome.tsx';
import { rescueText } from './rescue-text.ts';
import { toStudyName } from './study-name.ts';
import { useOpenStudy } from './use-open-study.ts';

/** Makes a new study of what can be read of a damaged one: says what will happen, shows how far it is, and what came of it. */
export function RescueDialog({ path }: Readonly<{ path: string }>): ReactNode {
  const { t } = useTranslation('rescue');
  const job = useJob('project.rescue');
  const { status } = job.state;
  const close = (): void => {
    job.cancel();
    dismissDialog();
  };
  return (
    <Dialog
      title={t(status === 'done' ? 'done.title' : 'title')}
      isOpen
      // A click beside it would stop what may take minutes.
      isAlert={status === 'running'}
      size={status === 'done' ? 'wide' : 'medium'}
      onClose={close}
      actions={<Actions job={job} path={path} onClose={close} />}
    >
      <Body job={job} path={path} />
    </Dialog>
  );
}

type Part = Readonly<{ job: Job<'project.rescue'>; path: string }>;

function Body({ job, path }: Part): ReactNode {
  const { t } = useTranslation('rescue');
  const { state } = job;
  if (state.status === 'done') return <RescueOutcome report={state.value} />;
  return (
    <>
      <p>{t('lead', { name: toStudyName(path) })}</p>
      <p className="quiet rescue-path">{t('path', { path })}</p>
      {state.status === 'running' ? (
        <ProgressBar label={t('running')} progress={state.progress} />
      ) : null}
      {state.status === 'cancelled' ? <p role="status">{t('stopped')}</p> : null}
      {state.status === 'failed' ? <ErrorNotice error={state.error} /> : null}
    </>
  );
}

function Actions({ job, path, onClose }: Part & Readonly<{ onClose: () => void }>): ReactNode {
  const { t } = useTranslation('rescue');
  const { t: common } = useTranslation();
  const { openPath, opening } = useOpenStudy();
  const { state } = job;
  if (state.status !== 'done') {
    const isFirst = state.status === 'idle';
    const isRunning = state.status === 'running';
    // The buttons stay while it runs: a button that goes under the pointer makes its own click one beside the dialog.
    return (
      <>
        <Button onPress={isRunning ? job.cancel : onClose}>
          {common(isFirst || isRunning ? 'cancel' : 'close')}
        </Button>
        <Button
          look="primary"
          autoFocus
          isPending={isRunning}
          onPress={() => void job.run({ path })}
        >
          {t(isFirst || isRunning ? 'go' : 'again')}
        </Button>
      </>
    );
  }
  const report = state.value;
  const save = (): void => {
    const text = rescueText(report, (key, values) => t(key, { ...values }));
    const name = toFileName(t('done.file', { name: toStudyName(path) }), 'txt');
    saveFile(name, new Blob([text], { type: 'text/plain;charset=utf-8' }));
  };
  return (
    <>
      <Button onPress={onClose}>{common('close')}</Button>
      <Button onPress={save}>{t('done.save')}</Button>
      <Button
        look="primary"
        autoFocus
        isPending={opening.job.state.status === 'running'}
        onPress={() => void openPath(report.path)}
      >
        {t('done.open')}
      </Button>
    </>
  );
}
