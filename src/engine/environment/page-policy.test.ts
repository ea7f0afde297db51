import { expect, it } from 'vitest';
import { answerHeaders, contentSecurityPolicy } from './page-policy.ts';

it('starts from nothing and names what is allowed', () => {
  expect(contentSecurityPolicy('bm9uY2U=')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-bm9uY2U='; img-src 'self' blob: data:; " +
      "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; " +
      "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default",
  );
});

it('never allows inline or evaluated script', () => {
  expect(contentSecurityPolicy('x')).not.toMatch(/unsafe|strict-dynamic|\*/u);
});

it('isolates every answer and keeps none', () => {
  const { 'Content-Security-Policy': policy, ...others } = answerHeaders('n');
  expect(policy).toBe(contentSecurityPolicy('n'));
  expect(others).toEqual({
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
});
