import type { AppError } from '../../../shared/app-error.ts';
import type { ColumnRole } from '../../../shared/domain/dataset.ts';
import type { FileInspection } from '../../../shared/domain/file-inspection.ts';
import type { SourceKind } from '../../../shared/domain/source.ts';
import type { StagedFileId } from '../../../shared/ids.ts';
import type { ImportOutcome } from '../../../shared/operations/import-operations.ts';
import type { Call } from '../../../shared/operations/operation-table.ts';
import type { Progress } from '../../../shared/protocol.ts';
import type { UpdateChoice } from './update/update-choice.ts';

export type SpeakerChoices = Readonly<
  Record<string, Readonly<{ name?: string; isInterviewer?: boolean }>>
>;
/** Column position -> word -> number. */
export type ScaleChoices = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What the person decided otherwise than proposed; undefined is as proposed. */
export type Choices = Readonly<{
  name?: string;
  kind?: SourceKind | undefined;
  language?: string | undefined;
  encoding?: string | undefined;
  roles?: Readonly<Record<string, ColumnRole | null>>;
  scales?: ScaleChoices;
  keepPersonal?: readonly number[];
  speakers?: SpeakerChoices;
  /** Of a file that may be a newer export of a table of the study. */
  update?: UpdateChoice;
}>;

export type StagedFile = Readonly<{
  key: number;
  fileName: string;
  /** The engine's own number of it, once it has the bytes. */
  staged: StagedFileId | null;
  state:
    | Readonly<{ status: 'waiting' }>
    | Readonly<{ status: 'uploading'; progress: Progress | null }>
    /** `before`: what was recognised with another encoding. */
    | Readonly<{ status: 'inspecting'; before: FileInspection | null }>
    | Readonly<{ status: 'ready'; inspection: FileInspection }>
    | Readonly<{ status: 'refused'; error: AppError }>;
  choices: Choices;
}>;

export type StagedAction =
  | Readonly<{ type: 'add'; files: readonly StagedFile[] }>
  | Readonly<{ type: 'remove'; keys: readonly number[] }>
  | Readonly<{ type: 'clear' }>
  | Readonly<{ type: 'staged'; key: number; staged: StagedFileId }>
  | Readonly<{ type: 'state'; key: number; state: StagedFile['state'] }>
  | Readonly<{ type: 'inspecting'; key: number }>
  | Readonly<{ type: 'choose'; keys: readonly number[]; choices: Choices }>;

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
    case 'remove': {
      const gone = new Set(action.keys);
      return files.filter(({ key }) => !gone.has(key));
    }
    case 'clear':
      return [];
    case 'staged':
      return change(files, action.key, () => ({ staged: action.staged }));
    case 'state':
      return change(files, action.key, () => ({ state: action.state }));
    case 'inspecting':
      return change(files, action.key, ({ state }) => ({
        state: {
          status: 'inspecting',
          before: inspectionOf(state),
        },
      }));
    case 'choose': {
      const chosen = new Set(action.keys);
      return files.map((file) =>
        chosen.has(file.key) ? { ...file, choices: { ...file.choices, ...action.choices } } : file,
      );
    }
  }
}

/** What is known of a file, with the encoding chosen last or the one before. */
export function inspectionOf(state: StagedFile['state']): FileInspection | null {
  if (state.status === 'ready') return state.inspection;
  return state.status === 'inspecting' ? state.before : null;
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

/** What is asked of the engine for the files that are ready: only what was decided, and what the file has. */
export function filesToCommit(files: readonly StagedFile[]): CommitFile[] {
  return files.flatMap(({ staged, state, choices }) => {
    if (staged === null || state.status !== 'ready') return [];
    const { name, kind, language, encoding, roles, keepPersonal } = choices;
    const speakers = decidedSpeakers(choices.speakers ?? {}, state.inspection);
    const scales = decidedScales(choices.scales ?? {});
    return [
      {
        file: staged,
        ...(name?.trim() ? { name } : {}),
        ...(kind ? { kind } : {}),
        ...(language === undefined ? {} : { language }),
        ...(encoding === undefined ? {} : { encoding }),
        ...(roles ? { roles: { ...roles } } : {}),
        ...(keepPersonal?.length ? { keepPersonal: [...keepPersonal] } : {}),
        ...(scales ? { scales } : {}),
        ...(speakers ? { speakers } : {}),
      },
    ];
  });
}

function decidedScales(scales: ScaleChoices): CommitFile['scales'] {
  const decided = Object.entries(scales).filter(([, words]) => Object.keys(words).length > 0);
  if (decided.length === 0) return undefined;
  return Object.fromEntries(decided.map(([position, words]) => [position, { ...words }]));
}

function decidedSpeakers(
  choices: SpeakerChoices,
  { speakers }: FileInspection,
): CommitFile['speakers'] {
  const decided = (speakers ?? []).flatMap(({ name: label }) => {
    const { name, isInterviewer } = choices[label] ?? {};
    const isRenamed = name !== undefined && name.trim() !== '' && name.trim() !== label;
    if (!isRenamed && !isInterviewer) return [];
    const said = { ...(isRenamed ? { name } : {}), ...(isInterviewer ? { isInterviewer } : {}) };
    return [[label, said] as const];
  });
  return decided.length === 0 ? undefined : Object.fromEntries(decided);
}
