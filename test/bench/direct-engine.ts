import { join } from 'node:path';
import { createEngine } from '../../src/engine/engine.ts';
import { type CallOptions, createClient } from '../../src/shared/client.ts';
import type { Call, OperationName, Output } from '../../src/shared/operations/operation-table.ts';
import type { Port } from '../../src/shared/port.ts';

/** An engine asked without a channel between: what it takes is its own. Nothing is copied. */
export type DirectEngine = Readonly<{
  /** Throws where it is refused. */
  ask: <Name extends OperationName>(
    name: Name,
    input: Call<Name>,
    options?: CallOptions,
  ) => Promise<Output<Name>>;
  stop: () => Promise<void>;
}>;

/** Two ends of a line on which a message arrives at once. */
function joinedPorts(): Readonly<{ near: Port; far: Port }> {
  const listeners: Record<'near' | 'far', ((message: unknown) => void)[]> = { near: [], far: [] };
  const end = (own: 'near' | 'far', other: 'near' | 'far'): Port => ({
    send: (message) => {
      for (const listener of listeners[other]) listener(message);
    },
    onMessage: (listener) => {
      listeners[own].push(listener);
    },
    onClose: () => undefined,
    close: () => undefined,
  });
  return { near: end('near', 'far'), far: end('far', 'near') };
}

export function startDirectEngine(dataFolder: string): DirectEngine {
  const engine = createEngine({
    dataFolder,
    studiesFolder: dataFolder,
    resourcesFolder: join(import.meta.dirname, '../../resources'),
    version: '0.0.0-bench',
  });
  const { near, far } = joinedPorts();
  engine.connect(far);
  const client = createClient(near);
  return {
    ask: async (name, input, options) => {
      const answer = await client.call(name, input, options);
      if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
      return answer.value;
    },
    stop: () => engine.stop(),
  };
}
