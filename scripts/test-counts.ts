export type SuiteCounts = Readonly<{ passed: number; failed: number; skipped: readonly string[] }>;

type VitestReport = Readonly<{
  testResults: readonly Readonly<{
    assertionResults: readonly Readonly<{ status: string; fullName: string }>[];
  }>[];
}>;

type PlaywrightSuite = Readonly<{
  title: string;
  suites?: readonly PlaywrightSuite[];
  specs?: readonly Readonly<{
    title: string;
    tests: readonly Readonly<{
      status: string;
      annotations?: readonly { type: string; description?: string }[];
    }>[];
  }>[];
}>;

type Outcome = Readonly<{ name: string; state: 'passed' | 'failed' | 'skipped' }>;

function vitestOutcomes({ testResults }: VitestReport): Outcome[] {
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ status, fullName }) => ({
      name: fullName,
      state: status === 'passed' || status === 'failed' ? status : 'skipped',
    })),
  );
}

function playwrightOutcomes({ suites = [], specs = [] }: PlaywrightSuite): Outcome[] {
  const own = specs.flatMap(({ title, tests }) =>
    tests.map(({ status, annotations = [] }): Outcome => {
      const reason = annotations.find(({ type }) => type === 'skip')?.description;
      const name = reason ? `${title} (${reason})` : title;
      if (status === 'expected') return { name, state: 'passed' };
      return { name, state: status === 'skipped' ? 'skipped' : 'failed' };
    }),
  );
  return [...own, ...suites.flatMap(playwrightOutcomes)];
}

/** What a runner's JSON report says: Vitest's has `testResults`, Playwright's `suites`. Anything else counts nothing. */
export function readCounts(report: unknown): SuiteCounts {
  const outcomes =
    typeof report === 'object' && report !== null && 'testResults' in report
      ? vitestOutcomes(report as VitestReport)
      : playwrightOutcomes(report as PlaywrightSuite);
  const count = (state: Outcome['state']): number =>
    outcomes.filter((outcome) => outcome.state === state).length;
  return {
    passed: count('passed'),
    failed: count('failed'),
    skipped: outcomes.filter(({ state }) => state === 'skipped').map(({ name }) => name),
  };
}
