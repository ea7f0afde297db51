import type { FolderId } from '../../../shared/ids.ts';
import type { OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Database } from '../../project/database.ts';
import {
  deleteFolder,
  findFolder,
  findSameFolder,
  insertFolder,
  listFolders,
  listFoldersBelow,
  updateFolderName,
  updateFolderParent,
} from '../../project/queries/folder-queries.ts';
import { type Handlers, reads, writes } from '../../session/handler.ts';
import { notFound } from '../not-found.ts';

type Names = Extract<keyof OperationTable, `folders.${string}`>;

const gone = notFound('This folder');

/** Refuses a name that a folder beside it bears, and a parent that is gone. */
function checkPlace(
  db: Database,
  parentId: FolderId | null,
  name: string,
  own: FolderId | null,
): Result<null> {
  if (parentId !== null && !findFolder(db, parentId)) return gone;
  const same = findSameFolder(db, parentId, name);
  return same === undefined || same === own
    ? ok(null)
    : refuse(
        'conflict',
        `There is a folder “${name}” in this place already. Nothing was changed. Choose that one, or another name.`,
      );
}

export const folderHandlers: Handlers<Names> = {
  'folders.list': reads(({ project }) => ok(listFolders(project.db))),
  'folders.create': writes(({ db, describe }, { name, parentId }) => {
    const free = checkPlace(db, parentId, name, null);
    if (!free.ok) return free;
    describe('folder.create', { name });
    return ok(insertFolder(db, name, parentId));
  }),
  'folders.rename': writes(({ db, describe }, { folderId, name }) => {
    const folder = findFolder(db, folderId);
    if (!folder) return gone;
    const free = checkPlace(db, folder.parentId, name, folderId);
    if (!free.ok) return free;
    describe('folder.rename', { from: folder.name, to: name });
    updateFolderName(db, folderId, name);
    return ok(null);
  }),
  'folders.move': writes(({ db, describe }, { folderId, parentId }) => {
    const folder = findFolder(db, folderId);
    if (!folder) return gone;
    if (parentId !== null && listFoldersBelow(db, folderId).includes(parentId)) {
      return refuse('conflict', `“${folder.name}” cannot lie in itself. Nothing was changed.`);
    }
    const free = checkPlace(db, parentId, folder.name, folderId);
    if (!free.ok) return free;
    describe('folder.move', { name: folder.name });
    updateFolderParent(db, folderId, parentId);
    return ok(null);
  }),
  'folders.delete': writes(({ db, describe }, { folderId }) => {
    const folder = findFolder(db, folderId);
    if (!folder) return gone;
    describe('folder.delete', { name: folder.name });
    deleteFolder(db, folder);
    return ok(null);
  }),
};
