import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  openSocket,
  openWindow,
  requestFrame,
  sendRaw,
  startHostFixture,
  statusOf,
  type HostFixture,
} from './host-fixture.ts';

let fixture: HostFixture;
beforeEach(async () => {
  fixture = await startHostFixture({ tokenWithin: 2000, maximumBuffered: 8 << 20 });
});
afterEach(() => fixture.close());

const upgrade = (path: string, ...headers: readonly string[]): Promise<string> =>
  sendRaw(
    fixture.host,
    [
      `GET ${path} HTTP/1.1`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ...headers,
      '',
      '',
    ]
      .join('\r\n')
      .replaceAll('HOST', fixture.host.origin.slice('http://'.length)),
  );

describe('the upgrade', () => {
  it.each([
    ['a wrong Host', '/socket', 'Host: evil.example\r\nOrigin: http://HOST', 421],
    [
      'a rebound Host and Origin',
      '/socket',
      'Host: evil.example\r\nOrigin: http://evil.example',
      421,
    ],
    ['a missing Host', '/socket', 'Origin: http://HOST', 421],
    ['a doubled Host', '/socket', 'Host: HOST\r\nHost: HOST\r\nOrigin: http://HOST', 421],
    ['a foreign Origin', '/socket', 'Host: HOST\r\nOrigin: https://evil.example', 403],
    ['another port as Origin', '/socket', 'Host: HOST\r\nOrigin: http://127.0.0.1:1', 403],
    ['a null Origin', '/socket', 'Host: HOST\r\nOrigin: null', 403],
    ['a missing Origin', '/socket', 'Host: HOST', 403],
    [
      'a doubled Origin',
      '/socket',
      'Host: HOST\r\nOrigin: http://HOST\r\nOrigin: http://HOST',
      403,
    ],
    [
      'another site',
      '/socket',
      'Host: HOST\r\nOrigin: http://HOST\r\nSec-Fetch-Site: cross-site',
      403,
    ],
    ['another path', '/', 'Host: HOST\r\nOrigin: http://HOST', 404],
    ['//', '//socket', 'Host: HOST\r\nOrigin: http://HOST', 404],
  ])('refuses %s', async (_, path, headers, status) => {
    expect(statusOf(await upgrade(path, headers))).toBe(status);
  });
});

describe('the first frame', () => {
  const firstFrame = async (frame: string | Buffer): Promise<number> => {
    const { socket, closed } = openSocket(fixture.host);
    socket.on('open', () => socket.send(frame));
    return closed;
  };

  it.each([
    ['wrong', 'A'.repeat(43)],
    ['empty', ''],
    ['a request', requestFrame(1, 'program.info', {})],
    ['longer than any token', 'A'.repeat(10_000)],
  ])('is refused when it is %s', async (_, frame) => {
    expect(await firstFrame(frame)).toBe(4401);
    expect(fixture.diary()).toEqual([]);
  });

  it('is refused when it is the token in bytes', async () => {
    expect(await firstFrame(Buffer.from(fixture.host.token))).toBe(4401);
  });

  it('is refused when it is oversized, before it is taken in', async () => {
    expect(await firstFrame('A'.repeat(17 << 20))).toBe(1009);
  });

  it('must come in time', async () => {
    expect(await openSocket(fixture.host).closed).toBe(4401);
  });

  it('may be gone again before it is judged', async () => {
    const { socket, closed } = openSocket(fixture.host);
    socket.on('open', () => socket.terminate());
    await closed;
    const window = await openWindow(fixture.host);
    expect(window.socket.readyState).toBe(WebSocket.OPEN);
  });
});

describe('an admitted window', () => {
  it('talks with the engine', async () => {
    const window = await openWindow(fixture.host);
    window.socket.send(requestFrame(5, 'test.echo', { text: 'naïve 👩‍🔬' }));
    expect(JSON.parse(await window.next())).toEqual({
      type: 'answer',
      id: 5,
      result: { ok: true, value: { text: 'naïve 👩‍🔬' } },
    });
  });

  it('loses nothing that follows the token at once', async () => {
    const window = openSocket(fixture.host);
    window.socket.on('open', () => {
      window.socket.send(fixture.host.token);
      window.socket.send(requestFrame(1, 'test.echo', 'at once'));
    });
    expect(await window.next()).toBe('{"type":"welcome"}');
    expect(await window.next()).toContain('at once');
  });

  it('has a line of its own to the one engine', async () => {
    const [one, two] = await Promise.all([openWindow(fixture.host), openWindow(fixture.host)]);
    one.socket.send(requestFrame(1, 'test.echo', 'one'));
    two.socket.send(requestFrame(1, 'test.echo', 'two'));
    expect(await one.next()).toContain('"one"');
    expect(await two.next()).toContain('"two"');
    expect(fixture.diary()).toEqual(['connected', 'connected']);
  });

  it.each([
    ['not JSON', 'hello'],
    ['binary', Buffer.from('{}')],
  ])('is closed when a frame is %s', async (_, frame) => {
    const window = await openWindow(fixture.host);
    window.socket.send(frame);
    expect(await window.closed).toBe(4400);
  });

  it('is one of eight', async () => {
    const windows = await Promise.all(Array.from({ length: 8 }, () => openWindow(fixture.host)));
    expect(await openSocket(fixture.host).closed).toBe(4429);
    windows[0]!.socket.close();
    await windows[0]!.closed;
    await openWindow(fixture.host);
  });

  it('is cut off when it leaves too much unread', async () => {
    const window = await openWindow(fixture.host);
    window.socket.pause();
    window.socket.send(requestFrame(1, 'test.flood', 64));
    await expect.poll(() => fixture.diary(), { timeout: 20_000 }).toEqual(['connected', 'left']);
  });
});
