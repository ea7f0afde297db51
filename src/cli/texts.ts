import { resolveColumn } from '../engine/tables/resolve-column.ts';
import type { DatasetSummary } from '../shared/domain/dataset.ts';
import type { SourceSummary } from '../shared/domain/source.ts';
import type { SourceId } from '../shared/ids.ts';
import { ok, refuse, type Result } from '../shared/result.ts';
import { misuse, type Outcome } from './command.ts';
import { importForAnalysis } from './import-for-analysis.ts';
import { withScratchStudy } from './scratch-study.ts';
import { isStudy, openStudy } from './study-path.ts';
import type { TextsRequest } from './texts-request.ts';
import type { Ask, Workbench } from './workbench.ts';

/** Texts to be analysed, in an open study: all its sources, or the answers in one column. */
export type Texts = Readonly<{
  ask: Ask;
  sources: readonly SourceSummary[];
  /** Rows of the table where results are one per row; null where they are one per turn. */
  rows: number | null;
}>;

async function pickColumn(
  ask: Ask,
  sources: readonly SourceSummary[],
  wanted: string,
): Promise<Result<Texts>> {
  const datasets = await ask('datasets.list', {});
  if (!datasets.ok) return datasets;
  const open = datasets.value.flatMap((dataset) =>
    dataset.columns
      .filter(({ sourceId }) => sourceId !== null)
      .map((column) => ({ ...column, rows: dataset.rows })),
  );
  const column = resolveColumn(open, wanted);
  if (!column.ok) {
    return refuse(
      'column_missing',
      `There is no column “${wanted}” among the ${open.length} open-ended columns of this study. Its answers are texts only where the column was imported as open-ended.`,
    );
  }
  const { sourceId, rows } = column.value;
  return ok({ ask, sources: sources.filter(({ id }) => id === sourceId), rows });
}

/** The rows of the table that the one source is a column of, where results can be told by row. */
function rowsOf(
  sources: readonly SourceSummary[],
  datasets: readonly DatasetSummary[],
): number | null {
  const [only] = sources;
  if (!only || sources.length > 1) return null;
  const dataset = datasets.find(({ columns }) =>
    columns.some(({ sourceId }) => sourceId === only.id),
  );
  return dataset?.rows ?? null;
}

async function textsOfFile(ask: Ask, request: TextsRequest): Promise<Outcome<Texts>> {
  const imported = await importForAnalysis(ask, request);
  if (!imported.ok) return imported;
  const sources = await ask('sources.list', {});
  if (!sources.ok) return sources;
  const datasets = await ask('datasets.list', {});
  if (!datasets.ok) return datasets;
  const wanted = new Set<SourceId>(imported.value);
  const own = sources.value.filter(({ id }) => wanted.has(id));
  return ok({ ask, sources: own, rows: rowsOf(own, datasets.value) });
}

async function textsOfStudy(bench: Workbench, request: TextsRequest): Promise<Outcome<Texts>> {
  const { ask } = bench;
  if (request.language !== undefined) {
    return misuse(
      'The texts of a study have the language that they were imported with; --language is for a FILE.',
    );
  }
  const opened = await openStudy(ask, request.target);
  if (!opened.ok) return opened;
  const sources = await ask('sources.list', {});
  if (!sources.ok) return sources;
  if (request.column !== undefined) return pickColumn(ask, sources.value, request.column);
  return sources.value.length > 0
    ? ok({ ask, sources: sources.value, rows: null })
    : refuse('too_little_data', 'There is no text in this study yet. Import one first.');
}

/**
 * Does `work` on the texts of a study, or of a file that is read into a study for the moment and not kept.
 * `sources` are in the order of the study, and the turns of each in theirs.
 */
export function withTexts<T>(
  bench: Workbench,
  request: TextsRequest,
  work: (texts: Texts) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const proceed = async (found: Promise<Outcome<Texts>>): Promise<Outcome<T>> => {
    const texts = await found;
    return texts.ok ? work(texts.value) : texts;
  };
  return isStudy(request.target)
    ? proceed(textsOfStudy(bench, request))
    : withScratchStudy(bench, (ask) => proceed(textsOfFile(ask, request)));
}
