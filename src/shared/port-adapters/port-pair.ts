import type { Port } from '../port.ts';
import { createEventTargetPort, type EventTargetPort } from './event-target-port.ts';

export type PortPair = Readonly<{ near: Port; far: Port }>;

/**
 * Two ends of a line inside one process, for the command line and for tests: `createPortPair(new MessageChannel())`.
 * A real channel, so that what cannot be cloned fails here as it would between processes.
 */
export function createPortPair(
  channel: Readonly<{ port1: EventTargetPort; port2: EventTargetPort }>,
): PortPair {
  return {
    near: createEventTargetPort(channel.port1),
    far: createEventTargetPort(channel.port2),
  };
}
