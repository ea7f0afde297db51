import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Each file of most projects has a process of its own: what they all load is compiled once.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/node');

const setupFiles = ['test/support/seeded-properties.ts'];

export default defineConfig({
  test: {
    // Every core: on two, leaving one free would take half of what there is.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          setupFiles,
          // Pure functions and files of their own: nothing to keep apart, and four times as fast together.
          isolate: false,
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.thorough.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        // Random histories, measured quality on published collections, whole engines: part of `npm test`, not of the quick check.
        test: {
          name: 'thorough',
          environment: 'node',
          setupFiles,
          include: ['src/**/*.thorough.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'renderer',
          environment: 'jsdom',
          setupFiles,
          include: ['src/renderer/**/*.test.tsx'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          environment: 'node',
          setupFiles,
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
