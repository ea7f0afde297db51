import { afterEach, describe, expect, it, vi } from 'vitest';
import { portMessage, requestPortName } from '../../shared/port-adapters/hand-over.ts';
import { connect } from './connect.ts';

afterEach(() => {
  Reflect.deleteProperty(window, requestPortName);
  vi.useRealTimers();
});

/** What the preload script does when main has answered, and what others might do meanwhile. */
const handOver = (source: Window | null, data: unknown, ports: MessagePort[]): void => {
  window.dispatchEvent(new MessageEvent('message', { source, data, ports }));
};

describe('connect in the app', () => {
  it('takes the port that the window itself hands over, and no other', async () => {
    const [foreign, ours] = [new MessageChannel(), new MessageChannel()];
    Reflect.set(window, requestPortName, () => {
      handOver(null, portMessage, [foreign.port2]);
      handOver(window, 'something else', [foreign.port2]);
      handOver(window, portMessage, []);
      handOver(window, portMessage, [ours.port2]);
    });
    const port = await connect();
    ours.port1.postMessage('from the engine');
    expect(await new Promise((resolve) => port.onMessage(resolve))).toBe('from the engine');
    for (const channel of [foreign, ours]) channel.port1.close();
  });

  it('asks anew each time', async () => {
    const request = vi.fn(() => handOver(window, portMessage, [new MessageChannel().port2]));
    Reflect.set(window, requestPortName, request);
    const ports = [await connect(), await connect()];
    expect(request).toHaveBeenCalledTimes(2);
    for (const port of ports) port.close();
  });

  it('does not wait for ever', async () => {
    vi.useFakeTimers();
    Reflect.set(window, requestPortName, () => undefined);
    const refused = expect(connect()).rejects.toMatchObject({ reason: 'unreachable' });
    await vi.advanceTimersByTimeAsync(10_000);
    await refused;
  });
});

describe('connect in a browser', () => {
  it('says so where the page was opened without the token', async () => {
    await expect(connect()).rejects.toMatchObject({ name: 'ConnectError', reason: 'no_token' });
  });
});
