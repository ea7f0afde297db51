import { z } from 'zod';
import type {
  BackupInfo,
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
  'project.open': job(z.strictObject({ path }), returns<ProjectInfo>()),
  'project.close': job(noInput, returns<null>()),
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
