import { join } from 'node:path';
import type { EngineClient } from '../shared/client.ts';
import type { Call, OperationName, Output } from '../shared/operations/operation-table.ts';
import type { Progress } from '../shared/protocol.ts';
import { refuse, type Result } from '../shared/result.ts';

export const programFolder = join(import.meta.dirname, '../..');

export type Ask = <Name extends OperationName>(
  operation: Name,
  input: Call<Name>,
) => Promise<Result<Output<Name>>>;

/** An engine of this process: started by the first question, so that what needs none starts at once. */
export type Workbench = Readonly<{
  ask: Ask;
  /** Closes the study and ends the engine, if one was started. */
  stop: () => Promise<void>;
  /** A second one that keeps its memory and its backups in a folder of its own. */
  apart: (dataFolder: string) => Workbench;
}>;

export type WorkbenchParts = Readonly<{
  /** Aborting cancels the question under way and refuses every later one. */
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
  dataFolder?: string;
}>;

type Running = Readonly<{ client: EngineClient; stop: () => Promise<void> }>;

const cancelled = refuse('cancelled', 'Stopped, as you asked.');

async function startEngine(dataFolder: string | undefined): Promise<Running> {
  const [{ createEngine }, { readEnvironment }, { createClient }, { createPortPair }] =
    await Promise.all([
      import('../engine/engine.ts'),
      import('../engine/environment/read-environment.ts'),
      import('../shared/client.ts'),
      import('../shared/port-adapters/port-pair.ts'),
    ]);
  const environment = readEnvironment(programFolder);
  const engine = createEngine(
    dataFolder === undefined ? environment : { ...environment, dataFolder },
  );
  const { near, far } = createPortPair(new MessageChannel());
  engine.connect(far);
  const client = createClient(near);
  const stop = async (): Promise<void> => {
    await engine.stop();
    // An open port would keep the process from ending.
    client.close();
  };
  return { client, stop };
}

export function createWorkbench(parts: WorkbenchParts): Workbench {
  const { signal, onProgress, dataFolder } = parts;
  let running: Promise<Running> | undefined;
  return {
    ask: async (operation, input) => {
      if (signal.aborted) return cancelled;
      const { client } = await (running ??= startEngine(dataFolder));
      return client.call(operation, input, { signal, onProgress });
    },
    stop: async () => (await running)?.stop(),
    apart: (ownFolder) => createWorkbench({ ...parts, dataFolder: ownFolder }),
  };
}
