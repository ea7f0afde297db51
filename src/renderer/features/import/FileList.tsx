import { memo, type ReactNode } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { formatShare } from '../../state/format.ts';
import type { StagedFile } from './staged-files.ts';

export type FileListProps = Readonly<{
  files: readonly StagedFile[];
  selected: ReadonlySet<number>;
  onSelect: (keys: ReadonlySet<number>) => void;
  onRemove: (keys: readonly number[]) => void;
}>;

const rowSize = 44;

/** The files on their way in, any number of them; several can be chosen to be decided about together. */
export function FileList({ files, selected, onSelect, onRemove }: FileListProps): ReactNode {
  const { t } = useTranslation('import');
  const note = useFileNote();
  return (
    <div
      className="import-list-frame"
      onKeyDown={(event) => {
        if (event.key === 'Delete') onRemove([...selected]);
      }}
    >
      <Virtualizer layout={ListLayout} layoutOptions={{ rowSize }}>
        <GridList
          className="import-list"
          aria-label={t('files')}
          data-scrolls
          items={files}
          dependencies={[note]}
          selectionMode="multiple"
          selectionBehavior="replace"
          // Esc belongs to the dialog.
          escapeKeyBehavior="none"
          disallowEmptySelection
          selectedKeys={selected}
          onSelectionChange={(keys) =>
            onSelect(new Set(keys === 'all' ? files.map(({ key }) => key) : [...keys].map(Number)))
          }
        >
          {(file) => (
            <GridListItem
              className="import-file"
              id={file.key}
              textValue={`${file.fileName} ${note(file)}`}
            >
              <FileRow file={file} note={note(file)} onRemove={onRemove} />
            </GridListItem>
          )}
        </GridList>
      </Virtualizer>
    </div>
  );
}

const FileRow = memo(function FileRow({
  file,
  note,
  onRemove,
}: Readonly<{
  file: StagedFile;
  note: string;
  onRemove: FileListProps['onRemove'];
}>): ReactNode {
  const { t } = useTranslation('import');
  const isRefused = file.state.status === 'refused';
  return (
    <>
      <span className="import-file-main">
        <span className="import-file-name" title={file.fileName}>
          {file.fileName}
        </span>
        <span className={isRefused ? 'import-file-note import-file-refused' : 'import-file-note'}>
          {isRefused ? <Icon name="warning" size={14} /> : null} {note}
        </span>
      </span>
      <IconButton
        icon="close"
        label={t('takeOut', { name: file.fileName })}
        onPress={() => onRemove([file.key])}
      />
    </>
  );
});

/** How far a file is, or what it will become. */
function useFileNote(): (file: StagedFile) => string {
  const { t } = useTranslation('import');
  const { t: common } = useTranslation();
  return ({ state, choices }) => {
    switch (state.status) {
      case 'refused':
        return t('refused');
      case 'ready':
        return state.inspection.project
          ? t('study')
          : common(`kind.${choices.kind ?? state.inspection.kind ?? 'document'}`);
      case 'uploading':
        return state.progress?.total
          ? formatShare(state.progress.done / state.progress.total)
          : t('inspecting');
      case 'waiting':
        return t('waiting');
      case 'inspecting':
        return t('inspecting');
    }
  };
}
