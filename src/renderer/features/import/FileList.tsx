import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { formatShare } from '../../state/format.ts';
import type { StagedFile } from './staged-files.ts';

export type FileListProps = Readonly<{
  files: readonly StagedFile[];
  shown: number | null;
  onShow: (key: number) => void;
  onRemove: (key: number) => void;
}>;

/** The files on their way in, each with how far it is. */
export function FileList({ files, shown, onShow, onRemove }: FileListProps): ReactNode {
  const { t } = useTranslation('import');
  if (files.length === 0) return null;
  return (
    <ul className="import-list" aria-label={t('files')} data-scrolls>
      {files.map((file) => (
        <li className="import-file" key={file.key} data-shown={file.key === shown}>
          <AriaButton
            className="import-file-main"
            {...(file.key === shown ? { 'aria-current': true } : {})}
            onPress={() => onShow(file.key)}
          >
            <span className="import-file-name">{file.fileName}</span>
            <FileNote file={file} />
          </AriaButton>
          <IconButton
            icon="close"
            label={t('takeOut', { name: file.fileName })}
            onPress={() => onRemove(file.key)}
          />
        </li>
      ))}
    </ul>
  );
}

function FileNote({ file }: Readonly<{ file: StagedFile }>): ReactNode {
  const { t } = useTranslation('import');
  const { t: common } = useTranslation();
  const { state, choices } = file;
  if (state.status === 'refused')
    return (
      <span className="import-file-note import-file-refused">
        <Icon name="warning" size={14} /> {t('refused')}
      </span>
    );
  if (state.status === 'ready')
    return (
      <span className="import-file-note">
        {state.inspection.project
          ? t('study')
          : common(`kind.${choices.kind ?? state.inspection.kind ?? 'document'}`)}
      </span>
    );
  if (state.status === 'uploading' && state.progress?.total)
    return (
      <span className="import-file-note">
        {formatShare(state.progress.done / state.progress.total)}
      </span>
    );
  return (
    <span className="import-file-note">
      {state.status === 'waiting' ? t('waiting') : t('inspecting')}
    </span>
  );
}
