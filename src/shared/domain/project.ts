import type { CoderId } from '../ids.ts';

export type ProjectInfo = Readonly<{
  path: string;
  name: string;
  uid: string;
  readOnly: boolean;
  currentCoder: Readonly<{ id: CoderId; name: string }>;
  counts: Readonly<{
    sources: number;
    turns: number;
    codes: number;
    codings: number;
    cases: number;
    memos: number;
    coders: number;
    datasets: number;
  }>;
  /** ISO 8601 time of the newest checked backup, or null. */
  lastBackupAt: string | null;
  /** ISO 8601 time of the last change, or null in an untouched file. */
  lastSavedAt: string | null;
  /** Set where the folder is synced by a cloud client or lies on a network, and the study is worked on there. */
  folderWarning: string | null;
  /** Set where a copy on this computer is open, which goes back to `path` when it is closed. */
  workingCopy: Readonly<{ takenAt: string }> | null;
  /** Set where the study itself is open although a copy of it was not put back yet. */
  waitingCopy: WaitingCopy | null;
}>;

/** A copy on this computer that was not put back: a program ended before it could, or the folder was not there. */
export type WaitingCopy = Readonly<{
  /** ISO 8601. */
  takenAt: string;
  /** When it was last written to, ISO 8601. */
  changedAt: string;
  /** Whether the study itself is there to be opened without it. */
  originalThere: boolean;
}>;

/** What became of a copy that did not simply go back. It is told until the person has seen it. */
export type CopyNotice = Readonly<{
  id: string;
  /** ISO 8601. */
  at: string;
  name: string;
  /** Where the study belongs. */
  path: string;
}> &
  (
    | Readonly<{ outcome: 'beside'; because: 'changed' | 'gone'; file: string }>
    | Readonly<{
        outcome: 'waiting';
        /** `ended`: the program was ended before it was back. */
        because: 'unreachable' | 'readOnly' | 'full' | 'damaged' | 'failed' | 'ended';
      }>
    /** The person keeps it as a file, as it is. */
    | Readonly<{ outcome: 'aside'; file: string }>
  );

export type RecentProject = Readonly<{
  path: string;
  name: string;
  openedAt: string;
  /** False where the file is no longer there. */
  present: boolean;
  waitingCopy: WaitingCopy | null;
  /** A copy on this computer was closed and is just being put back. */
  goingBack: boolean;
}>;

export type BackupInfo = Readonly<{ path: string; createdAt: string; bytes: number }>;

export type FolderEntry = Readonly<{
  name: string;
  path: string;
  kind: 'folder' | 'project';
}>;

export type FolderListing = Readonly<{
  path: string;
  parent: string | null;
  writable: boolean;
  entries: readonly FolderEntry[];
}>;

export type IntegrityReport = Readonly<{
  ok: boolean;
  problems: readonly Readonly<{ where: string; message: string }>[];
}>;
