import type { Port } from '../shared/port.ts';
import type { EngineEvent, FromEngine, RequestMessage, ToEngine } from '../shared/protocol.ts';
import { createMatchRunner } from './jobs/match-runner.ts';
import { createTaskRunner } from './jobs/task-runner.ts';
import type { EngineEnvironment } from './session/engine-environment.ts';
import { handleRequest } from './session/handle-request.ts';
import type { JobControl, Services } from './session/handler.ts';
import { createProjectSession } from './session/project-session.ts';
import { createStagedFiles } from './session/staged-files.ts';

export type { EngineEnvironment } from './session/engine-environment.ts';

/** The running workbench without a screen. */
export type Engine = Readonly<{
  /** Serves whoever is at the other end. Several ports share one open study. */
  connect: (port: Port) => void;
  /** Stops jobs and closes the study properly. */
  stop: () => Promise<void>;
}>;

const backupCheckMs = 60_000;
const progressIntervalMs = 50;

function isToEngine(message: unknown): message is ToEngine {
  if (typeof message !== 'object' || message === null) return false;
  const { type, id } = message as Partial<ToEngine>;
  return (type === 'request' || type === 'cancel') && Number.isSafeInteger(id);
}

/** Progress at most every 50 ms, the first one at once. */
function coalesce(send: (message: FromEngine) => void, id: number): JobControl['progress'] {
  let last = 0;
  return (done, total, unit) => {
    const now = performance.now();
    if (last !== 0 && now - last < progressIntervalMs && done !== total) return;
    last = now;
    send({ type: 'progress', id, done, total, unit });
  };
}

export function createEngine(environment: EngineEnvironment): Engine {
  const ports = new Set<Port>();
  const jobs = new Set<AbortController>();
  const matching = createMatchRunner();
  const emit = (event: EngineEvent): void => {
    // No text stays in memory longer than its study is open.
    if (event.event === 'project') void matching.forget();
    for (const port of ports) port.send({ type: 'event', ...event } satisfies FromEngine);
  };
  const reading = createTaskRunner();
  const analysis = createTaskRunner();
  const services: Services = {
    environment,
    session: createProjectSession(environment, emit),
    staged: createStagedFiles(environment.dataFolder, reading),
    reading,
    analysis,
    matching,
  };
  const backupTimer = setInterval(() => void services.session.backUpIfDue(), backupCheckMs);
  backupTimer.unref();

  const serve = async (
    port: Port,
    running: Map<number, AbortController>,
    { id, operation, input }: RequestMessage,
  ): Promise<void> => {
    const send = (message: FromEngine): void => port.send(message);
    const controller = new AbortController();
    running.set(id, controller);
    jobs.add(controller);
    const control: JobControl = { signal: controller.signal, progress: coalesce(send, id) };
    const result = await handleRequest(operation, input, services, control, emit);
    running.delete(id);
    jobs.delete(controller);
    if (ports.has(port)) send({ type: 'answer', id, result });
  };

  return {
    connect: (port) => {
      const running = new Map<number, AbortController>();
      ports.add(port);
      port.onMessage((message) => {
        if (!isToEngine(message)) return;
        if (message.type === 'cancel') running.get(message.id)?.abort();
        else void serve(port, running, message);
      });
      port.onClose(() => {
        ports.delete(port);
        for (const controller of running.values()) controller.abort();
      });
    },
    stop: async () => {
      clearInterval(backupTimer);
      for (const controller of jobs) controller.abort();
      services.staged.discardAll();
      await Promise.all([reading.stop(), analysis.stop(), matching.forget()]);
      await services.session.close();
    },
  };
}
