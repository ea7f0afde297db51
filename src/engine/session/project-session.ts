import { userInfo } from 'node:os';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type {
  BackupInfo,
  CopyNotice,
  ProjectInfo,
  RecentProject,
  WaitingCopy,
} from '../../shared/domain/project.ts';
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
import { forgetNotice, forgetWaiting } from '../project/working-copy/copy-notices.ts';
import type { HowFar } from '../project/working-copy/file-digest.ts';
import { findCopy } from '../project/working-copy/copy-record.ts';
import { putBackNow } from '../project/working-copy/put-back-now.ts';
import type { CopySurroundings, HeldCopy } from '../project/working-copy/take-copy.ts';
import { createTurns } from './create-turns.ts';
import type { EngineEnvironment } from './engine-environment.ts';
import { createGoingBack } from './going-back.ts';
import { keepCopyAside, refuseOpening } from './keep-copy-aside.ts';
import { listRecent } from './list-recent.ts';
import {
  chooseOpening,
  closeAndTake,
  type CopyChoice,
  noticesToTell,
  requireCopyable,
  requireRoom,
} from './working-copies.ts';

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
  create: (path: string) => Promise<Result<ProjectInfo>>;
  /**
   * Where a copy of the study waits for being put back, `copy` says what is opened. `howFar` is told where it must be read
   * whether it was put back already.
   */
  open: (path: string, copy?: CopyChoice, howFar?: HowFar) => Promise<Result<ProjectInfo>>;
  /** The study is closed when this returns; the promise ends when a copy of it has been put back, too. */
  close: () => Promise<void>;
  /** Closes the study and touches nothing more: its disk has failed. A copy then waits. */
  abandon: () => void;
  /** Closes the study, takes a copy of it and opens that. `howFar` may throw `Stopped`. */
  workOnCopy: (howFar: HowFar) => Promise<Result<ProjectInfo>>;
  /** Puts what is in the open copy in the study's place; work goes on in the copy. `howFar` may throw `Stopped`. */
  putBack: (howFar: HowFar) => Promise<Result<ProjectInfo>>;
  /** Keeps the copy of a study that waits as a file. `howFar` may throw `Stopped`. */
  keepCopyAside: (
    path: string,
    howFar: HowFar,
  ) => Promise<Result<Readonly<{ file: string | null }>>>;
  copyNotices: () => readonly CopyNotice[];
  forgetCopyNotice: (id: string) => void;
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

/** A study that is open, the copy that it is, and the copy that it is not. */
type Present = Readonly<{
  project: OpenProject;
  held: HeldCopy | null;
  waiting: WaitingCopy | null;
}>;

function userName(): string {
  try {
    return userInfo().username || 'Coder 1';
  } catch {
    return 'Coder 1';
  }
}

