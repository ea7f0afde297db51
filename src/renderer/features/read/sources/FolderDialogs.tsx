import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceFolder } from '../../../../shared/domain/source-folder.ts';
import type { FolderId } from '../../../../shared/ids.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { List } from '../../../components/List.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { folderPaths, foldersWithin } from './folder-tree.ts';

type NameProps = Readonly<{
  title: string;
  /** The name it has. */
  name: string;
  action: string;
  onName: (name: string) => Promise<string | null>;
  onClose: () => void;
}>;

/** Asks for the name of a folder. `onName` answers why it cannot be, or null. */
export function FolderNameDialog({
  title,
  name: given,
  action,
  onName,
  onClose,
}: NameProps): ReactNode {
  const { t } = useTranslation('sources');
  const [name, setName] = useState(given);
  const [error, setError] = useState<string>();
  const save = async (): Promise<void> => {
    if (name.trim() === '') return;
    const refusal = await onName(name.trim());
    if (refusal === null) onClose();
    else setError(refusal);
  };
  return (
    <Dialog
      title={title}
      isOpen
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" isDisabled={name.trim() === ''} onPress={() => void save()}>
            {action}
          </Button>
        </>
      }
    >
      <TextField
        label={t('name')}
        value={name}
        autoFocus
        selects
        error={error}
        onChange={(next) => {
          setName(next);
          setError(undefined);
        }}
        onSubmit={() => void save()}
      />
    </Dialog>
  );
}

type MoveProps = Readonly<{
  title: string;
  folders: readonly SourceFolder[];
  /** A folder that moves: it cannot go into itself. */
  moving: FolderId | null;
  onMove: (folderId: FolderId | null) => void;
  /** A folder to be made first; answers why it cannot be, or null. Left out where a folder moves. */
  onMoveToNew?: (name: string) => Promise<string | null>;
  onClose: () => void;
}>;

const topId = 0;

/** Chooses a folder: the way to move things without dragging them. */
export function ChooseFolderDialog({
  title,
  folders,
  moving,
  onMove,
  onMoveToNew,
  onClose,
}: MoveProps): ReactNode {
  const { t } = useTranslation('sources');
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const barred = moving === null ? new Set<FolderId>() : foldersWithin(folders, moving);
  const paths = folderPaths(folders).filter(({ id }) => !barred.has(id));
  const make = async (): Promise<void> => {
    if (name.trim() === '' || !onMoveToNew) return;
    const refusal = await onMoveToNew(name.trim());
    if (refusal === null) onClose();
    else setError(refusal);
  };
  return (
    <Dialog
      title={title}
      isOpen
      size="small"
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('cancel')}</Button>}
    >
      <div className="folder-choices" data-scrolls>
        <List
          label={t('folder')}
          onOpen={(id) => {
            onMove(id === topId ? null : (Number(id) as FolderId));
            onClose();
          }}
          entries={[
            {
              id: topId,
              text: t('topLevel'),
              content: <span className="quiet">{t('topLevel')}</span>,
            },
            ...paths.map(({ id, path }) => ({
              id,
              text: path,
              content: <span dir="auto">{path}</span>,
            })),
          ]}
        />
      </div>
      {onMoveToNew ? (
        <div className="folder-new">
          <TextField
            label={t('orNewFolder')}
            value={name}
            error={error}
            onChange={(next) => {
              setName(next);
              setError(undefined);
            }}
            onSubmit={() => void make()}
          />
          <Button isDisabled={name.trim() === ''} onPress={() => void make()}>
            {t('create')}
          </Button>
        </div>
      ) : null}
    </Dialog>
  );
}
