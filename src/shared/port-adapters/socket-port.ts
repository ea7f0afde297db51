import type { Port } from '../port.ts';

/** The browser's face of a web socket, which the host's socket has too. */
export type SocketLike = Readonly<{
  /** Bytes accepted for sending that the other side has not yet taken. */
  bufferedAmount: number;
  send: (text: string) => void;
  addEventListener: {
    (type: 'message', listener: (event: Readonly<{ data: unknown }>) => void): void;
    (type: 'close', listener: (event: Readonly<{ code: number }>) => void): void;
    (type: 'open', listener: () => void): void;
  };
  close: (code?: number, reason?: string) => void;
}>;

/** Codes with which a socket of Verbatim closes, beside the standard ones. */
export const socketCloseCodes = {
  /** A frame that is not JSON text. */
  notJson: 4400,
  /** The first frame was not this start's token, or came too late. */
  wrongToken: 4401,
  /** As many windows as may be are open. */
  tooManyWindows: 4429,
  /** The engine behind the host has stopped. */
  engineGone: 4503,
} as const;

export type SocketPortOptions = Readonly<{
  /** The most bytes that may wait for a reader who does not read; default without limit. */
  maximumBuffered?: number;
  /** Cuts the line off at once. A polite close would queue up behind the very bytes that are not taken. */
  cutOff?: () => void;
  closeCode?: number;
}>;

type Parsed = Readonly<{ ok: true; message: unknown }> | Readonly<{ ok: false }>;

const parse = (data: unknown): Parsed => {
  if (typeof data !== 'string') return { ok: false };
  try {
    return { ok: true, message: JSON.parse(data) };
  } catch {
    return { ok: false };
  }
};

/**
 * A port over an open, authenticated web socket; each message is one frame of JSON text. A socket cannot be told to
 * wait, so what arrives before the first listener is kept for it, and a close that nobody saw is told on listening.
 */
export function createSocketPort(socket: SocketLike, options: SocketPortOptions = {}): Port {
  const { maximumBuffered = Infinity, cutOff = () => socket.close(), closeCode = 1000 } = options;
  const early: unknown[] = [];
  let listener: ((message: unknown) => void) | null = null;
  let closed = false;

  socket.addEventListener('message', ({ data }) => {
    const parsed = parse(data);
    if (!parsed.ok) socket.close(socketCloseCodes.notJson, 'Frames are JSON text.');
    else if (listener) listener(parsed.message);
    else early.push(parsed.message);
  });
  socket.addEventListener('close', () => {
    closed = true;
  });

  return {
    send: (message) => {
      if (closed) return;
      if (socket.bufferedAmount > maximumBuffered) cutOff();
      else socket.send(JSON.stringify(message));
    },
    onMessage: (newListener) => {
      listener = newListener;
      for (const message of early.splice(0)) newListener(message);
    },
    onClose: (whenClosed) => {
      if (closed) void Promise.resolve().then(whenClosed);
      else socket.addEventListener('close', () => whenClosed());
    },
    close: () => socket.close(closeCode),
  };
}
