import type { Port } from '../port.ts';
import { createSocketPort, socketCloseCodes, type SocketLike } from './socket-port.ts';

export type RefusalReason = 'wrong_token' | 'too_many_windows' | 'unreachable';
export type SocketOutcome =
  Readonly<{ ok: true; port: Port }> | Readonly<{ ok: false; reason: RefusalReason }>;

/** The frame with which a host says that the token was right. The port begins after it. */
export const welcomeFrame = JSON.stringify({ type: 'welcome' });

const reasonOf = (code: number): RefusalReason => {
  if (code === socketCloseCodes.wrongToken) return 'wrong_token';
  if (code === socketCloseCodes.tooManyWindows) return 'too_many_windows';
  return 'unreachable';
};

/**
 * Takes a socket that is still opening, gives the token as the first frame and waits for the welcome. A wrong token is refused only after the socket has
 * opened, so that opening alone means nothing.
 */
export function openSocketPort(socket: SocketLike, token: string): Promise<SocketOutcome> {
  return new Promise((resolve) => {
    let welcomed = false;
    socket.addEventListener('open', () => socket.send(token));
    socket.addEventListener('close', ({ code }) => resolve({ ok: false, reason: reasonOf(code) }));
    socket.addEventListener('message', ({ data }) => {
      if (welcomed || data !== welcomeFrame) return;
      welcomed = true;
      // Made before this event ends: the frame right behind the welcome finds it listening.
      resolve({ ok: true, port: createSocketPort(socket) });
    });
  });
}
