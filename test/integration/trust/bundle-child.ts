import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const repository = join(import.meta.dirname, '../../..');

/**
 * Bundles a child program into one file, so that hundreds of them can be started. Language detection, which nothing
 * that is tried here depends on, is left out: its tables alone take a second to load.
 */
export async function bundleChild(
  name: string,
): Promise<Readonly<{ file: string; remove: () => void }>> {
  const cache = join(repository, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  // Inside of node_modules, where the native binding is found.
  const folder = mkdtempSync(join(cache, 'trust-'));
  await build({
    configFile: false,
    root: repository,
    logLevel: 'error',
    plugins: [
      {
        name: 'without-language-detection',
        enforce: 'pre',
        load: (id) =>
          id.endsWith('/core/language/detect-language.ts')
            ? "export const detectLanguage = () => 'en';"
            : null,
      },
    ],
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { external: ['better-sqlite3'], output: { codeSplitting: false } },
    },
  });
  return {
    file: join(folder, `${name}.js`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
