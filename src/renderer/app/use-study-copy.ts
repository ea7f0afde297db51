import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectInfo } from '../../shared/domain/project.ts';
import { useEngine } from '../state/engine.ts';
import { announce } from '../state/last-action.ts';
import { reportOpenFailure } from '../state/open-failure.ts';
import { type Job, useJob } from '../state/use-job.ts';

/** What can be done about a study whose folder is not a quiet place: null where it cannot be done now. */
export type StudyCopy = Readonly<{
  work: (() => void) | null;
  putBack: (() => void) | null;
  goOn: (() => void) | null;
  taking: Job<'project.workOnCopy'>;
  putting: Job<'project.putBack'>;
  /** Path of the study for which these jobs were last asked. */
  askedFor: string | null;
}>;

/** The folder that a path lies in. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'), 1));
}

/** The copy of a study on this computer: taking it, putting it back, going on with one that waits. */
export function useStudyCopy(study: ProjectInfo | null): StudyCopy {
  const { t } = useTranslation('app');
  const engine = useEngine();
  const taking = useJob('project.workOnCopy');
  const putting = useJob('project.putBack');

  const [askedFor, setAskedFor] = useState<string | null>(null);

  const work = ({ path }: ProjectInfo): void => {
    setAskedFor(path);
    putting.reset();
    void taking.run({});
  };
  const putBack = async ({ path }: ProjectInfo): Promise<void> => {
    setAskedFor(path);
    const result = await putting.run({});
    if (result.ok) announce(t('copy.isBack', { folder: folderOf(path) }));
  };
  const goOn = async ({ path }: ProjectInfo): Promise<void> => {
    const opened = await engine.call('project.open', { path, copy: 'goOn' });
    if (!opened.ok) reportOpenFailure({ path, error: opened.error });
  };
  const canBeCopied = study && !study.readOnly && !study.workingCopy && !study.waitingCopy;
  return {
    work: canBeCopied ? () => work(study) : null,
    putBack: study?.workingCopy ? () => void putBack(study) : null,
    goOn: study?.waitingCopy ? () => void goOn(study) : null,
    taking,
    putting,
    askedFor,
  };
}
