import type { BrowserContext } from '@playwright/test';

/** What went wrong in the pages of a context, in the order in which it did. */
export type Complaints = Readonly<{
  list: () => readonly string[];
  /** From now on, complaints with these words are part of the test. */
  expect: (words: RegExp) => void;
}>;

/** Collects errors of scripts, of the console, and what the content security policy had to refuse. */
export async function watchPages(context: BrowserContext): Promise<Complaints> {
  const complaints: string[] = [];
  const expected: RegExp[] = [];
  const note = (words: string): void => {
    if (!expected.some((pattern) => pattern.test(words))) complaints.push(words);
  };
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} refused ${event.blockedURI || 'inline'}`),
    ),
  );
  context.on('weberror', (error) => note(`page: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' || /CodeMirror plugin crashed/u.test(message.text()))
      note(`console: ${message.text()}`);
  });
  return { list: () => complaints, expect: (words) => void expected.push(words) };
}
