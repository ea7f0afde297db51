import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** Clients that copy files while they are being written, by the names of their folders. */
const syncedFolders =
  /[\\/](dropbox(?: \([^\\/]*\))?|onedrive[^\\/]*|google ?drive[^\\/]*|my drive|icloud ?drive|mobile documents|cloudstorage|nextcloud|owncloud|pcloud ?drive|box sync|syncthing|sync)([\\/]|$)/iu;

/** File-system numbers of Linux: NFS, SMB, CIFS, SMB2, FUSE, 9P, AFS. */
const networkTypes = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997, 0x5346414f,
]);

export type FolderKind =
  | Readonly<{ kind: 'plain' }>
  /** `client` is the name of its folder. */
  | Readonly<{ kind: 'synced'; client: string }>
  | Readonly<{ kind: 'network' }>;

/** What kind of folder a path lies in; `fileSystem` answers the number of its file system, where that is known. */
export function kindOfFolder(path: string, fileSystem: () => number | null): FolderKind {
  const [, client] = syncedFolders.exec(dirname(path)) ?? [];
  if (client !== undefined) return { kind: 'synced', client };
  // A share of Windows, by its name.
  if (/^\\\\[^\\?.]/u.test(path)) return { kind: 'network' };
  const type = fileSystem();
  return { kind: type !== null && networkTypes.has(type) ? 'network' : 'plain' };
}

function fileSystemOf(folder: string): number | null {
  try {
    return process.platform === 'linux' ? statfsSync(folder).type : null;
  } catch {
    return null;
  }
}

/** A sentence where a study's folder is copied or served by something else while it is open; null where it is plain disk. */
export function folderWarning(path: string): string | null {
  const folder = kindOfFolder(path, () => fileSystemOf(dirname(path)));
  if (folder.kind === 'plain') return null;
  return folder.kind === 'synced'
    ? `This study lies in a folder that ${folder.client} copies while you work, perhaps in the middle of a change.`
    : 'This study lies on a network drive. If the network fails while you work, changes may be refused.';
}
