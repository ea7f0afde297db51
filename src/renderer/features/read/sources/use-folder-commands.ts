import { useTranslation } from 'react-i18next';
import type { SourceFolder } from '../../../../shared/domain/source-folder.ts';
import type { SourceSummary } from '../../../../shared/domain/source.ts';
import type { FolderId, SourceId } from '../../../../shared/ids.ts';
import type { Send } from '../use-send.ts';
import { folderOfKey, sourceOfKey } from './folder-tree.ts';

/** Why something could not be done, or null where it was. */
type Refusal = Promise<string | null>;

/** What can be done with folders and what lies in them, each one step of the history. */
export type FolderCommands = Readonly<{
  create: (name: string, parentId: FolderId | null) => Refusal;
  rename: (folder: SourceFolder, name: string) => Refusal;
  remove: (folder: SourceFolder) => Promise<void>;
  moveFolder: (folder: SourceFolder, parentId: FolderId | null) => Promise<void>;
  moveSources: (sources: readonly SourceSummary[], folderId: FolderId | null) => Promise<void>;
  moveSourcesToNew: (sources: readonly SourceSummary[], name: string) => Refusal;
  /** What was dragged: sources together, folders one by one. */
  drop: (keys: readonly string[], folderId: FolderId | null) => Promise<void>;
}>;

export function useFolderCommands(
  send: Send,
  sources: readonly SourceSummary[],
  folders: readonly SourceFolder[],
): FolderCommands {
  const { t } = useTranslation('sources');
  const moveSources: FolderCommands['moveSources'] = async (moved, folderId) => {
    const [first] = moved;
    if (!first) return;
    const sourceIds = moved.map(({ id }) => id);
    const done = t('didMove', { count: moved.length, name: first.name });
    await send('sources.setFolder', { sourceIds, folderId }, done);
  };
  const moveFolder: FolderCommands['moveFolder'] = async ({ id, name }, parentId) => {
    await send('folders.move', { folderId: id, parentId }, t('didMoveFolder', { name }));
  };
  return {
    create: async (name, parentId) => {
      const done = t('didCreateFolder', { name });
      const made = await send('folders.create', { name, parentId }, done);
      return made.ok ? null : made.error.message;
    },
    rename: async ({ id }, name) => {
      const done = t('didRenameFolder', { name });
      const result = await send('folders.rename', { folderId: id, name }, done);
      return result.ok ? null : result.error.message;
    },
    remove: async ({ id, name }) => {
      await send('folders.delete', { folderId: id }, t('didDeleteFolder', { name }));
    },
    moveFolder,
    moveSources,
    moveSourcesToNew: async (moved, name) => {
      const sourceIds = moved.map((source) => source.id);
      const done = t('didMove', { count: moved.length, name: moved[0]?.name ?? '' });
      const result = await send(
        'sources.setFolder',
        { sourceIds, folderId: null, newFolder: name },
        done,
      );
      return result.ok ? null : result.error.message;
    },
    drop: async (keys, folderId) => {
      const ids = new Set<SourceId | null>(keys.map(sourceOfKey));
      await moveSources(
        sources.filter((source) => ids.has(source.id) && source.folderId !== folderId),
        folderId,
      );
      const dragged = new Set(keys.map(folderOfKey));
      for (const folder of folders)
        if (dragged.has(folder.id) && folder.id !== folderId && folder.parentId !== folderId)
          await moveFolder(folder, folderId);
    },
  };
}
