import type { AppError } from '../../../shared/app-error.ts';
import type { ColumnRole } from '../../../shared/domain/dataset.ts';
import type { FileInspection } from '../../../shared/domain/file-inspection.ts';
import type { SourceKind } from '../../../shared/domain/source.ts';
import type { StagedFileId } from '../../../shared/ids.ts';
import type { ImportOutcome } from '../../../shared/operations/import-operations.ts';
import type { Call } from '../../../shared/operations/operation-table.ts';
import type { Progress } from '../../../shared/protocol.ts';

/** What the person decided otherwise than proposed. */
export type Choices = Readonly<{
  name?: string;
  kind?: SourceKind;
  language?: string;
  encoding?: string;
  roles?: Readonly<Record<string, ColumnRole | null>>;
}>;

export type StagedFile = Readonly<{
  key: number;
  fileName: string;
  /** The engine's own number of it, once it has the bytes. */
  staged: StagedFileId | null;
  state:
    | Readonly<{ status: 'waiting' }>
    | Readonly<{ status: 'uploading'; progress: Progress | null }>
    | Readonly<{ status: 'inspecting' }>
    | Readonly<{ status: 'ready'; inspection: FileInspection }>
    | Readonly<{ status: 'refused'; error: AppError }>;
  choices: Choices;
}>;

export type StagedAction =
  | Readonly<{ type: 'add'; files: readonly StagedFile[] }>
  | Readonly<{ type: 'remove'; key: number }>
  | Readonly<{ type: 'clear' }>
  | Readonly<{ type: 'staged'; key: number; staged: StagedFileId }>
  | Readonly<{ type: 'state'; key: number; state: StagedFile['state'] }>
  | Readonly<{ type: 'choose'; key: number; choices: Choices }>;

function change(
  files: readonly StagedFile[],
  key: number,
  part: (file: StagedFile) => Partial<StagedFile>,
): readonly StagedFile[] {
  return files.map((file) => (file.key === key ? { ...file, ...part(file) } : file));
}

export function reduceStaged(
  files: readonly StagedFile[],
  action: StagedAction,
): readonly StagedFile[] {
  switch (action.type) {
    case 'add':
      return [...files, ...action.files];
    case 'remove':
      return files.filter(({ key }) => key !== action.key);
    case 'clear':
      return [];
    case 'staged':
      return change(files, action.key, () => ({ staged: action.staged }));
    case 'state':
      return change(files, action.key, () => ({ state: action.state }));
    case 'choose':
      return change(files, action.key, ({ choices }) => ({
        choices: { ...choices, ...action.choices },
      }));
  }
}

/** Files that are still being taken in or looked at. */
export function countUnsettled(files: readonly StagedFile[]): number {
  return files.filter(({ state }) => state.status !== 'ready' && state.status !== 'refused').length;
}

/** Files that could not be taken in or looked at, as an import tells of them. */
export function refusedFiles(files: readonly StagedFile[]): ImportOutcome['refused'] {
  return files.flatMap(({ fileName, state }) =>
    state.status === 'refused' ? [{ file: fileName, error: state.error }] : [],
  );
}

export type CommitFile = Call<'import.commit'>['files'][number];

/** What is asked of the engine for the files that are ready. */
export function filesToCommit(files: readonly StagedFile[]): CommitFile[] {
  return files.flatMap(({ staged, state, choices }) => {
    if (staged === null || state.status !== 'ready') return [];
    const { name, roles, ...rest } = choices;
    return [
      {
        file: staged,
        ...rest,
        ...(name?.trim() ? { name } : {}),
        ...(roles ? { roles: { ...roles } } : {}),
      },
    ];
  });
}
