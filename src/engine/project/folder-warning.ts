import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** Clients that copy files while they are being written, by the names of their folders. */
const syncedFolders =
  /[\\/](dropbox|onedrive[^\\/]*|google ?drive|my drive|icloud ?drive|mobile documents|nextcloud|owncloud|pcloud ?drive|box sync|syncthing|sync)([\\/]|$)/iu;

/** File-system numbers of Linux: NFS, SMB, CIFS, SMB2, FUSE, 9P, AFS. */
const networkTypes = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997, 0x5346414f,
]);

/** A sentence where a study's folder is copied or served by something else while it is open; null where it is plain disk. */
export function folderWarning(path: string): string | null {
  const synced = syncedFolders.exec(path);
  if (synced) {
    return `This study lies in a folder that ${synced[1] ?? 'a cloud client'} copies while you work. Keep it in a folder of this computer and put copies there when it is closed.`;
  }
  try {
    if (process.platform === 'linux' && networkTypes.has(statfsSync(dirname(path)).type)) {
      return 'This study lies on a network drive. If the network fails while you work, changes may be refused. Keep it in a folder of this computer while you work.';
    }
  } catch {
    return null;
  }
  return null;
}
