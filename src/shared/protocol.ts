import type { Result } from './result.ts';

/** What goes over a port. Requests carry an id that the asker counts up; answers carry it back. */
export type RequestMessage = Readonly<{
  type: 'request';
  id: number;
  operation: string;
  input: unknown;
}>;
export type CancelMessage = Readonly<{ type: 'cancel'; id: number }>;
export type ToEngine = RequestMessage | CancelMessage;

export type AnswerMessage = Readonly<{ type: 'answer'; id: number; result: Result<unknown> }>;

/** How far a job is: `done` of `total` units. `total` is null while it is not known. */
export type Progress = Readonly<{
  done: number;
  total: number | null;
  /** What is counted, a key of the message catalogue: `files`, `turns`, `rows`, `bytes`. */
  unit: 'files' | 'turns' | 'rows' | 'bytes' | 'steps';
}>;
export type ProgressMessage = Readonly<{ type: 'progress'; id: number } & Progress>;

/** What happened without being asked for. */
export type EngineEvent =
  /** Rows were written; whoever shows these tables asks again. */
  | Readonly<{ event: 'changed'; tables: readonly string[]; savedAt: string }>
  /** Another file is open now, or none. */
  | Readonly<{ event: 'project'; path: string | null }>
  /** A closed copy of the study at `path` goes back: `done` of its `total` bytes. Over when the next `project` comes. */
  | Readonly<{ event: 'goingBack'; path: string; done: number; total: number }>
  /** The disk refused; nothing more is written until the study is opened again. */
  | Readonly<{ event: 'trouble'; message: string }>;
export type EventMessage = Readonly<{ type: 'event' } & EngineEvent>;

export type FromEngine = AnswerMessage | ProgressMessage | EventMessage;
