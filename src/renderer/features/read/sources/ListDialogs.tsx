import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceFolder } from '../../../../shared/domain/source-folder.ts';
import type { SourceSummary } from '../../../../shared/domain/source.ts';
import type { FolderId } from '../../../../shared/ids.ts';
import { ChooseFolderDialog, FolderNameDialog } from './FolderDialogs.tsx';
import type { FolderCommands } from './use-folder-commands.ts';

/** What stands over the list of texts, if anything. */
export type ListDialog =
  | Readonly<{ kind: 'create'; parentId: FolderId | null }>
  | Readonly<{ kind: 'rename'; folder: SourceFolder }>
  | Readonly<{ kind: 'moveFolder'; folder: SourceFolder }>
  | Readonly<{ kind: 'moveSources'; sources: readonly SourceSummary[] }>;

type Props = Readonly<{
  dialog: ListDialog | null;
  folders: readonly SourceFolder[];
  commands: FolderCommands;
  onClose: () => void;
}>;

export function ListDialogs({ dialog, folders, commands, onClose }: Props): ReactNode {
  const { t } = useTranslation('sources');
  switch (dialog?.kind) {
    case 'create':
      return (
        <FolderNameDialog
          title={t('newFolderTitle')}
          name=""
          action={t('create')}
          onName={(name) => commands.create(name, dialog.parentId)}
          onClose={onClose}
        />
      );
    case 'rename':
      return (
        <FolderNameDialog
          title={t('renameFolderTitle')}
          name={dialog.folder.name}
          action={t('save')}
          onName={(name) => commands.rename(dialog.folder, name)}
          onClose={onClose}
        />
      );
    case 'moveFolder':
      return (
        <ChooseFolderDialog
          title={t('moveFolderTitle', { name: dialog.folder.name })}
          folders={folders}
          moving={dialog.folder.id}
          onMove={(parentId) => void commands.moveFolder(dialog.folder, parentId)}
          onClose={onClose}
        />
      );
    case 'moveSources':
      return (
        <ChooseFolderDialog
          title={t('moveTitle', {
            count: dialog.sources.length,
            name: dialog.sources[0]?.name ?? '',
          })}
          folders={folders}
          moving={null}
          onMove={(folderId) => void commands.moveSources(dialog.sources, folderId)}
          onMoveToNew={(name) => commands.moveSourcesToNew(dialog.sources, name)}
          onClose={onClose}
        />
      );
    case undefined:
      return null;
  }
}
