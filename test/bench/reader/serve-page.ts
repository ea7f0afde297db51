import { createServer } from 'node:http';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import type { BigText } from './big-text.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** Builds the page of the reader's bench as the window is built, and serves it to this machine only, beside `real.json`. */
export async function servePage(
  realText: BigText | null,
): Promise<Readonly<{ address: string; close: () => void }>> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-page-'));
  await build({
    root: join(import.meta.dirname, 'page'),
    base: './',
    logLevel: 'warn',
    configFile: false,
    build: { outDir: folder, emptyOutDir: true, target: 'es2023', minify: true },
  });
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length).replaceAll('\\', '/'), path] as const),
  );
  const real = JSON.stringify(realText);
  const server = createServer((request, response) => {
    if (request.url === '/real.json')
      return void response.writeHead(200, { 'content-type': 'application/json' }).end(real);
    const path = files.get(request.url === '/' ? '/index.html' : (request.url ?? ''));
    if (path === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
    response.end(readFileSync(path));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
