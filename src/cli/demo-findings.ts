import type { MetricReport } from '../shared/domain/metric.ts';
import type { ProjectInfo } from '../shared/domain/project.ts';
import type { SentimentGroup } from '../shared/domain/sentiment.ts';
import type { ThemeRun } from '../shared/domain/theme.ts';

/** What the demonstration found. */
export type DemoFindings = Readonly<{
  study: ProjectInfo;
  metrics: readonly MetricReport[];
  sentiment: readonly SentimentGroup[];
  run: ThemeRun;
  accepted: Readonly<{ name: string; codings: number }>;
  reportPath: string;
}>;
