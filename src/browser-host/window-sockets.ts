import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { joinPorts } from '../shared/port-adapters/join-ports.ts';
import { welcomeFrame } from '../shared/port-adapters/open-socket-port.ts';
import { createSocketPort, socketCloseCodes } from '../shared/port-adapters/socket-port.ts';
import type { Port } from '../shared/port.ts';
import { admitWindow, type Gate } from './admit-window.ts';
import type { WindowCount } from './count-windows.ts';

export type WindowSocketsOptions = Gate &
  Readonly<{
    /** Sockets at the same time, admitted or not. */
    mostWindows: number;
    /** Bytes that may wait for a window that does not read. */
    maximumBuffered: number;
    /** A new line to the engine. */
    connect: () => Port;
    count: WindowCount;
  }>;

export type WindowSockets = Readonly<{
  /** Takes over an upgrade that has been judged. */
  accept: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Says goodbye to every window, and hangs up on those that do not answer within `patience` milliseconds. */
  close: (patience: number) => void;
}>;

/** The largest frame a window may send. */
const maximumFrame = 16 * 1024 * 1024;
const goingAway = 1001;

/** Admits windows by the token and joins each to a line of its own to the engine. */
export function createWindowSockets(options: WindowSocketsOptions): WindowSockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: maximumFrame,
    perMessageDeflate: false,
  });

  const join = (socket: WebSocket): void => {
    options.count.opened();
    socket.on('close', () => options.count.closed());
    socket.send(welcomeFrame);
    const window = createSocketPort(socket, {
      maximumBuffered: options.maximumBuffered,
      cutOff: () => socket.terminate(),
      closeCode: socketCloseCodes.engineGone,
    });
    joinPorts(window, options.connect());
  };

  return {
    accept: (request, stream, head) =>
      server.handleUpgrade(request, stream, head, (socket) => {
        // What is wrong with a frame closes the socket; without a listener it would end the host.
        socket.on('error', () => undefined);
        if (server.clients.size > options.mostWindows)
          socket.close(socketCloseCodes.tooManyWindows, 'Too many windows are open.');
        else admitWindow(socket, options, () => join(socket));
      }),
    close: (patience) => {
      for (const socket of server.clients) socket.close(goingAway);
      server.close();
      setTimeout(() => {
        for (const socket of server.clients) socket.terminate();
      }, patience).unref();
    },
  };
}
