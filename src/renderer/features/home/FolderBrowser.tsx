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
  onFolder: (path: string) => void;
  onStudy?: (path: string) => void;
}>;

/** The folders of this computer. */
export function FolderBrowser({
  listing,
  error,
  withStudies,
  onFolder,
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
          isDisabled={!listing?.parent}
          onPress={() => {
            if (listing?.parent) onFolder(listing.parent);
          }}
        />
        <span className="folder-path" title={listing?.path}>
          {listing?.path}
        </span>
      </div>
      {error ? <ErrorNotice error={error.appError} /> : null}
      <div className="folder-list" data-scrolls>
        {listing && entries.length === 0 ? (
          <p className="folder-empty">{t('folder.empty')}</p>
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
