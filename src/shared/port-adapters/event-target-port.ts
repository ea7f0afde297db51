import type { Port } from '../port.ts';

/** What DOM and worker_threads message ports have in common. */
export type EventTargetPort = Readonly<{
  postMessage: (message: unknown) => void;
  /** Runtimes describe events each in their own way; all agree that a message event has `data`. */
  addEventListener: (type: 'message' | 'close', listener: (event: object) => void) => void;
  start: () => void;
  close: () => void;
}>;

/** A port over a DOM or worker_threads MessagePort. Messages wait in it until someone listens. */
export function createEventTargetPort(messagePort: EventTargetPort): Port {
  return {
    send: (message) => messagePort.postMessage(message),
    onMessage: (listener) => {
      messagePort.addEventListener('message', (event) =>
        listener((event as Readonly<{ data: unknown }>).data),
      );
      messagePort.start();
    },
    onClose: (listener) => messagePort.addEventListener('close', () => listener()),
    close: () => messagePort.close(),
  };
}
