/** How the app is built: main process, engine, preload script and window. */
import { join } from 'node:path';
import { defineConfig } from 'electron-vite';
import { rendererConfig } from './vite.renderer.config.ts';

const source = (...path: string[]): string => join(import.meta.dirname, 'src', ...path);

export default defineConfig({
  main: {
    // The same without threads, which nothing here uses: what starts them is named as what the bundler puts in front.
    resolve: { alias: { fflate: 'fflate/browser' } },
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          main: source('main', 'main.ts'),
          'engine-utility': source('main', 'engine-utility.ts'),
          // The engine starts them by name, as the files beside itself.
          'task-worker': source('engine', 'jobs', 'task-worker.ts'),
          'share-worker': source('engine', 'jobs', 'table-threads', 'share-worker.ts'),
          'match-worker': source('engine', 'jobs', 'match-worker.ts'),
        },
        // Chunks lie beside the entries: in a folder of their own, import.meta.dirname would point there.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rolldownOptions: {
        input: { preload: source('preload', 'preload.ts') },
        // A sandboxed preload script is CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    ...rendererConfig,
    build: {
      ...rendererConfig.build,
      rolldownOptions: { input: source('renderer', 'index.html') },
    },
  },
});
