import { z } from 'zod';
import type {
  BackupInfo,
  CopyNotice,
  FolderListing,
  IntegrityReport,
  ProjectInfo,
  RecentProject,
} from '../domain/project.ts';
import type { RescueReport } from '../domain/rescue.ts';
import { job, read, returns } from './define-operation.ts';
import { name, noInput, path } from './fields.ts';

/** What the program knows about itself, for About and for the first screen. */
export type ProgramInfo = Readonly<{
  version: string;
  /** Where new studies go unless said otherwise. */
  studiesFolder: string;
  /** Where backups and settings are kept. */
  dataFolder: string;
}>;

/** Studies as files: they change which file is open, never what is in one, so they are not commands of the change log. */
export const projectOperations = {
  'program.info': read(noInput, returns<ProgramInfo>()),
  'files.listFolder': read(z.strictObject({ path: path.nullable() }), returns<FolderListing>()),

  'project.recent': read(noInput, returns<readonly RecentProject[]>()),
  /** Takes a study off the list of recent ones; the file stays. */
  'project.forget': job(z.strictObject({ path }), returns<null>()),
  /** Null where no study is open. */
  'project.info': read(noInput, returns<ProjectInfo | null>()),
  'project.create': job(
    z.strictObject({ name, folder: path.nullable(), path: path.optional() }),
    returns<ProjectInfo>(),
  ),
  /**
   * Where a copy of the study waits on this computer, `copy` says what is opened: the copy (`goOn`) or the study without it
   * (`leave`). Refused with `copy_waiting` where that is not said.
   */
  'project.open': job(
    z.strictObject({ path, copy: z.enum(['goOn', 'leave']).optional() }),
    returns<ProjectInfo>(),
  ),
  'project.close': job(noInput, returns<null>()),
  /** Closes the open study, takes a copy of it into the program's own folder and opens that; closing puts it back. */
  'project.workOnCopy': job(noInput, returns<ProjectInfo>()),
  /** Puts what is in the open copy into the study's place, and goes on in the copy. Refused where the study was changed meanwhile. */
  'project.putBack': job(noInput, returns<ProjectInfo>()),
  /**
   * Keeps a copy that waits as a file, as it is: beside the study, or else where new studies go. For one that is damaged and
   * cannot go back. `file` is null where there was none any more; then only the memory of it is gone.
   */
  'project.keepCopyAside': job(
    z.strictObject({ path }),
    returns<Readonly<{ file: string | null }>>(),
  ),
  /** What became of copies that did not simply go back, newest first. */
  'project.copyNotices': read(noInput, returns<readonly CopyNotice[]>()),
  'project.forgetCopyNotice': job(z.strictObject({ id: z.uuid() }), returns<null>()),
  /** Makes a fresh copy of the sample study and opens it. */
  'project.openSample': job(z.strictObject({ folder: path.nullable() }), returns<ProjectInfo>()),
  'project.check': job(noInput, returns<IntegrityReport>()),
  'project.backup': job(noInput, returns<BackupInfo>()),
  /** Backups of the open study, or of the study at `path`, newest first. */
  'project.listBackups': read(
    z.strictObject({ path: path.nullable() }),
    returns<readonly BackupInfo[]>(),
  ),
  /** Puts a backup in the place of the study; what it replaces is kept beside it. */
  'project.restore': job(
    z.strictObject({ path, backupPath: path }),
    returns<Readonly<{ project: ProjectInfo; replacedPath: string }>>(),
  ),
  /**
   * Makes a new study of what can be read of a damaged one, beside it unless `out` says where; the damaged one stays as it is.
   * Does not open it.
   */
  'project.rescue': job(z.strictObject({ path, out: path.optional() }), returns<RescueReport>()),
};
