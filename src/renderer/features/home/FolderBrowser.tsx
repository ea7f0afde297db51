import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FolderEntry, FolderListing } from '../../../shared/domain/project.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { List } from '../../components/List.tsx';
import type { OperationError } from '../../state/engine.ts';

export type FolderBrowserProps = Readonly<{
  listing: FolderListing | undefined;
  error: OperationError | null;
  /** Studies are shown among the folders. */
  withStudies: boolean;
  /** Null: the person's own folder. */
  onFolder: (path: string | null) => void;
  /** A folder that is chosen though it is made only later; nothing is listed then. */
  unmade?: string | null;
  onStudy?: (path: string) => void;
}>;

/** The folders of this computer. */
export function FolderBrowser({
  listing,
  error,
  withStudies,
  onFolder,
  unmade = null,
  onStudy,
}: FolderBrowserProps): ReactNode {
  const { t } = useTranslation('home');
  const entries = listing?.entries.filter(({ kind }) => withStudies || kind === 'folder') ?? [];
  const openEntry = (id: number | string): void => {
    const entry = entries.find(({ path }) => path === id);
    if (entry?.kind === 'folder') onFolder(entry.path);
    else if (entry) onStudy?.(entry.path);
  };
  return (
    <div className="folder">
      <div className="folder-head">
        <IconButton
          icon="up"
          label={t('folder.up')}
          isDisabled={unmade === null && !listing?.parent}
          onPress={() => onFolder(unmade === null ? (listing?.parent ?? null) : null)}
        />
        <span className="folder-path" title={unmade ?? listing?.path}>
          {unmade ?? listing?.path}
        </span>
      </div>
      {error && unmade === null ? <ErrorNotice error={error.appError} /> : null}
      <div className="folder-list" data-scrolls>
        {unmade !== null || (listing && entries.length === 0) ? (
          <p className="folder-empty">{unmade === null ? t('folder.empty') : t('folder.unmade')}</p>
        ) : (
          <List
            label={t('folder.entries')}
            entries={entries.map((entry) => ({
              id: entry.path,
              text: entry.name,
              content: <FolderRow entry={entry} />,
            }))}
            onOpen={openEntry}
          />
        )}
      </div>
    </div>
  );
}

function FolderRow({ entry }: Readonly<{ entry: FolderEntry }>): ReactNode {
  const { t } = useTranslation('home');
  return (
    <>
      <Icon name={entry.kind === 'folder' ? 'folder' : 'study'} size={16} />
      <span className="folder-name">{entry.name}</span>
      {entry.kind === 'project' ? <span className="quiet">{t('folder.study')}</span> : null}
    </>
  );
}
