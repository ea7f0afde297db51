import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatasetSummary } from '../shared/domain/dataset.ts';
import { scoreMetricNames, type MetricReport } from '../shared/domain/metric.ts';
import type { ProjectInfo } from '../shared/domain/project.ts';
import type { SourceSummary } from '../shared/domain/source.ts';
import type { ThemeRun } from '../shared/domain/theme.ts';
import type { Call } from '../shared/operations/operation-table.ts';
import { ok, type Result } from '../shared/result.ts';
import type { Answer } from './command.ts';
import type { DemoFindings } from './demo-findings.ts';
import { describeDemo } from './describe-demo.ts';
import type { Ask } from './workbench.ts';

/** What is computed of a table: each metric of the column that has its role, the NPS by each segment column. */
function listMeasures({ columns }: DatasetSummary): Omit<Call<'metrics.compute'>, 'from'>[] {
  const segments = columns.filter(({ role }) => role === 'segment');
  return scoreMetricNames.flatMap((metric) => {
    const column = columns.find(({ role }) => role === metric)?.name;
    if (column === undefined) return [];
    return metric === 'nps' && segments.length > 0
      ? segments.map(({ name }) => ({ metric, column, by: name }))
      : [{ metric, column }];
  });
}

async function measure(ask: Ask): Promise<Result<readonly MetricReport[]>> {
  const datasets = await ask('datasets.list', {});
  if (!datasets.ok) return datasets;
  const reports: MetricReport[] = [];
  for (const dataset of datasets.value) {
    for (const wanted of listMeasures(dataset)) {
      const report = await ask('metrics.compute', { from: { datasetId: dataset.id }, ...wanted });
      if (!report.ok) return report;
      reports.push(report.value);
    }
  }
  return ok(reports);
}

/** Those who ask: whoever speaks in more than one conversation. */
async function findAskers(
  ask: Ask,
  conversations: readonly SourceSummary[],
): Promise<Result<string[]>> {
  const sourcesOf = new Map<string, number>();
  for (const { id: sourceId } of conversations) {
    const speakers = await ask('sources.speakers', { sourceId });
    if (!speakers.ok) return speakers;
    for (const { name } of speakers.value) sourcesOf.set(name, (sourcesOf.get(name) ?? 0) + 1);
  }
  return ok([...sourcesOf].flatMap(([name, sources]) => (sources > 1 ? [name] : [])));
}

/** Themes of what participants said and answered. */
async function findThemes(ask: Ask): Promise<Result<ThemeRun>> {
  const sources = await ask('sources.list', {});
  if (!sources.ok) return sources;
  const conversations = sources.value.filter(
    ({ kind }) => kind === 'interview' || kind === 'focus_group',
  );
  const askers = await findAskers(ask, conversations);
  if (!askers.ok) return askers;
  const answers = sources.value.filter(({ kind }) => kind === 'open_answers');
  return ask('themes.run', {
    sourceIds: [...answers, ...conversations].map(({ id }) => id),
    withoutSpeakers: askers.value,
  });
}

/** `report.html`, or the first of `report 2.html`, `report 3.html` ... that is free: nothing of a folder is written over. */
function freeReportPath(folder: string): string {
  for (let n = 1; ; n += 1) {
    const path = join(folder, n === 1 ? 'report.html' : `report ${n}.html`);
    if (!existsSync(path)) return path;
  }
}

async function explore(
  ask: Ask,
  study: ProjectInfo,
  folder: string,
): Promise<Result<DemoFindings>> {
  const metrics = await measure(ask);
  if (!metrics.ok) return metrics;
  const sentiment = await ask('sentiment.summary', { by: 'source' });
  if (!sentiment.ok) return sentiment;
  const run = await findThemes(ask);
  if (!run.ok) return run;
  const theme = run.value.themes[0];
  if (!theme) throw new Error('the sample has no theme');
  const accepted = await ask('themes.accept', { runId: run.value.id, themeId: theme.id });
  if (!accepted.ok) return accepted;
  const written = await ask('report.write', {
    request: { template: 'themes', runId: run.value.id },
    path: freeReportPath(folder),
  });
  if (!written.ok) return written;
  return ok({
    study,
    metrics: metrics.value,
    sentiment: sentiment.value,
    run: run.value,
    accepted: { name: theme.label, codings: accepted.value.codings },
    reportPath: written.value.path,
  });
}

/** Takes the sample study, freshly made in `folder`, from raw files to a report. */
export async function runDemo(ask: Ask, folder: string): Promise<Result<Answer>> {
  const opened = await ask('project.openSample', { folder });
  if (!opened.ok) return opened;
  const found = await explore(ask, opened.value, folder);
  return found.ok ? ok(describeDemo(found.value)) : found;
}
