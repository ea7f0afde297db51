import { describe, expect, it } from 'vitest';
import { judgeRequest, judgeUpgrade, socketPath, type Asked } from './judge-request.ts';

const own = { host: '127.0.0.1:4711', origin: 'http://127.0.0.1:4711' };

/** A request as Node hands it over; a header given as a list was sent that often. */
const ask = (
  headers: Readonly<Record<string, string | readonly string[]>>,
  { method = 'GET', url = '/' } = {},
): Asked => {
  const pairs = Object.entries({ Host: own.host, ...headers }).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => [name, one] as const),
  );
  return {
    method,
    url,
    rawHeaders: pairs.flat(),
    headers: Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value])),
  };
};
const openedFromElsewhere = {
  'Sec-Fetch-Site': 'cross-site',
  'Sec-Fetch-Mode': 'navigate',
  'Sec-Fetch-Dest': 'document',
};

describe('judgeRequest', () => {
  it('answers our own page, the address bar, and programs that are no browsers', () => {
    for (const headers of [
      {},
      { 'Sec-Fetch-Site': 'none' },
      { 'Sec-Fetch-Site': 'same-origin', Origin: own.origin },
    ])
      expect(judgeRequest(ask(headers), own)).toBeNull();
  });

  it.each([
    ['another name', { Host: 'evil.example:4711' }],
    ['another port', { Host: '127.0.0.1:4712' }],
    ['no port', { Host: '127.0.0.1' }],
    ['a name of this machine', { Host: 'localhost:4711' }],
    ['twice', { Host: [own.host, own.host] }],
    ['not at all', { Host: [] }],
  ])('says 421 before anything when Host is %s', (_, headers) => {
    expect(judgeRequest(ask(headers, { method: 'POST' }), own)?.status).toBe(421);
    expect(judgeUpgrade(ask(headers), own)?.status).toBe(421);
  });

  it.each(['POST', 'OPTIONS', 'HEAD', 'PUT', 'DELETE', 'TRACE'])('refuses %s', (method) => {
    expect(judgeRequest(ask({}, { method }), own)?.status).toBe(405);
  });

  it.each(['null', 'https://evil.example', 'http://127.0.0.1:4712', 'http://localhost:4711'])(
    'refuses the origin %s',
    (Origin) => {
      expect(judgeRequest(ask({ Origin }), own)?.status).toBe(403);
    },
  );

  it('lets a person open the page from elsewhere, and only that', () => {
    expect(judgeRequest(ask(openedFromElsewhere), own)).toBeNull();
    for (const [headers, url] of [
      [openedFromElsewhere, '/assets/main.js'],
      [{ ...openedFromElsewhere, 'Sec-Fetch-Dest': 'iframe' }, '/'],
      [{ ...openedFromElsewhere, 'Sec-Fetch-Mode': 'no-cors' }, '/'],
      [{ ...openedFromElsewhere, 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'cors' }, '/'],
    ] as const)
      expect(judgeRequest(ask(headers, { url }), own)?.status).toBe(403);
  });
});

describe('judgeUpgrade', () => {
  const fromOurPage = { Origin: own.origin, 'Sec-Fetch-Site': 'same-origin' };
  const toSocket = { url: socketPath };

  it('lets our own page through', () => {
    expect(judgeUpgrade(ask(fromOurPage, toSocket), own)).toBeNull();
    expect(judgeUpgrade(ask({ Origin: own.origin }, toSocket), own)).toBeNull();
  });

  it.each([
    ['foreign', { Origin: 'https://evil.example' }],
    ['null', { Origin: 'null' }],
    ['missing', {}],
    ['given twice', { Origin: [own.origin, own.origin] }],
    ['ours, from another site', { Origin: own.origin, 'Sec-Fetch-Site': 'cross-site' }],
    ['ours, typed into the address bar', { Origin: own.origin, 'Sec-Fetch-Site': 'none' }],
  ])('refuses an origin that is %s', (_, headers) => {
    expect(judgeUpgrade(ask(headers, toSocket), own)?.status).toBe(403);
  });

  it('knows one path and one method', () => {
    for (const url of ['/', '//socket', '/socket?x', '/socket/', '/../socket'])
      expect(judgeUpgrade(ask(fromOurPage, { url }), own)?.status).toBe(404);
    expect(judgeUpgrade(ask(fromOurPage, { ...toSocket, method: 'POST' }), own)?.status).toBe(405);
  });
});
