import type { CodeId, CommandId, SourceId } from '../ids.ts';

/** A message in no language: a key of the catalogue and its arguments. */
export type Label = Readonly<{ key: string; args: Readonly<Record<string, string | number>> }>;

/** Where a step can be seen, so that undo can go there. */
export type StepPlace =
  | Readonly<{ kind: 'source'; sourceId: SourceId; start: number; end: number }>
  | Readonly<{ kind: 'code'; codeId: CodeId }>
  | Readonly<{ kind: 'none' }>;

export type HistoryEntry = Readonly<{
  id: CommandId;
  at: string;
  coder: string;
  kind: 'do' | 'undo' | 'redo';
  label: Label;
  /** Rows changed. */
  changes: number;
  undone: boolean;
}>;

export type HistoryStatus = Readonly<{
  undo: Readonly<{ id: CommandId; label: Label }> | null;
  redo: Readonly<{ id: CommandId; label: Label }> | null;
}>;

export type UndoOutcome = Readonly<{
  entry: HistoryEntry;
  place: StepPlace;
  /** Cells that were left alone because a later step had changed them. */
  skipped: number;
}>;
