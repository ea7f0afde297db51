import type { Port } from '../port.ts';

/** Makes one line of two: what either end says goes out at the other, and when one closes so does the other. */
export function joinPorts(one: Port, other: Port): void {
  one.onClose(() => other.close());
  other.onClose(() => one.close());
  one.onMessage((message) => other.send(message));
  other.onMessage((message) => one.send(message));
}