function describe({ project, held, waiting }: Present): ProjectInfo {
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
    folderWarning: held ? null : folderWarning(path),
    workingCopy: held && { takenAt: held.copy.record.takenAt },
    waitingCopy: waiting,
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
  const surroundings: CopySurroundings = {
    dataFolder,
    now,
    howFar: () => undefined,
    afterStep: environment.afterStep ?? (() => undefined),
  };
  let present: Present | null = null;
  const goingBack = createGoingBack(surroundings, emit);
  /** Two openings at once would both pass the check that nothing is open; and one copy goes back at a time. */
  const inTurn = createTurns();

  const tell = (): void => emit({ event: 'project', path: present?.project.path ?? null });

  /** Lets the open study go, without a word to the windows. */
  const letGo = (): HeldCopy | null => {
    const leaving = present;
    present = null;
    leaving?.project.close();
    return leaving?.held ?? null;
  };

  const close = (): void => {
    if (!present) return;
    const held = letGo();
    if (held) goingBack.add(held);
    tell();
  };

  const closeAndBringBack = async (): Promise<void> => {
    close();
    if (goingBack.ids().length === 0) return;
    await goingBack.bringAll();
    // The list of recent studies and what is to be told are others now.
    tell();
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

  const keep = (opened: Present): ProjectInfo => {
    present = opened;
    void verifyAtIdle(opened.project);
    tell();
    return describe(opened);
  };

  const openStudy = async (
    path: string,
    waiting: WaitingCopy | null,
  ): Promise<Result<ProjectInfo>> => {
    const opened = await openProject(path, around);
    return opened.ok ? ok(keep({ project: opened.value, held: null, waiting })) : opened;
  };

  const openCopy = async (held: HeldCopy): Promise<Result<ProjectInfo>> => {
    const { path, record } = held.copy;
    let isOpen = false;
    try {
      const opened = await openProject(path, around, record.original);
      isOpen = opened.ok;
      if (!opened.ok) return refuseOpening(held, opened);
      forgetWaiting(dataFolder, record.original);
      return ok(keep({ project: opened.value, held, waiting: null }));
    } finally {
      if (!isOpen) held.lock.release();
    }
  };

  const open = async (
    path: string,
    copy?: CopyChoice,
    howFar = surroundings.howFar,
  ): Promise<Result<ProjectInfo>> => {
    if (present?.project.path === path && !(present.waiting && copy === 'goOn'))
      return ok(describe(present));
    await closeAndBringBack();
    const opening = await chooseOpening(path, copy, { ...surroundings, howFar });
    if (!opening.ok) return opening;
    return opening.value.open === 'copy'
      ? openCopy(opening.value.held)
      : openStudy(path, opening.value.waiting);
  };

  const workOnCopy = async (howFar: HowFar): Promise<Result<ProjectInfo>> => {
    const allowed = requireCopyable(present);
    if (!allowed.ok) return allowed;
    const { project } = allowed.value;
    const bytes = statSync(project.file, { throwIfNoEntry: false })?.size ?? 0;
    const room = requireRoom(bytes, dataFolder);
    if (!room.ok) return room;
    const taken = await closeAndTake(project, letGo, { ...surroundings, howFar });
    const opened = taken.ok ? await openCopy(taken.value) : taken;
    if (opened.ok) return opened;
    // Nothing was done in a copy that did not come to be opened: it is taken away here.
    const again = await open(project.path, 'leave');
    if (!again.ok) tell();
    return opened;
  };

  const putBack = async (howFar: HowFar): Promise<Result<ProjectInfo>> => {
    const mine = present;
    if (!mine?.held) return refuse('conflict', 'No copy on this computer is open.');
    const { project, held } = mine;
    const put = await putBackNow(project.db, held.copy, { ...surroundings, howFar });
    if (!put.ok) return put;
    const now = { ...mine, held: { ...held, copy: put.value } };
    if (present === mine) present = now;
    return present === now ? ok(describe(now)) : refuse('no_project', 'The study was closed.');
  };

  const keepAside: ProjectSession['keepCopyAside'] = async (path, howFar) => {
    const kept = await keepCopyAside(path, environment.studiesFolder, { ...surroundings, howFar });
    if (!kept.ok) return kept;
    // The study that is open without it has none any more.
    if (present?.waiting && !findCopy(dataFolder, present.project.path))
      present = { ...present, waiting: null };
    tell();
    return kept;
  };

  const backUp = async (): Promise<Result<BackupInfo>> => {
    if (!present) return refuse('no_project', 'No study is open.');
    return makeBackup(present.project.db, present.project.backupFolder, now());
  };

  return {
    current: () => present?.project ?? null,
    info: () => present && describe(present),
    create: (path) =>
      inTurn(async () => {
        await closeAndBringBack();
        const created = createProject(path, around);
        return created.ok
          ? ok(keep({ project: created.value, held: null, waiting: null }))
          : created;
      }),
    open: (path, copy, howFar) => inTurn(() => open(path, copy, howFar)),
    close: () => {
      close();
      // Also what is just being opened.
      return inTurn(closeAndBringBack);
    },
    abandon: () => {
      letGo()?.lock.release();
      tell();
    },
    workOnCopy: (howFar) => inTurn(() => workOnCopy(howFar)),
    putBack: (howFar) => inTurn(() => putBack(howFar)),
    keepCopyAside: (path, howFar) => inTurn(() => keepAside(path, howFar)),
    copyNotices: () => noticesToTell(dataFolder, goingBack.ids()),
    forgetCopyNotice: (id) => forgetNotice(dataFolder, id),
    restore: (path, backupPath) =>
      inTurn(async () => {
        if (present?.project.path === path) await closeAndBringBack();
        const replaced = restoreBackup(path, backupPath, now());
        if (!replaced.ok) return replaced;
        // An older file stands there now: it counts its commands as a copy of its own.
        changeMemoryIfPossible(dataFolder, (memory) => forgetSitesAt(memory, path));
        const opened = await open(path, 'leave');
        return opened.ok
          ? ok({ project: opened.value, replacedPath: replaced.value ?? '' })
          : opened;
      }),
    backUp,
    backUpIfDue: async () => {
      if (!present || present.project.readOnly) return;
      const { db, backupFolder: folder } = present.project;
      if (!isBackupDue(folder, now(), quarterHour)) return;
      const today = new Date(now()).toISOString();
      const newest = listBackups(folder).find(({ createdAt }) => createdAt <= today);
      const saved = lastSavedAt(db);
      if (saved !== null && (!newest || saved > newest.createdAt)) await backUp();
    },
    listBackups: (path) => {
      const open = present?.project;
      const uid =
        path === null || path === open?.path
          ? open?.uid
          : loadMemory(dataFolder).recent.find((recent) => recent.path === path)?.uid;
      return uid ? listBackups(backupFolder(dataFolder, uid)) : [];
    },
    recent: () =>
      listRecent(dataFolder, {
        open: present?.held?.copy.id ?? null,
        goingBack: goingBack.ids(),
      }),
    forget: (path) =>
      changeMemory(dataFolder, (memory) => ({
        ...memory,
        recent: memory.recent.filter((recent) => recent.path !== path),
      })),
  };
}
