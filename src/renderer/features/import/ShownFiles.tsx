import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { BatchPanel } from './BatchPanel.tsx';
import { FilePreview } from './FilePreview.tsx';
import { RefusedList } from './RefusedList.tsx';
import { type Choices, inspectionOf, refusedFiles, type StagedFile } from './staged-files.ts';
import type { FoundUpdate, UpdatePlans } from './update/update-plans.ts';
import type { StagedFiles } from './use-staged-files.ts';

export type ShownFilesProps = Readonly<{
  /** Those that are chosen in the list. */
  files: readonly StagedFile[];
  staged: StagedFiles;
  updates: UpdatePlans;
  onRemove: (keys: readonly number[]) => void;
}>;

/** All files that cannot be imported, of those that came. */
export function RefusedPanel({
  files,
  onRemove,
}: Omit<ShownFilesProps, 'staged' | 'updates'>): ReactNode {
  const { t } = useTranslation('import');
  const refused = refusedFiles(files);
  const keys = files.flatMap(({ key, state }) => (state.status === 'refused' ? [key] : []));
  return (
    <div className="import-preview">
      <RefusedList refused={refused} heading={t('refusedCount', { count: refused.length })} />
      <p>
        <Button onPress={() => onRemove(keys)}>{t('batch.remove', { count: keys.length })}</Button>
      </p>
    </div>
  );
}

/** One file with what was recognised in it, or several with what can be decided for all of them. */
export function ShownFiles({ files, staged, updates, onRemove }: ShownFilesProps): ReactNode {
  const [file] = files;
  if (!file) return null;
  const keys = files.map(({ key }) => key);
  if (files.length === 1)
    return <ShownFile file={file} staged={staged} update={updates.get(file.key)} />;
  return (
    <BatchPanel
      files={files}
      onChoose={(choices) => staged.choose(keys, choices)}
      onRemove={() => onRemove(keys)}
    />
  );
}

function ShownFile({
  file,
  staged,
  update,
}: Readonly<{
  file: StagedFile;
  staged: StagedFiles;
  update: FoundUpdate | 'looking' | undefined;
}>): ReactNode {
  const { t } = useTranslation('import');
  const { t: updateWords } = useTranslation('datasetUpdate');
  const onChoose = (choices: Choices): void => staged.choose([file.key], choices);
  if (file.state.status === 'refused')
    return (
      <div className="import-preview">
        <ErrorNotice error={file.state.error} />
        {/* The way back from an encoding in which the file cannot be read. */}
        {file.choices.encoding === undefined ? null : (
          <p>
            <Button onPress={() => onChoose({ encoding: undefined })}>{t('asRecognised')}</Button>
          </p>
        )}
      </div>
    );
  const inspection = inspectionOf(file.state);
  if (!inspection)
    return (
      <p className="quiet" role="status">
        {file.state.status === 'inspecting'
          ? t('inspecting')
          : t('uploading', { name: file.fileName })}
      </p>
    );
  // What it is, and with it what there is to decide, would change under the person's hands.
  if (update === 'looking')
    return (
      <p className="quiet" role="status">
        {updateWords('looking')}
      </p>
    );
  return (
    <FilePreview
      key={file.key}
      update={update}
      inspection={inspection}
      choices={file.choices}
      onChoose={onChoose}
    />
  );
}
