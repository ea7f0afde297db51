import type { ZodError } from 'zod';
import type { AppError } from '../../shared/app-error.ts';
import { isOperationName, operationTable } from '../../shared/operations/operation-table.ts';
import type { EngineEvent } from '../../shared/protocol.ts';
import { err, ok, refuse, type Result } from '../../shared/result.ts';
import { type CommandOutcome, runCommand, runCommands, type Step } from '../history/command.ts';
import { UnreadableEntry } from '../history/unreadable-entry.ts';
import { isDiskFull } from '../project/durable-files.ts';
import type { OpenProject } from '../project/open-project.ts';
import { isDiskFailure, refusalOf } from '../project/sqlite-refusals.ts';
import { DamagedContent } from '../project/version-cache.ts';
import { loadHandler } from '../features/handlers.ts';
import { createTurns } from './create-turns.ts';
import type { JobControl, Services } from './handler.ts';

/** A handler with its types forgotten: the table has matched them to the operation's name already. */
type AnyHandler = Readonly<{
  kind: 'read' | 'write' | 'job';
  anywhere?: true;
  run: (context: unknown, input: unknown) => Result<unknown> | Promise<Result<unknown>>;
}>;

/** Requests begin in the order in which they came, though the code of some must be loaded first: undo follows the write. */
const inTurn = createTurns();

type Emit = (event: EngineEvent) => void;

const noProject = refuse(
  'no_project',
  'No study is open. Open one, or make a new one, on the Home screen.',
);
const readOnly = refuse(
  'project_read_only',
  'This study is open for reading only, because its file or folder cannot be written to. Nothing was changed. Copy it to a folder of your own and open it there.',
);

function invalidInput(error: ZodError): Result<never> {
  const [issue] = error.issues;
  const where = issue?.path.join('.') ?? '';
  const message = issue?.message ?? 'it does not have the right form';
  return refuse(
    'invalid_input',
    where === 'name' || where.endsWith('.name')
      ? message
      : `This cannot be done: ${where ? `${where}: ` : ''}${message}.`,
    { field: where },
  );
}

/** What went wrong, as far as a person can do something about it. */
function toRefusal(error: unknown): AppError {
  const refusal = refusalOf(error);
  if (refusal) return refusal;
  if (error instanceof UnreadableEntry) return error.refusal;
  if (error instanceof DamagedContent) return { code: 'project_damaged', message: error.message };
  const { code, message } = error as NodeJS.ErrnoException;
  if (isDiskFull(error)) {
    return {
      code: 'disk_full',
      message: 'The disk is full. Nothing was changed. Free some space and do it again.',
      retry: true,
    };
  }
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return {
      code: 'io_failed',
      message: `A file or folder cannot be written to (${message}). Nothing was changed. Choose another folder.`,
    };
  }
  return {
    code: 'internal',
    message: `Something went wrong inside Verbatim: ${message}. Nothing was changed by this step.`,
  };
}

function runStep<T>(
  project: OpenProject,
  emit: Emit,
  body: (step: Step) => Result<T>,
): Result<CommandOutcome<T>> {
  const outcome = runCommand(project.host, body);
  tellChanges(emit, [outcome]);
  return outcome;
}

function runSteps<T>(
  project: OpenProject,
  emit: Emit,
  bodies: readonly ((step: Step) => Result<T>)[],
): Result<CommandOutcome<T>>[] {
  const outcomes = runCommands(project.host, bodies);
  tellChanges(emit, outcomes);
  return outcomes;
}

function tellChanges(emit: Emit, outcomes: readonly Result<CommandOutcome<unknown>>[]): void {
  const done = outcomes.flatMap((outcome) =>
    outcome.ok && outcome.value.commandId !== null ? [outcome.value] : [],
  );
  const last = done.at(-1);
  if (!last) return;
  const tables = [...new Set(done.flatMap((outcome) => outcome.tables))];
  emit({ event: 'changed', tables, savedAt: last.at });
}

async function perform(
  handler: AnyHandler,
  input: unknown,
  services: Services,
  control: JobControl,
  emit: Emit,
): Promise<Result<unknown>> {
  if (handler.anywhere) return handler.run({ ...services, ...control }, input);
  const project = services.session.current();
  if (!project) return noProject;
  if (handler.kind === 'read') return handler.run({ ...services, project }, input);
  if (handler.kind === 'job') {
    const command = <T>(body: (step: Step) => Result<T>): Result<CommandOutcome<T>> =>
      project.readOnly ? readOnly : runStep(project, emit, body);
    const commands = <T>(
      bodies: readonly ((step: Step) => Result<T>)[],
    ): Result<CommandOutcome<T>>[] =>
      project.readOnly ? bodies.map(() => readOnly) : runSteps(project, emit, bodies);
    return handler.run({ ...services, ...control, project, command, commands }, input);
  }
  if (project.readOnly) return readOnly;
  const outcome = runStep(
    project,
    emit,
    (step) => handler.run({ ...step, project }, input) as Result<unknown>,
  );
  return outcome.ok ? ok(outcome.value.value) : outcome;
}

/**
 * Answers one request: finds its handler, validates its input, runs it. Never throws. Where the disk itself failed,
 * the study is closed at once: a failed fsync is never tried again.
 */
export async function handleRequest(
  operation: string,
  input: unknown,
  services: Services,
  control: JobControl,
  emit: Emit,
): Promise<Result<unknown>> {
  if (!isOperationName(operation)) {
    return refuse('unknown_operation', `Verbatim does not know how to do “${operation}”.`);
  }
  const parsed = operationTable[operation].input.safeParse(input);
  if (!parsed.success) return invalidInput(parsed.error);
  try {
    const handler = await inTurn<unknown>(() => loadHandler(operation));
    return await perform(handler as AnyHandler, parsed.data, services, control, emit);
  } catch (error) {
    const refusal = toRefusal(error);
    if (isDiskFailure(error)) {
      emit({ event: 'trouble', message: refusal.message });
      services.session.abandon();
    }
    return err(refusal);
  }
}
