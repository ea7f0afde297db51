import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { projectEnding } from '../../project/file-identity.ts';
import { checkIntegrity } from '../../project/integrity.ts';
import { type HowFar, Stopped } from '../../project/working-copy/file-digest.ts';
import {
  type Handlers,
  type JobControl,
  readsAnywhere,
  runs,
  runsAnywhere,
} from '../../session/handler.ts';
import { listFolder } from './list-folder.ts';

type Names = Extract<
  keyof OperationTable,
  `project.${string}` | `program.${string}` | `files.${string}`
>;

const reserved = /[<>:"/\\|?*\p{Cc}]/gu;

/** A study's name as a file name that every system takes. */
function fileNameOf(name: string): Result<string> {
  const cleaned = name
    .replace(reserved, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  if (cleaned === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/iu.test(cleaned)) {
    return refuse('invalid_input', `“${name}” cannot be the name of a file. Choose another name.`);
  }
  return ok(cleaned.slice(0, 120) + projectEnding);
}

/** How far the work on a file is, as progress of a job, which ends where it is cancelled. */
function toldAndStopped({ signal, progress }: JobControl): HowFar {
  return (done, total) => {
    if (signal.aborted) throw new Stopped();
    progress(done, total, 'bytes');
  };
}

export const projectHandlers: Handlers<Names> = {
  'program.info': readsAnywhere(({ environment: { version, studiesFolder, dataFolder } }) =>
    ok({ version, studiesFolder, dataFolder }),
  ),
  'files.listFolder': readsAnywhere(({ environment }, { path }) =>
    listFolder(path ?? environment.studiesFolder, path === null),
  ),
  'project.recent': readsAnywhere(({ session }) => ok(session.recent())),
  'project.forget': runsAnywhere(({ session }, { path }) => {
    session.forget(path);
    return ok(null);
  }),
  'project.info': readsAnywhere(({ session }) => ok(session.info())),
  'project.create': runsAnywhere(({ session, environment }, { name, folder, path }) => {
    if (path !== undefined) return session.create(resolve(path));
    const file = fileNameOf(name);
    return file.ok ? session.create(join(folder ?? environment.studiesFolder, file.value)) : file;
  }),
  'project.open': runsAnywhere(({ session, progress }, { path, copy }) =>
    session.open(resolve(path), copy, (done, total) => progress(done, total, 'bytes')),
  ),
  'project.close': runsAnywhere(async ({ session }) => {
    await session.close();
    return ok(null);
  }),
  'project.workOnCopy': runsAnywhere(({ session, ...control }) =>
    session.workOnCopy(toldAndStopped(control)),
  ),
  'project.putBack': runsAnywhere(({ session, ...control }) =>
    session.putBack(toldAndStopped(control)),
  ),
  'project.keepCopyAside': runsAnywhere(({ session, ...control }, { path }) =>
    session.keepCopyAside(resolve(path), toldAndStopped(control)),
  ),
  'project.copyNotices': readsAnywhere(({ session }) => ok(session.copyNotices())),
  'project.forgetCopyNotice': runsAnywhere(({ session }, { id }) => {
    session.forgetCopyNotice(id);
    return ok(null);
  }),
  'project.openSample': runsAnywhere(async (context, { folder }) => {
    // It writes all that a study can hold, so most of the program comes with it.
    const { openSampleStudy } = await import('./open-sample-study.ts');
    return openSampleStudy(context, folder);
  }),
  'project.check': runs(({ project, environment }) =>
    ok(checkIntegrity(project.db, join(environment.resourcesFolder, 'migrations'))),
  ),
  'project.backup': runs(({ session }) => session.backUp()),
  'project.listBackups': readsAnywhere(({ session }, { path }) => ok(session.listBackups(path))),
  'project.restore': runsAnywhere(({ session }, { path, backupPath }) => {
    if (!existsSync(backupPath)) {
      return refuse(
        'file_missing',
        `The backup is not at ${backupPath} any more. Nothing was changed. Choose another one.`,
      );
    }
    return session.restore(resolve(path), backupPath);
  }),
  'project.rescue': runsAnywhere(async ({ session, environment, signal, progress }, input) => {
    const { path, out } = input;
    const { rescueStudy } = await import('../../project/salvage/rescue-study.ts');
    const damaged = resolve(path);
    if (session.current()?.path === damaged) await session.close();
    const now = environment.now ?? Date.now;
    return rescueStudy(
      damaged,
      out === undefined ? undefined : resolve(out),
      { ...environment, now, migrationsFolder: join(environment.resourcesFolder, 'migrations') },
      { signal, progress: (percent) => progress(percent, 100, 'steps') },
    );
  }),
};
