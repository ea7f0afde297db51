import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { answerHeaders, noncePlaceholder } from './page-policy.ts';

export type RendererFile = Readonly<{ contentType: string; body: Buffer<ArrayBuffer> }>;

/** Everything a window may load, by exact path (`/assets/main-1a2b.js`); the page itself is at `/`. */
export type RendererFiles = ReadonlyMap<string, RendererFile>;

export type FileAnswer = Readonly<{
  headers: Readonly<Record<string, string>>;
  body: Buffer<ArrayBuffer>;
}>;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

const page = 'index.html';

/**
 * Reads the built renderer into memory, once. Hosts look requests up in this map, so that no path of a request ever
 * reaches the disk. A file of a kind that is not listed is not served. Rejects where the folder is not there.
 */
export async function readRendererFiles(folder: string): Promise<RendererFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, RendererFile>();
  for (const entry of entries) {
    const contentType = contentTypes[extname(entry.name)];
    if (!entry.isFile() || contentType === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    files.set(name === page ? '/' : `/${name}`, { contentType, body: await readFile(path) });
  }
  return files;
}

/** The answer for one file: the page gets a nonce of its own in each answer, in its header and in its text. */
export function answerWithFile(file: RendererFile): FileAnswer {
  const nonce = randomBytes(16).toString('base64');
  const isPage = file.contentType === contentTypes['.html'];
  const body = isPage
    ? Buffer.from(file.body.toString('utf8').replaceAll(noncePlaceholder, nonce), 'utf8')
    : file.body;
  return {
    headers: {
      ...answerHeaders(nonce),
      'Content-Type': file.contentType,
      'Content-Length': String(body.length),
    },
    body,
  };
}
