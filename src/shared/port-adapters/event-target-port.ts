import type { Port } from '../port.ts';

/** What DOM and worker_threads message ports have in common. */
export type EventTargetPort = Readonly<{
  postMessage: (message: unknown) => void;
  addEventListener: {
    (type: 'message', listener: (event: Readonly<{ data: unknown }>) => void): void;
    (type: 'close', listener: () => void): void;
  };
  start: () => void;
  close: () => void;
}>;

/** A port over a DOM or worker_threads MessagePort. Messages wait in it until someone listens. */
export function createEventTargetPort(messagePort: EventTargetPort): Port {
  return {
    send: (message) => messagePort.postMessage(message),
    onMessage: (listener) => {
      messagePort.addEventListener('message', (event) => listener(event.data));
      messagePort.start();
    },
    onClose: (listener) => messagePort.addEventListener('close', () => listener()),
    close: () => messagePort.close(),
  };
}
