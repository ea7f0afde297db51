import { portChannel } from '../shared/port-adapters/hand-over.ts';
import { isFromOwnPage, type Sent } from './is-from-own-page.ts';

/** The frame that asked, and to which a port can be posted. */
type Asking<Port> = Readonly<{
  senderFrame:
    | (NonNullable<Sent['senderFrame']> &
        Readonly<{ postMessage: (channel: string, message: unknown, ports: Port[]) => void }>)
    | null;
}>;

export type PortRequests<Port> = Readonly<{
  on: (channel: string, listener: (event: Asking<Port>) => void) => unknown;
}>;

/**
 * Answers each request of the page with a new line to the engine. The one message that the main process takes from a
 * page; every reload asks anew.
 */
export function handOverPorts<Port>(requests: PortRequests<Port>, connect: () => Port): void {
  requests.on(portChannel, (event) => {
    if (isFromOwnPage(event)) event.senderFrame?.postMessage(portChannel, null, [connect()]);
  });
}
