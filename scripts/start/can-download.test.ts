import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { canDownload } from './can-download.ts';

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A server that answers with a status, or never. */
const serve = (status: number | null): Promise<string> =>
  new Promise((resolve) => {
    const started = createServer((_request, response) => {
      if (status !== null) response.writeHead(status).end();
    });
    server = started;
    started.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(started.address() as AddressInfo).port}/electron.zip`),
    );
  });

it('says yes to a file that is there', async () => {
  expect(await canDownload(await serve(200), 3000)).toEqual({ ok: true });
});

it('says no to a file that is not', async () => {
  expect(await canDownload(await serve(404), 3000)).toEqual({
    ok: false,
    why: 'the server said 404',
  });
});

it('says no where nobody listens', async () => {
  expect(await canDownload('http://127.0.0.1:1/electron.zip', 3000)).toEqual({
    ok: false,
    why: 'no connection',
  });
});

it('says no to what is no address', async () => {
  expect(await canDownload('nowhere', 3000)).toMatchObject({ ok: false });
});

it('does not wait longer than it was told', async () => {
  const started = performance.now();
  const answer = await canDownload(await serve(null), 150);
  expect(answer).toEqual({ ok: false, why: 'no answer in time' });
  expect(performance.now() - started).toBeLessThan(2000);
});
