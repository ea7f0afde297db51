import type { SourceFolder } from '../../../shared/domain/source-folder.ts';
import type { FolderId } from '../../../shared/ids.ts';
import { all, type Database, first, insertRow, run } from '../database.ts';
import { newUid } from '../uid.ts';

export type FolderRow = Readonly<{ id: FolderId; name: string; parentId: FolderId | null }>;

/** All folders by name, as people sort. */
export function listFolders(db: Database): SourceFolder[] {
  const compare = new Intl.Collator('en', { numeric: true }).compare;
  return all<SourceFolder>(
    db,
    `select id, name, parent_id as parentId,
       (select count(*) from source where source.folder_id = source_folder.id) as sourceCount
     from source_folder`,
  ).sort((one, other) => compare(one.name, other.name) || one.id - other.id);
}

export function findFolder(db: Database, id: FolderId): FolderRow | undefined {
  return first(db, 'select id, name, parent_id as parentId from source_folder where id = @id', {
    id,
  });
}

/** Another folder of this name in the same place, whatever the letter case. */
export function findSameFolder(
  db: Database,
  parentId: FolderId | null,
  name: string,
): FolderId | undefined {
  return first<{ id: FolderId }>(
    db,
    'select id from source_folder where parent_id is @parentId and lower(name) = lower(@name) order by id',
    { parentId, name },
  )?.id;
}

/** The folder and all that lie in it, at any depth. */
export function listFoldersBelow(db: Database, id: FolderId): FolderId[] {
  return all<{ id: FolderId }>(
    db,
    `with recursive below(id) as (
       select @id union select folder.id from source_folder folder join below on folder.parent_id = below.id
     ) select id from below`,
    { id },
  ).map((row) => row.id);
}

export function insertFolder(db: Database, name: string, parentId: FolderId | null): FolderId {
  return insertRow(db, 'source_folder', {
    uid: newUid(),
    name,
    parent_id: parentId,
  }) as FolderId;
}

export function updateFolderName(db: Database, id: FolderId, name: string): void {
  run(db, 'update source_folder set name = @name where id = @id', { id, name });
}

export function updateFolderParent(db: Database, id: FolderId, parentId: FolderId | null): void {
  run(db, 'update source_folder set parent_id = @parentId where id = @id', { id, parentId });
}

/** Takes a folder away; what lies in it goes up to where the folder lay. */
export function deleteFolder(db: Database, { id, parentId }: FolderRow): void {
  run(db, 'update source set folder_id = @parentId where folder_id = @id', { id, parentId });
  run(db, 'update source_folder set parent_id = @parentId where parent_id = @id', { id, parentId });
  run(db, 'delete from source_folder where id = @id', { id });
}
