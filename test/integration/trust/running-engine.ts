import { join } from 'node:path';
import { createMatchRunner } from '../../../src/engine/jobs/match-runner.ts';
import { createTaskRunner } from '../../../src/engine/jobs/task-runner.ts';
import { handleRequest } from '../../../src/engine/session/handle-request.ts';
import type { JobControl, Services } from '../../../src/engine/session/handler.ts';
import { createProjectSession } from '../../../src/engine/session/project-session.ts';
import type { AfterStep } from '../../../src/engine/project/working-copy/copy-step.ts';
import { createStagedFiles } from '../../../src/engine/session/staged-files.ts';
import type { OpenProject } from '../../../src/engine/project/open-project.ts';
import type {
  Call,
  OperationName,
  Output,
} from '../../../src/shared/operations/operation-table.ts';
import type { EngineEvent } from '../../../src/shared/protocol.ts';
import type { Result } from '../../../src/shared/result.ts';

export type RunningEngine = Readonly<{
  call: <Name extends OperationName>(
    operation: Name,
    input: Call<Name>,
    onProgress?: JobControl['progress'],
  ) => Promise<Result<Output<Name>>>;
  /** The open study itself, for looking behind the answers. */
  project: () => OpenProject;
  events: readonly EngineEvent[];
  setClock: (ms: number) => void;
  backUpIfDue: () => Promise<void>;
  stop: () => Promise<void>;
}>;

/**
 * The engine as a window has it, operations in and answers out, with the study behind it to look at. `afterStep` may end or
 * fail the work on a copy.
 */
export function startEngine(
  folder: string,
  startsAt = Date.UTC(2026, 0, 5, 9),
  afterStep: AfterStep = () => undefined,
): RunningEngine {
  let clock = startsAt;
  const environment = {
    dataFolder: join(folder, 'data'),
    studiesFolder: join(folder, 'studies'),
    resourcesFolder: join(import.meta.dirname, '../../../resources'),
    version: '0.0.0-test',
    now: () => (clock += 1000),
    afterStep,
  };
  const events: EngineEvent[] = [];
  const emit = (event: EngineEvent): void => void events.push(event);
  const reading = createTaskRunner();
  const analysis = createTaskRunner();
  const session = createProjectSession(environment, emit);
  const staged = createStagedFiles(environment.dataFolder, reading);
  const matching = createMatchRunner();
  const services: Services = { environment, session, staged, reading, analysis, matching };
  const { signal } = new AbortController();
  return {
    call: (operation, input, progress = () => undefined) =>
      // The table vouches for the answer's type.
      handleRequest(operation, input, services, { signal, progress }, emit) as Promise<
        Result<Output<typeof operation>>
      >,
    project: () => {
      const project = session.current();
      if (!project) throw new Error('no study is open');
      return project;
    },
    events,
    setClock: (ms) => (clock = ms),
    backUpIfDue: session.backUpIfDue,
    stop: async () => {
      staged.discardAll();
      await Promise.all([reading.stop(), analysis.stop(), matching.forget()]);
      await session.close();
    },
  };
}
