import type { WebSocket } from 'ws';
import { socketCloseCodes } from '../shared/port-adapters/socket-port.ts';
import { isSameToken } from './token.ts';

export type Gate = Readonly<{
  token: string;
  /** How long a socket may stay silent before its token is due, milliseconds. */
  tokenWithin: number;
}>;

/** No token is longer than this; a longer first frame is not even compared. */
const longestToken = 256;

/**
 * Waits for the first frame. A socket with any other than the right token is closed. `onAdmitted` is called within
 * the frame's own event, so that whoever takes over misses nothing that follows it.
 */
export function admitWindow(socket: WebSocket, gate: Gate, onAdmitted: () => void): void {
  const settle = (admitted: boolean): void => {
    clearTimeout(timer);
    socket.off('message', judge);
    socket.off('close', leave);
    if (admitted) onAdmitted();
    else socket.close(socketCloseCodes.wrongToken, 'The first frame is the token.');
  };
  const judge = (data: Buffer, isBinary: boolean): void =>
    settle(!isBinary && data.length <= longestToken && isSameToken(data.toString(), gate.token));
  const leave = (): void => settle(false);
  const timer = setTimeout(leave, gate.tokenWithin);
  socket.on('message', judge);
  socket.on('close', leave);
}
