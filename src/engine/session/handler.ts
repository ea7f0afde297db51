import type { CancelSignal } from '../../shared/cancel-signal.ts';
import type {
  Input,
  OperationName,
  OperationTable,
  Output,
} from '../../shared/operations/operation-table.ts';
import type { Progress } from '../../shared/protocol.ts';
import type { Result } from '../../shared/result.ts';
import type { CommandOutcome, Step } from '../history/command.ts';
import type { MatchRunner } from '../jobs/match-runner.ts';
import type { TaskRunner } from '../jobs/task-runner.ts';
import type { OpenProject } from '../project/open-project.ts';
import type { EngineEnvironment } from './engine-environment.ts';
import type { ProjectSession } from './project-session.ts';
import type { StagedFiles } from './staged-files.ts';

/** The parts of the running engine that handlers may use. */
export type Services = Readonly<{
  environment: EngineEnvironment;
  session: ProjectSession;
  staged: StagedFiles;
  /** Reading of files, in a worker of its own. */
  reading: TaskRunner;
  /** Themes and other long computations, in another. */
  analysis: TaskRunner;
  /** Search in the texts of the study that is open. */
  matching: MatchRunner;
}>;

export type ReadContext = Services & Readonly<{ project: OpenProject }>;

export type JobControl = Readonly<{
  signal: CancelSignal;
  progress: (done: number, total: number | null, unit: Progress['unit']) => void;
}>;

export type JobContext = ReadContext &
  JobControl &
  Readonly<{
    /** Runs one command of the change log and tells every window. */
    command: <T>(body: (step: Step) => Result<T>) => Result<CommandOutcome<T>>;
    /** Runs several, each a command of its own, that become durable together; tells every window once. */
    commands: <T>(bodies: readonly ((step: Step) => Result<T>)[]) => Result<CommandOutcome<T>>[];
  }>;

type MaybeAsync<T> = T | Promise<T>;
type Answer<Name extends OperationName> = Result<Output<Name>>;

type Reads<Name extends OperationName> = Readonly<{
  kind: 'read';
  run: (context: ReadContext, input: Input<Name>) => MaybeAsync<Answer<Name>>;
}>;
type Writes<Name extends OperationName> = Readonly<{
  kind: 'write';
  /** Runs inside one command; SQLite is synchronous, and so is a transaction. */
  run: (step: Step & Readonly<{ project: OpenProject }>, input: Input<Name>) => Answer<Name>;
}>;
type Runs<Name extends OperationName> = Readonly<{
  kind: 'job';
  run: (context: JobContext, input: Input<Name>) => MaybeAsync<Answer<Name>>;
}>;
/** For what works without an open study. */
type Serves<Name extends OperationName, Kind extends 'read' | 'job'> = Readonly<{
  kind: Kind;
  anywhere: true;
  run: (context: Services & JobControl, input: Input<Name>) => MaybeAsync<Answer<Name>>;
}>;

/** The handler that an operation's declared kind asks for. */
export type Handler<Name extends OperationName> = OperationTable[Name]['kind'] extends 'write'
  ? Writes<Name>
  : OperationTable[Name]['kind'] extends 'read'
    ? Reads<Name> | Serves<Name, 'read'>
    : Runs<Name> | Serves<Name, 'job'>;

export type Handlers<Name extends OperationName = OperationName> = Readonly<{
  [N in Name]: Handler<N>;
}>;

export function reads<Name extends OperationName>(run: Reads<Name>['run']): Reads<Name> {
  return { kind: 'read', run };
}

export function writes<Name extends OperationName>(run: Writes<Name>['run']): Writes<Name> {
  return { kind: 'write', run };
}

export function runs<Name extends OperationName>(run: Runs<Name>['run']): Runs<Name> {
  return { kind: 'job', run };
}

export function readsAnywhere<Name extends OperationName>(
  run: Serves<Name, 'read'>['run'],
): Serves<Name, 'read'> {
  return { kind: 'read', anywhere: true, run };
}

export function runsAnywhere<Name extends OperationName>(
  run: Serves<Name, 'job'>['run'],
): Serves<Name, 'job'> {
  return { kind: 'job', anywhere: true, run };
}
