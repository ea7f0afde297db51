import { expect, it } from 'vitest';
import { readCounts } from './test-counts.ts';

it('counts a Vitest report and names what was skipped', () => {
  const report = {
    testResults: [
      {
        assertionResults: [
          { status: 'passed', fullName: 'a' },
          { status: 'failed', fullName: 'b' },
        ],
      },
      { assertionResults: [{ status: 'pending', fullName: 'c (no folder of real files)' }] },
    ],
  };
  expect(readCounts(report)).toEqual({
    passed: 1,
    failed: 1,
    skipped: ['c (no folder of real files)'],
  });
});

it('counts a Playwright report through nested suites, with the reasons of skips', () => {
  const report = {
    suites: [
      {
        title: 'file',
        specs: [{ title: 'works', tests: [{ status: 'expected' }] }],
        suites: [
          {
            title: 'inner',
            specs: [
              { title: 'breaks', tests: [{ status: 'unexpected' }] },
              {
                title: 'app',
                tests: [
                  {
                    status: 'skipped',
                    annotations: [{ type: 'skip', description: 'no Electron' }],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  };
  expect(readCounts(report)).toEqual({ passed: 1, failed: 1, skipped: ['app (no Electron)'] });
});
