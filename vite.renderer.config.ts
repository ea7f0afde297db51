/** How the window is built: alone for the browser host (`vite build`), and within the app's build. One build serves both. */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { noncePlaceholder } from './src/engine/environment/page-policy.ts';

/** Where hosts look for the built window. */
export const rendererOutput = join(import.meta.dirname, 'out', 'renderer');

export const rendererConfig = {
  root: join(import.meta.dirname, 'src', 'renderer'),
  base: './',
  plugins: [react()],
  // Each answer puts its own nonce here; libraries read it from the page's meta tag.
  html: { cspNonce: noncePlaceholder },
  build: {
    outDir: rendererOutput,
    emptyOutDir: true,
    target: 'es2023',
    // Browsers that know `light-dark()`: what stands in for it elsewhere is settled at the root, and a pane could not differ.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    minify: true,
    // An inlined asset would be a data: address, which the policy allows for images only.
    assetsInlineLimit: 0,
    // The polyfill is an inline script; every browser that knows the policy knows modulepreload.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2500,
  },
} satisfies UserConfig;

export default defineConfig(rendererConfig);
