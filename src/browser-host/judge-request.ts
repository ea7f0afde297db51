import type { IncomingMessage } from 'node:http';

/** What is judged of a request. Raw headers are name, value, name, value as they came. */
export type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>;

/** What the host is, as browsers name it. */
export type Address = Readonly<{ host: string; origin: string }>;

/** Why a request is refused: the status and a sentence. */
export type Refusal = Readonly<{ status: 400 | 403 | 404 | 405 | 421; reason: string }>;

/** The one path at which windows ask for a socket. */
export const socketPath = '/socket';

const valuesOf = ({ rawHeaders }: Asked, name: string): readonly string[] =>
  rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name);

/** A name rebound to 127.0.0.1 shows in the Host header and nowhere else, so this comes before anything. */
const judgeHost = (asked: Asked, own: Address): Refusal | null => {
  const hosts = valuesOf(asked, 'host');
  return hosts.length === 1 && hosts[0] === own.host
    ? null
    : { status: 421, reason: 'This is not the host that was asked for.' };
};

/** A person opening the page from a file, a link or the address bar. The page holds no secret and cannot be framed. */
const isPlainOpening = ({ method, url, headers }: Asked): boolean =>
  method === 'GET' &&
  url === '/' &&
  headers['sec-fetch-mode'] === 'navigate' &&
  headers['sec-fetch-dest'] === 'document' &&
  headers.origin === undefined;

/** Browsers set Sec-Fetch-Site and no script can; a program without it holds no one else's secrets. */
const comesFromUs = (asked: Asked, allowed: readonly string[]): boolean => {
  const site = asked.headers['sec-fetch-site'];
  return site === undefined || (typeof site === 'string' && allowed.includes(site));
};

/** Whether a request may have an answer: null, or the refusal. Which files there are is not known here. */
export function judgeRequest(asked: Asked, own: Address): Refusal | null {
  const wrongHost = judgeHost(asked, own);
  if (wrongHost) return wrongHost;
  if (asked.method !== 'GET') return { status: 405, reason: 'Only GET is answered here.' };
  const { origin } = asked.headers;
  if (origin !== undefined && origin !== own.origin)
    return { status: 403, reason: 'Pages of other origins get nothing here.' };
  if (!comesFromUs(asked, ['same-origin', 'none']) && !isPlainOpening(asked))
    return { status: 403, reason: 'Pages of other sites get nothing here.' };
  return null;
}

/** Whether a request may become a socket: the same host, our own page's origin without exception, the one path. */
export function judgeUpgrade(asked: Asked, own: Address): Refusal | null {
  const wrongHost = judgeHost(asked, own);
  if (wrongHost) return wrongHost;
  if (asked.method !== 'GET') return { status: 405, reason: 'Only GET is answered here.' };
  if (asked.url !== socketPath) return { status: 404, reason: 'There is no socket here.' };
  const origins = valuesOf(asked, 'origin');
  if (origins.length !== 1 || origins[0] !== own.origin)
    return { status: 403, reason: 'Only our own page may open a socket.' };
  if (!comesFromUs(asked, ['same-origin']))
    return { status: 403, reason: 'Only our own page may open a socket.' };
  return null;
}
