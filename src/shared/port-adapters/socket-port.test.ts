import { describe, expect, it } from 'vitest';
import { openSocketPort, welcomeFrame } from './open-socket-port.ts';
import { createSocketPort, socketCloseCodes, type SocketLike } from './socket-port.ts';

type Listener = (event: { data: unknown; code: number }) => void;

/** A socket without a wire: what is sent is kept, what arrives is said by the test. */
const createWirelessSocket = (bufferedAmount = 0) => {
  const listeners = new Map<string, Set<Listener>>();
  const log: unknown[] = [];
  const emit = (type: string, event: Partial<{ data: unknown; code: number }> = {}): void => {
    // As in the DOM, listeners added meanwhile do not hear this event.
    for (const listener of [...(listeners.get(type) ?? [])])
      listener({ data: undefined, code: 1006, ...event });
  };
  const socket: SocketLike = {
    bufferedAmount,
    send: (text) => log.push(text),
    addEventListener: (type: string, listener: unknown) => {
      listeners.set(type, (listeners.get(type) ?? new Set()).add(listener as Listener));
    },
    close: (code) => log.push({ closed: code }),
  };
  return { socket, log, emit };
};

describe('createSocketPort', () => {
  it('speaks one frame of JSON text a message', () => {
    const { socket, log, emit } = createWirelessSocket();
    const port = createSocketPort(socket);
    const seen: unknown[] = [];
    port.onMessage((message) => seen.push(message));
    port.send({ type: 'cancel', id: 7 });
    emit('message', { data: '{"type":"answer"}' });
    expect({ log, seen }).toEqual({
      log: ['{"type":"cancel","id":7}'],
      seen: [{ type: 'answer' }],
    });
  });

  it('keeps what came early, in order, and tells of a close that nobody saw', async () => {
    const { socket, emit } = createWirelessSocket();
    const port = createSocketPort(socket);
    emit('message', { data: '1' });
    emit('message', { data: '2' });
    emit('close');
    const seen: unknown[] = [];
    port.onMessage((message) => seen.push(message));
    await new Promise<void>((resolve) => port.onClose(resolve));
    expect(seen).toEqual([1, 2]);
  });

  it.each([['not JSON'], [new Uint8Array([1])], ['']])('closes on a frame such as %o', (data) => {
    const { socket, log, emit } = createWirelessSocket();
    createSocketPort(socket).onMessage(() => expect.unreachable());
    emit('message', { data });
    expect(log).toEqual([{ closed: socketCloseCodes.notJson }]);
  });

  it('cuts off a reader who leaves more than the limit lying', () => {
    const cut: string[] = [];
    const sendWith = (bufferedAmount: number): unknown[] => {
      const { socket, log } = createWirelessSocket(bufferedAmount);
      createSocketPort(socket, {
        maximumBuffered: 100,
        cutOff: () => cut.push('cut'),
      }).send('x');
      return log;
    };
    expect([sendWith(100), sendWith(101), cut]).toEqual([['"x"'], [], ['cut']]);
  });

  it('sends nothing after the close', () => {
    const { socket, log, emit } = createWirelessSocket();
    const port = createSocketPort(socket);
    emit('close');
    port.send('late');
    expect(log).toEqual([]);
  });
});

describe('openSocketPort', () => {
  it('gives the token first and begins after the welcome', async () => {
    const { socket, log, emit } = createWirelessSocket();
    const outcome = openSocketPort(socket, 'secret');
    emit('open');
    emit('message', { data: welcomeFrame });
    emit('message', { data: '{"type":"event"}' });
    const answer = await outcome;
    if (!answer.ok) return expect.unreachable();
    const seen: unknown[] = [];
    answer.port.onMessage((message) => seen.push(message));
    expect({ log, seen }).toEqual({ log: ['secret'], seen: [{ type: 'event' }] });
  });

  it.each([
    [socketCloseCodes.wrongToken, 'wrong_token'],
    [socketCloseCodes.tooManyWindows, 'too_many_windows'],
    [1006, 'unreachable'],
  ])('says why a close with %i refused it', async (code, reason) => {
    const { socket, emit } = createWirelessSocket();
    const outcome = openSocketPort(socket, 'secret');
    emit('open');
    emit('close', { code });
    expect(await outcome).toEqual({ ok: false, reason });
  });
});
