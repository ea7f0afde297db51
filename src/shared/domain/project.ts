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
  /** Set where the folder is synced by a cloud client or lies on a network. */
  folderWarning: string | null;
}>;

export type RecentProject = Readonly<{
  path: string;
  name: string;
  openedAt: string;
  /** False where the file is no longer there. */
  present: boolean;
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
