import { userInfo } from 'node:os';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupInfo, ProjectInfo, RecentProject } from '../../shared/domain/project.ts';
import type { EngineEvent } from '../../shared/protocol.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { backupFolder, isBackupDue, listBackups, makeBackup } from '../project/backups.ts';
import { folderWarning } from '../project/folder-warning.ts';
import { studyName } from '../project/file-identity.ts';
import {
  createProject,
  type OpenProject,
  openProject,
  type ProjectSurroundings,
} from '../project/open-project.ts';
import {
  changeMemory,
  changeMemoryIfPossible,
  forgetSitesAt,
  loadMemory,
} from '../project/program-memory.ts';
import { findCoder } from '../project/queries/coder-queries.ts';
import { countEverything, lastSavedAt } from '../project/queries/project-queries.ts';
import { restoreBackup } from '../project/restore.ts';
import { verifyContents } from '../project/verify-contents.ts';
import { createTurns } from './create-turns.ts';
import type { EngineEnvironment } from './engine-environment.ts';

const quarterHour = 15 * 60_000;

/** Between two slices of a check at idle, ms: requests go first. */
const idlePause = 50;
const pauseWhileIdle = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, idlePause).unref();
  });

/** Which study is open. One at a time; every window of this engine works on the same one. */
export type ProjectSession = Readonly<{
  current: () => OpenProject | null;
  info: () => ProjectInfo | null;
  create: (path: string) => Result<ProjectInfo>;
  open: (path: string) => Promise<Result<ProjectInfo>>;
  close: () => void;
  restore: (
    path: string,
    backupPath: string,
  ) => Promise<Result<Readonly<{ project: ProjectInfo; replacedPath: string }>>>;
  backUp: () => Promise<Result<BackupInfo>>;
  /** Backs up where 15 minutes have passed since the last backup and something was saved since. */
  backUpIfDue: () => Promise<void>;
  listBackups: (path: string | null) => readonly BackupInfo[];
  recent: () => readonly RecentProject[];
  forget: (path: string) => void;
}>;

function userName(): string {
  try {
    return userInfo().username || 'Coder 1';
  } catch {
    return 'Coder 1';
  }
}

function describe(project: OpenProject): ProjectInfo {
  const { db, path, uid, readOnly, host } = project;
  const coder = findCoder(db, host.coderId());
  return {
    path,
    name: studyName(path),
    uid,
    readOnly,
    currentCoder: coder ?? { id: host.coderId(), name: '' },
    counts: countEverything(db),
    lastBackupAt: listBackups(project.backupFolder)[0]?.createdAt ?? null,
    lastSavedAt: lastSavedAt(db),
    folderWarning: folderWarning(path),
  };
}

export function createProjectSession(
  environment: EngineEnvironment,
  emit: (event: EngineEvent) => void,
): ProjectSession {
  const now = environment.now ?? Date.now;
  const { dataFolder } = environment;
  const around: ProjectSurroundings = {
    dataFolder,
    migrationsFolder: join(environment.resourcesFolder, 'migrations'),
    version: environment.version,
    now,
    userName: userName(),
  };
  let project: OpenProject | null = null;
  /** Two openings at once would both pass the check that nothing is open. */
  const inTurn = createTurns();

  const close = (): void => {
    if (!project) return;
    const closing = project;
    project = null;
    closing.close();
    emit({ event: 'project', path: null });
  };

  /** At idle, after opening: what the quick checks cannot see. */
  const verifyAtIdle = async ({ db }: OpenProject): Promise<void> => {
    const damaged = await verifyContents(db, pauseWhileIdle);
    if (damaged > 0) {
      emit({
        event: 'trouble',
        message: `${damaged} ${damaged === 1 ? 'text or table' : 'texts or tables'} of this study do not match their checksums any more. The file was not changed. Restore the newest backup from Home, or check the study to see what is damaged.`,
      });
    }
  };

  const keep = (opened: OpenProject): ProjectInfo => {
    project = opened;
    void verifyAtIdle(opened);
    emit({ event: 'project', path: opened.path });
    return describe(opened);
  };

  const open = async (path: string): Promise<Result<ProjectInfo>> => {
    if (project?.path === path) return ok(describe(project));
    close();
    const opened = await openProject(path, around);
    return opened.ok ? ok(keep(opened.value)) : opened;
  };

  const backUp = async (): Promise<Result<BackupInfo>> => {
    if (!project) return refuse('no_project', 'No study is open.');
    return makeBackup(project.db, project.backupFolder, now());
  };

  return {
    current: () => project,
    info: () => project && describe(project),
    create: (path) => {
      close();
      const created = createProject(path, around);
      return created.ok ? ok(keep(created.value)) : created;
    },
    open: (path) => inTurn(() => open(path)),
    close,
    restore: (path, backupPath) =>
      inTurn(async () => {
        if (project?.path === path) close();
        const replaced = restoreBackup(path, backupPath, now());
        if (!replaced.ok) return replaced;
        // An older file stands there now: it counts its commands as a copy of its own.
        changeMemoryIfPossible(dataFolder, (memory) => forgetSitesAt(memory, path));
        const opened = await open(path);
        return opened.ok
          ? ok({ project: opened.value, replacedPath: replaced.value ?? '' })
          : opened;
      }),
    backUp,
    backUpIfDue: async () => {
      if (!project || project.readOnly) return;
      if (!isBackupDue(project.backupFolder, now(), quarterHour)) return;
      const today = new Date(now()).toISOString();
      const newest = listBackups(project.backupFolder).find(({ createdAt }) => createdAt <= today);
      const saved = lastSavedAt(project.db);
      if (saved !== null && (!newest || saved > newest.createdAt)) await backUp();
    },
    listBackups: (path) => {
      const uid =
        path === null || path === project?.path
          ? project?.uid
          : loadMemory(dataFolder).recent.find((recent) => recent.path === path)?.uid;
      return uid ? listBackups(backupFolder(dataFolder, uid)) : [];
    },
    recent: () =>
      loadMemory(dataFolder).recent.map(({ path, openedAt }) => ({
        path,
        name: studyName(path),
        openedAt,
        present: existsSync(path),
      })),
    forget: (path) =>
      changeMemory(dataFolder, (memory) => ({
        ...memory,
        recent: memory.recent.filter((recent) => recent.path !== path),
      })),
  };
}
