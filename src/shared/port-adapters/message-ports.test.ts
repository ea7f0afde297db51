import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createEventEmitterPort } from './event-emitter-port.ts';
import { joinPorts } from './join-ports.ts';
import { createPortPair } from './port-pair.ts';

const nextMessage = (port: { onMessage: (listener: (m: unknown) => void) => void }) =>
  new Promise<unknown>((resolve) => port.onMessage(resolve));

describe('createPortPair', () => {
  it('carries messages both ways and clones them', async () => {
    const { near, far } = createPortPair(new MessageChannel());
    const sent = { numbers: [1, 2], when: null };
    near.send(sent);
    const received = await nextMessage(far);
    expect(received).toEqual(sent);
    expect(received).not.toBe(sent);
    far.send('back');
    expect(await nextMessage(near)).toBe('back');
    near.close();
  });

  it('keeps what was sent before anyone listened, in order', async () => {
    const { near, far } = createPortPair(new MessageChannel());
    for (const n of [1, 2, 3]) near.send(n);
    const seen: unknown[] = [];
    await new Promise<void>((resolve) =>
      far.onMessage((message) => {
        seen.push(message);
        if (seen.length === 3) resolve();
      }),
    );
    expect(seen).toEqual([1, 2, 3]);
    far.close();
  });

  it('refuses what cannot be cloned', () => {
    const { near } = createPortPair(new MessageChannel());
    expect(() => near.send(() => 0)).toThrow(/could not be cloned/u);
    near.close();
  });

  it('tells the other end of a close', async () => {
    const { near, far } = createPortPair(new MessageChannel());
    const closed = new Promise<void>((resolve) => far.onClose(resolve));
    near.close();
    await closed;
  });
});

describe('createEventEmitterPort', () => {
  /** A message port with the emitter's face, over a real channel. */
  const emitterFace = (port: MessagePort) => {
    const events = new EventEmitter();
    port.addEventListener('message', (event: MessageEvent) => events.emit('message', event));
    port.addEventListener('close', () => events.emit('close'));
    return {
      on: events.on.bind(events),
      postMessage: (message: unknown) => port.postMessage(message),
      start: () => port.start(),
      close: () => port.close(),
    };
  };

  it('sends, receives what was sent early, and hears the close', async () => {
    const { port1, port2 } = new MessageChannel();
    const one = createEventEmitterPort(emitterFace(port1));
    const two = createEventEmitterPort(emitterFace(port2));
    one.send({ type: 'early' });
    const closed = new Promise<void>((resolve) => two.onClose(resolve));
    expect(await nextMessage(two)).toEqual({ type: 'early' });
    one.close();
    await closed;
  });
});

describe('joinPorts', () => {
  it('is one line: both ways, and closed as one', async () => {
    const left = createPortPair(new MessageChannel());
    const right = createPortPair(new MessageChannel());
    joinPorts(left.far, right.near);
    left.near.send('to the right');
    expect(await nextMessage(right.far)).toBe('to the right');
    right.far.send('to the left');
    expect(await nextMessage(left.near)).toBe('to the left');
    const closed = new Promise<void>((resolve) => right.far.onClose(resolve));
    left.near.close();
    await closed;
  });
});
