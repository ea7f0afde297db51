import type { CancelSignal } from './cancel-signal.ts';
import type { EngineEvent, FromEngine, Progress, ToEngine } from './protocol.ts';
import type { Call, OperationName, Output } from './operations/operation-table.ts';
import type { Port } from './port.ts';
import { refuse, type Result } from './result.ts';

export type CallOptions = Readonly<{
  onProgress?: (progress: Progress) => void;
  /** Aborting asks the engine to stop; the answer is then `cancelled`, or the result if it was already done. */
  signal?: CancelSignal;
}>;

export type EngineClient = Readonly<{
  call: <Name extends OperationName>(
    operation: Name,
    input: Call<Name>,
    options?: CallOptions,
  ) => Promise<Result<Output<Name>>>;
  onEvent: (listener: (event: EngineEvent) => void) => () => void;
  /** Called once when the engine is gone; calls under way have then failed with `engine_gone`. */
  onGone: (listener: () => void) => () => void;
  close: () => void;
}>;

type Pending = Readonly<{
  resolve: (result: Result<unknown>) => void;
  onProgress: ((progress: Progress) => void) | undefined;
}>;

const gone = refuse(
  'engine_gone',
  'The part of Verbatim that keeps the study has stopped. What was shown as saved is safe. Open the study again.',
);

/** The asking side of a port: numbers requests, matches answers, hands out events. */
export function createClient(port: Port): EngineClient {
  const pending = new Map<number, Pending>();
  const eventListeners = new Set<(event: EngineEvent) => void>();
  const goneListeners = new Set<() => void>();
  let lastId = 0;
  let open = true;

  const settle = (id: number, result: Result<unknown>): void => {
    pending.get(id)?.resolve(result);
    pending.delete(id);
  };

  port.onMessage((raw) => {
    const message = raw as FromEngine;
    if (message.type === 'answer') settle(message.id, message.result);
    else if (message.type === 'progress') pending.get(message.id)?.onProgress?.(message);
    else for (const listener of eventListeners) listener(message);
  });

  port.onClose(() => {
    if (!open) return;
    open = false;
    for (const id of [...pending.keys()]) settle(id, gone);
    for (const listener of goneListeners) listener();
  });

  const send = (message: ToEngine): void => port.send(message);

  return {
    call: (operation, input, options = {}) => {
      if (!open) return Promise.resolve(gone);
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        // The engine vouches for the answer's type by the same table.
        pending.set(id, { resolve: resolve as Pending['resolve'], onProgress: options.onProgress });
        options.signal?.addEventListener('abort', () => send({ type: 'cancel', id }), {
          once: true,
        });
        send({ type: 'request', id, operation, input });
      });
    },
    onEvent: (listener) => {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    onGone: (listener) => {
      goneListeners.add(listener);
      return () => goneListeners.delete(listener);
    },
    close: () => port.close(),
  };
}
