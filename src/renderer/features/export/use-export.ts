import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '../../../shared/app-error.ts';
import type { PreparedExport } from '../../../shared/domain/export.ts';
import type { Progress } from '../../../shared/protocol.ts';
import { useEngine } from '../../state/engine.ts';
import { announce } from '../../state/last-action.ts';
import { saveFile } from '../../state/save-file.ts';
import { type Job, useJob } from '../../state/use-job.ts';
import type { ExportContent } from './export-contents.ts';
import { requestOf, type ExportChoice } from './export-contents.ts';
import { fetchExport } from './fetch-export.ts';

/** How the last export went; what was chosen since does not change what it says. */
export type ExportOutcome =
  | Readonly<{ status: 'none' }>
  | Readonly<{ status: 'fetching'; progress: Progress }>
  | Readonly<{ status: 'saved'; content: ExportContent; file: PreparedExport }>
  | Readonly<{ status: 'stopped' }>
  | Readonly<{ status: 'failed'; error: AppError }>;

export type ExportWork = Readonly<{
  job: Job<'export.prepare'>;
  outcome: ExportOutcome;
  isBusy: boolean;
  run: (choice: ExportChoice) => Promise<void>;
  cancel: () => void;
}>;

/** Makes a file in the engine, fetches it and hands it to the downloads. Leaving stops it. */
export function useExport(): ExportWork {
  const { t } = useTranslation('export');
  const engine = useEngine();
  const job = useJob('export.prepare');
  const [outcome, setOutcome] = useState<ExportOutcome>({ status: 'none' });
  const fetching = useRef<AbortController | null>(null);
  const underWay = useRef(false);
  const { cancel: cancelJob } = job;

  const cancel = useCallback((): void => {
    cancelJob();
    fetching.current?.abort();
  }, [cancelJob]);
  useEffect(() => cancel, [cancel]);

  const settle = (error: AppError): void =>
    setOutcome(error.code === 'cancelled' ? { status: 'stopped' } : { status: 'failed', error });

  const fetchFile = async (content: ExportContent, file: PreparedExport): Promise<void> => {
    const controller = new AbortController();
    fetching.current = controller;
    const blob = await fetchExport(engine, file, {
      signal: controller.signal,
      onBytes: (done) =>
        setOutcome({
          status: 'fetching',
          progress: { done, total: file.bytes, unit: 'bytes' },
        }),
    });
    if (!blob.ok) return settle(blob.error);
    saveFile(file.fileName, blob.value);
    announce(t('announced', { name: file.fileName }));
    setOutcome({ status: 'saved', content, file });
  };

  const run = async (choice: ExportChoice): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setOutcome({ status: 'none' });
    const made = await job.run(requestOf(choice));
    if (made.ok) await fetchFile(choice.content, made.value);
    else settle(made.error);
    underWay.current = false;
  };

  const isBusy = job.state.status === 'running' || outcome.status === 'fetching';
  return { job, outcome, isBusy, run, cancel };
}
