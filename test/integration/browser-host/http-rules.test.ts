import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../src/engine/environment/page-policy.ts';
import { sendRaw, startHostFixture, statusOf, type HostFixture } from './host-fixture.ts';

let fixture: HostFixture;
beforeAll(async () => {
  fixture = await startHostFixture();
});
afterAll(() => fixture.close());

/** Asks with exactly these lines; `HOST` stands for the right Host. */
const ask = (start: string, ...headers: readonly string[]): Promise<string> =>
  sendRaw(
    fixture.host,
    [start, ...headers, 'Connection: close', '', '']
      .join('\r\n')
      .replaceAll('HOST', fixture.host.origin.slice('http://'.length)),
  );

describe('what is served', () => {
  it('gives the page with a nonce of its own and every protecting header', async () => {
    const nonces = await Promise.all(
      [0, 1].map(async () => {
        const response = await fetch(fixture.host.origin);
        const nonce = /nonce="([^"]+)"/u.exec(await response.text())![1]!;
        expect(Object.fromEntries(response.headers)).toMatchObject({
          'content-security-policy': contentSecurityPolicy(nonce),
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
          'cross-origin-embedder-policy': 'require-corp',
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-store',
        });
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('gives built files by their exact path, without cookies and without CORS', async () => {
    const response = await fetch(`${fixture.host.origin}/assets/main.js`);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const names = [...response.headers.keys()];
    expect(names.filter((name) => /cookie|access-control/u.test(name))).toEqual([]);
  });

  it('listens on the loopback interface alone, on a port of the system’s choice', () => {
    expect(fixture.host.address).toMatch(/^http:\/\/127\.0\.0\.1:\d{4,5}\/#[\w-]{43}$/u);
  });
});

describe('what is refused', () => {
  it.each([
    ['a wrong Host', 'GET / HTTP/1.1', 'Host: evil.example', 421],
    ['a rebound Host', 'GET / HTTP/1.1', 'Host: rebound.example:80', 421],
    ['localhost as Host', 'GET / HTTP/1.1', 'Host: localhost', 421],
    ['a missing Host', 'GET / HTTP/1.1', 'X-Nothing: 1', 421],
    ['an HTTP/1.0 request without Host', 'GET / HTTP/1.0', 'X-Nothing: 1', 421],
    ['a doubled Host', 'GET / HTTP/1.1', 'Host: HOST\r\nHost: HOST', 421],
    ['a second, foreign Host', 'GET / HTTP/1.1', 'Host: HOST\r\nHost: evil.example', 421],
    ['a wrong Host on a path that is not there', 'GET /x HTTP/1.1', 'Host: evil.example', 421],
    ['POST', 'POST / HTTP/1.1', 'Host: HOST\r\nContent-Length: 0', 405],
    ['OPTIONS', 'OPTIONS / HTTP/1.1', 'Host: HOST', 405],
    ['OPTIONS *', 'OPTIONS * HTTP/1.1', 'Host: HOST', 405],
    ['HEAD', 'HEAD / HTTP/1.1', 'Host: HOST', 405],
    ['//', 'GET // HTTP/1.1', 'Host: HOST', 404],
    ['.. in the path', 'GET /../package.json HTTP/1.1', 'Host: HOST', 404],
    ['.. past the assets', 'GET /assets/../index.html HTTP/1.1', 'Host: HOST', 404],
    ['.. in percent signs', 'GET /%2e%2e/package.json HTTP/1.1', 'Host: HOST', 404],
    ['the absolute form', 'GET http://HOST/ HTTP/1.1', 'Host: HOST', 404],
    ['a foreign absolute form', 'GET http://evil.example/ HTTP/1.1', 'Host: HOST', 404],
    ['a query', 'GET /?x HTTP/1.1', 'Host: HOST', 404],
    ['a path of the object’s own', 'GET /constructor HTTP/1.1', 'Host: HOST', 404],
    ['a foreign Origin', 'GET / HTTP/1.1', 'Host: HOST\r\nOrigin: https://evil.example', 403],
    ['a null Origin', 'GET / HTTP/1.1', 'Host: HOST\r\nOrigin: null', 403],
    [
      'another site',
      'GET /assets/main.js HTTP/1.1',
      'Host: HOST\r\nSec-Fetch-Site: cross-site',
      403,
    ],
    ['the same site', 'GET / HTTP/1.1', 'Host: HOST\r\nSec-Fetch-Site: same-site', 403],
    [
      'a frame in another site',
      'GET / HTTP/1.1',
      'Host: HOST\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe',
      403,
    ],
  ])('%s', async (_, start, headers, status) => {
    const answer = await ask(start, headers);
    expect(statusOf(answer)).toBe(status);
    expect(answer).not.toContain('<p>Verbatim</p>');
  });

  it('headers beyond 8 KB', async () => {
    const answer = await ask('GET / HTTP/1.1', 'Host: HOST', `X-Long: ${'x'.repeat(9000)}`);
    expect(statusOf(answer)).toBe(431);
  });

  it('CONNECT, without an answer', async () => {
    expect(await ask('CONNECT evil.example:443 HTTP/1.1', 'Host: HOST')).not.toContain(' 200 ');
  });

  it('and goes on answering after all that', async () => {
    const opened = await ask(
      'GET / HTTP/1.1',
      'Host: HOST',
      'Sec-Fetch-Site: cross-site',
      'Sec-Fetch-Mode: navigate',
      'Sec-Fetch-Dest: document',
    );
    expect(statusOf(opened)).toBe(200);
    expect(opened).toContain('<p>Verbatim</p>');
  });
});
