import type { Answer } from './command.ts';
import { countOf, formatFigure } from './format-number.ts';
import { formatTable } from './format-table.ts';
import { harmless } from './harmless.ts';
import { recordWithJsonNames } from './json-names.ts';
import { metricHeadline } from './metric-lines.ts';
import type { DemoFindings } from './demo-findings.ts';
import { themeLines } from './theme-lines.ts';

function forPrograms(found: DemoFindings): Answer['json'] {
  const { study, metrics, sentiment, run, accepted, reportPath } = found;
  const { k, stability, turnCount } = run;
  const themes = run.themes.map(({ id, label, terms, size }) => ({ id, label, terms, size }));
  return {
    study: study.path,
    report: reportPath,
    ...recordWithJsonNames({ counts: study.counts, metrics, sentiment }),
    themes: { k, stability, turns: turnCount, themes },
    accepted,
  };
}

/** One line for each metric, however many columns it was told apart by. */
function headlines({ metrics }: DemoFindings): string[] {
  return [...new Set(metrics.map(metricHeadline))];
}

function segmentLines({ metrics }: DemoFindings): string[] {
  return metrics
    .filter(({ by }) => by !== null)
    .flatMap(({ metric, by, groups }) => [
      '',
      ...formatTable(groups, [
        {
          name: `${metric.toUpperCase()} by ${by ?? ''}`,
          cell: ({ group }) => group || '(none given)',
        },
        { name: 'value', cell: ({ value, unit }) => formatFigure(value, unit), right: true },
        { name: 'n', cell: ({ n }) => n, right: true },
      ]),
    ]);
}

function sentimentLines({ sentiment }: DemoFindings): string[] {
  return formatTable(sentiment, [
    { name: 'feeling by source', cell: ({ group }) => group },
    { name: 'turns', cell: ({ turns }) => turns, right: true },
    { name: 'mean', cell: ({ mean }) => formatFigure(mean, 'score'), right: true },
    { name: 'positive', cell: ({ positive }) => positive, right: true },
    { name: 'negative', cell: ({ negative }) => negative, right: true },
  ]);
}

/** What the demonstration found, as headline figures and paths. */
export function describeDemo(found: DemoFindings): Answer {
  const { study, run, accepted, reportPath } = found;
  const { sources, turns, codes, codings, cases, coders } = study.counts;
  return {
    json: forPrograms(found),
    text: [
      `Sample study: ${countOf(sources, 'source')}, ${countOf(turns, 'turn')}, ${countOf(codes, 'code')}, ${countOf(codings, 'coding')} by ${countOf(coders, 'coder')}, ${countOf(cases, 'case')}`,
      '',
      ...headlines(found),
      ...segmentLines(found),
      '',
      ...sentimentLines(found),
      '',
      `${countOf(run.k, 'theme')} in ${countOf(run.turnCount, 'turn')}, stability ${formatFigure(run.stability, 'score')}`,
      ...themeLines(run),
      '',
      harmless(`Accepted as a code: ${accepted.name}, ${countOf(accepted.codings, 'segment')}`),
      `Study:  ${study.path}`,
      `Report: ${reportPath}`,
    ],
  };
}
