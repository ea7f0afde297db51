import type { CustomScheme } from 'electron';
import { answerHeaders } from '../engine/environment/page-policy.ts';
import { answerWithFile, type RendererFiles } from '../engine/environment/renderer-files.ts';

/** The scheme of the app's own page. Not file:, whose pages may read the whole disk. */
export const appScheme = 'verbatim';
export const appOrigin = `${appScheme}://app`;
export const appPage = `${appOrigin}/`;

/** The scheme behaves like https: a real origin, secure, with fetch. Other origins get nothing: no CORS. */
export const schemePrivileges: CustomScheme = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

/** Whether an address is the app's page itself, whatever its fragment. */
export function isAppPage(url: string): boolean {
  return url === appPage || url.startsWith(`${appPage}#`);
}

const refuse = (status: 404 | 405): Response =>
  new Response(null, { status, headers: answerHeaders('') });

/** Answers the scheme's requests out of the fixed map of built files; no path of a request reaches the disk. */
export function answerAppRequest(
  files: RendererFiles,
  request: Readonly<{ url: string; method: string }>,
): Response {
  if (request.method !== 'GET') return refuse(405);
  const [address = ''] = request.url.split('#', 1);
  const file = address.startsWith(appPage) ? files.get(address.slice(appOrigin.length)) : undefined;
  if (!file) return refuse(404);
  const { headers, body } = answerWithFile(file);
  return new Response(body, { headers });
}
