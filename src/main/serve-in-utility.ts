import { obeyHost, type HostWord, type ServedEngine } from '../engine/environment/served-engine.ts';
import {
  createEventEmitterPort,
  type EventEmitterPort,
} from '../shared/port-adapters/event-emitter-port.ts';

/** What the main process says to the process in which the engine runs. */
export type UtilityMessage = Readonly<{ type: HostWord }>;

/** The part of Electron's ParentPort that is listened to. */
export type ParentLine = Readonly<{
  on: (
    event: 'message',
    listener: (event: Readonly<{ data: unknown; ports: readonly EventEmitterPort[] }>) => void,
  ) => unknown;
}>;

/** Puts an engine behind this utility process's parent. */
export function serveInUtility(
  engine: ServedEngine,
  parentPort: ParentLine = process.parentPort,
  exit: (code: number) => void = (code) => process.exit(code),
): void {
  // A terminal signals the whole group. The main process hears it too and stops the engine in order.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
  parentPort.on('message', ({ data, ports }) => {
    const [port] = ports;
    const { type } = data as UtilityMessage;
    obeyHost(engine, type, port ? createEventEmitterPort(port) : null, exit);
  });
}
