import type { Port } from '../port.ts';

/** The face of Electron's MessagePortMain, described so that nobody here needs Electron. */
export type EventEmitterPort = Readonly<{
  postMessage: (message: unknown) => void;
  on: {
    (event: 'message', listener: (event: Readonly<{ data: unknown }>) => void): unknown;
    (event: 'close', listener: () => void): unknown;
  };
  start: () => void;
  close: () => void;
}>;

/** A port over Electron's MessagePortMain. Messages wait in it until someone listens. */
export function createEventEmitterPort(messagePort: EventEmitterPort): Port {
  return {
    send: (message) => messagePort.postMessage(message),
    onMessage: (listener) => {
      messagePort.on('message', (event) => listener(event.data));
      messagePort.start();
    },
    onClose: (listener) => {
      messagePort.on('close', () => listener());
    },
    close: () => messagePort.close(),
  };
}
