/** What stands in the built page where the nonce of the answer goes. */
export const noncePlaceholder = '__NONCE__';

/**
 * The content security policy of every page of Verbatim, one for all hosts. Scripts come from the program's own files
 * only; inline styles need the nonce; Trusted Types stand before every HTML and script sink; nothing may frame the page.
 * `nonce` is base64, new for each answer.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

/** The headers of every answer, page or file. Nothing is cached: the page carries a nonce, and a study leaves no traces. */
export function answerHeaders(nonce: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  };
}
