import { createEventTargetPort } from '../../shared/port-adapters/event-target-port.ts';
import { portMessage, requestPortName } from '../../shared/port-adapters/hand-over.ts';
import { openSocketPort, type RefusalReason } from '../../shared/port-adapters/open-socket-port.ts';
import type { Port } from '../../shared/port.ts';
import { forgetToken, takeToken } from './take-token.ts';

/**
 * Why there is no line to the engine.
 * `no_token`: the page was opened without the address that the host printed. `wrong_token`: the host has been started
 * anew since. `too_many_windows`: close another one. `unreachable`: the program has ended, or does not answer.
 */
export type ConnectRefusal = RefusalReason | 'no_token';

/** Rejection of `connect`. Screens choose their words by `reason`. */
export class ConnectError extends Error {
  readonly reason: ConnectRefusal;
  constructor(reason: ConnectRefusal) {
    super(`No line to the engine: ${reason}`);
    this.name = 'ConnectError';
    this.reason = reason;
  }
}

/** How long the app's main process may take to hand a port over, milliseconds. */
const handOverWithin = 10_000;

type RequestPort = () => void;

const requestPortOf = (page: Window): RequestPort | null => {
  const candidate: unknown = Reflect.get(page, requestPortName);
  return typeof candidate === 'function' ? (candidate as RequestPort) : null;
};

/** Listens first, then asks: the port may come at once. Ports cannot cross from preload otherwise than in a message. */
const takePort = (page: Window, requestPort: RequestPort): Promise<Port> =>
  new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      page.removeEventListener('message', listen);
      finish();
    };
    const listen = (event: MessageEvent): void => {
      const [port] = event.ports;
      if (event.source !== page || event.data !== portMessage || !port) return;
      settle(() => resolve(createEventTargetPort(port)));
    };
    const timer = setTimeout(
      () => settle(() => reject(new ConnectError('unreachable'))),
      handOverWithin,
    );
    page.addEventListener('message', listen);
    requestPort();
  });

const openSocket = async (page: Window): Promise<Port> => {
  const token = takeToken(page);
  if (token === null) throw new ConnectError('no_token');
  const socket = new WebSocket(`ws://${page.location.host}/socket`);
  const outcome = await openSocketPort(socket, token);
  if (outcome.ok) return outcome.port;
  if (outcome.reason === 'wrong_token') forgetToken(page);
  throw new ConnectError(outcome.reason);
};

/**
 * A line to the engine, whichever host shows this page: a message port in the app, a web socket in a browser.
 * When it closes, call again for a new one. Rejects with ConnectError.
 */
export function connect(page: Window = window): Promise<Port> {
  const requestPort = requestPortOf(page);
  return requestPort ? takePort(page, requestPort) : openSocket(page);
}
