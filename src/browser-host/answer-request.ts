import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { answerHeaders } from '../engine/environment/page-policy.ts';
import { answerWithFile, type RendererFiles } from '../engine/environment/renderer-files.ts';
import { judgeRequest, type Address, type Refusal } from './judge-request.ts';

const headersOfRefusal = ({ status, reason }: Refusal): Readonly<Record<string, string>> => ({
  ...answerHeaders(''),
  'Content-Type': 'text/plain; charset=utf-8',
  'Content-Length': String(Buffer.byteLength(reason)),
  Connection: 'close',
  ...(status === 405 ? { Allow: 'GET' } : {}),
});

const notFound: Refusal = { status: 404, reason: 'There is no such file.' };

/**
 * Answers with a built file, or with the refusal. The path is only ever looked up, never parsed: `//` makes
 * URL throw, and `..`, a query or an absolute address are simply no keys of the map.
 */
export function answerRequest(
  request: IncomingMessage,
  response: ServerResponse,
  files: RendererFiles,
  own: Address,
): void {
  const refusal = judgeRequest(request, own);
  const file = files.get(request.url ?? '');
  if (refusal ?? !file) {
    const shown = refusal ?? notFound;
    response.writeHead(shown.status, headersOfRefusal(shown)).end(shown.reason);
    return;
  }
  const { headers, body } = answerWithFile(file);
  response.writeHead(200, headers).end(body);
}

/** Refuses an upgrade: the socket carries no response object, so the answer is written out. */
export function refuseUpgrade(socket: Duplex, refusal: Refusal): void {
  const lines = [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? ''}`,
    ...Object.entries(headersOfRefusal(refusal)).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${refusal.reason}`);
}
