/** Of the browser's Trusted Types, what is used here. */
export type TrustedTypesFactory = Readonly<{
  createPolicy: (
    name: string,
    rules: Readonly<{
      createHTML: (html: string) => string | null;
      createScriptURL: (url: string) => string | null;
    }>,
  ) => unknown;
}>;

/** Only an element may be emptied by text; markup is never made from it. Null is a refusal. */
export function allowHtml(html: string): string | null {
  return html === '' ? '' : null;
}

/** Workers and late scripts come from the program's own assets. Null is a refusal. */
export function allowScriptUrl(url: string, page: string): string | null {
  if (!URL.canParse(url, page)) return null;
  const asked = new URL(url, page);
  const assets = new URL('./assets/', page);
  return asked.href.startsWith(assets.href) ? url : null;
}

/**
 * Installs the default policy: libraries that are not written for Trusted Types pass through it. Where the browser
 * has none, the content security policy still stands.
 */
export function installDefaultPolicy(factory: TrustedTypesFactory | undefined, page: string): void {
  factory?.createPolicy('default', {
    createHTML: allowHtml,
    createScriptURL: (url) => allowScriptUrl(url, page),
  });
}
