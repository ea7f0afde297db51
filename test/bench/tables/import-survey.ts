/**
 * One import of a table by an engine that has done nothing else, so that its memory is its own: told the folder and the file,
 * prints an `ImportedSurvey` as JSON.
 */
import { startDirectEngine } from '../direct-engine.ts';

export type ImportedSurvey = Readonly<{
  /** The study, closed. */
  path: string;
  /** From the path until the preview is there. */
  previewMs: number;
  /** From the consent to the preview until the table is in the study, durable. */
  importMs: number;
  /** Processor time of both, all threads, ms. */
  cpuMs: number;
  /** The most memory that was held, above that of an engine with an open, empty study, MB. */
  memoryMb: number;
  /** What takes all of it back in one step, and what brings it again. */
  undoMs: number;
  redoMs: number;
  rows: number;
  cases: number;
  comments: number;
  nps: number;
  answers: number;
}>;

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

async function importSurvey(folder: string, file: string): Promise<ImportedSurvey> {
  const { ask, stop } = startDirectEngine(folder);
  const { path } = await ask('project.create', { name: 'Study', folder });
  const restingMb = process.memoryUsage.rss() / 2 ** 20;
  const [started, cpuBefore] = [performance.now(), cpuMs()];
  const staged = await ask('import.stagePath', { path: file });
  const { table } = await ask('import.inspect', { file: staged });
  const looked = performance.now();
  const { imported } = await ask('import.commit', { files: [{ file: staged }] });
  const done = performance.now();
  const took = { previewMs: looked - started, importMs: done - looked, cpuMs: cpuMs() - cpuBefore };
  const memoryMb = process.resourceUsage().maxRSS / 1024 - restingMb;
  const [{ datasetId, sourceIds } = { datasetId: null, sourceIds: [] }] = imported;
  if (datasetId === null || !sourceIds[0]) throw new Error('the survey is not in the study');
  const source = await ask('sources.get', { sourceId: sourceIds[0] });
  const cases = await ask('cases.list', {});
  const score = table?.columns.find(({ role }) => role === 'nps')?.question ?? '';
  const report = await ask('metrics.compute', {
    from: { datasetId },
    metric: 'nps',
    column: score,
  });
  const beforeUndo = performance.now();
  await ask('history.undo', {});
  const undone = performance.now();
  await ask('history.redo', {});
  const steps = { undoMs: undone - beforeUndo, redoMs: performance.now() - undone };
  const [dataset] = await ask('datasets.list', {});
  await ask('project.close', {});
  await stop();
  return {
    path,
    ...took,
    memoryMb,
    ...steps,
    rows: dataset?.rows ?? 0,
    cases: cases.total,
    comments: source.turnCount,
    nps: report.value ?? Number.NaN,
    answers: report.n,
  };
}

const [folder = '', file = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await importSurvey(folder, file)));
