import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
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
          include: ['src/**/*.thorough.test.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'renderer',
          environment: 'jsdom',
          include: ['src/renderer/**/*.test.tsx'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          environment: 'node',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
