import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../engine/environment/page-policy.ts';
import type { RendererFiles } from '../engine/environment/renderer-files.ts';
import { answerAppRequest, isAppPage, schemePrivileges } from './app-scheme.ts';

const files: RendererFiles = new Map([
  [
    '/',
    { contentType: 'text/html; charset=utf-8', body: Buffer.from('<style nonce="__NONCE__">') },
  ],
  ['/assets/main.js', { contentType: 'text/javascript', body: Buffer.from('export {};') }],
]);
const get = (url: string): Response => answerAppRequest(files, { url, method: 'GET' });

describe('answerAppRequest', () => {
  it('gives the page under its policy, with a nonce of its own', async () => {
    const response = get('verbatim://app/');
    const nonce = /nonce="([^"]{24})"/u.exec(await response.text())![1]!;
    expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy(nonce));
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('gives built files, and the page with a fragment', () => {
    const asked = ['verbatim://app/assets/main.js', 'verbatim://app/#read'];
    expect(asked.map((url) => get(url).status)).toEqual([200, 200]);
  });

  it.each([
    'verbatim://app',
    'verbatim://other/',
    'verbatim://app.evil/',
    'verbatim://app/index.html',
    'verbatim://app/?x',
    'verbatim://app//',
    'verbatim://app/../package.json',
    'verbatim://app/assets/%2e%2e/main.js',
    'file:///etc/passwd',
    'https://verbatim.example/',
  ])('knows no %s', (url) => {
    expect(get(url).status).toBe(404);
  });

  it('answers GET alone', () => {
    const answer = answerAppRequest(files, { url: 'verbatim://app/', method: 'POST' });
    expect(answer.status).toBe(405);
  });
});

it('registers the scheme as standard and secure, without CORS and without bypassing the policy', () => {
  expect(schemePrivileges).toEqual({
    scheme: 'verbatim',
    privileges: { standard: true, secure: true, supportFetchAPI: true },
  });
});

it('tells the app’s page from every other address', () => {
  expect(['verbatim://app/', 'verbatim://app/#read'].map(isAppPage)).toEqual([true, true]);
  const others = ['verbatim://app/x', 'verbatim://app.evil/', 'verbatim://app', 'about:blank', ''];
  expect(others.map(isAppPage)).toEqual(others.map(() => false));
});
