/**
 * A whole engine whose files may not grow above a limit, set by `prlimit` from inside. Each operation is tried with
 * a limit that grows until it goes through; after each refusal the study is looked at. Prints one line for each operation.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestState } from '../../../src/engine/history/state-digest.ts';
import { all } from '../../../src/engine/project/database.ts';
import { type SourceId, textOffset, type ThemeRunId } from '../../../src/shared/ids.ts';
import { err, ok, type Result } from '../../../src/shared/result.ts';
import { takeStep } from '../../support/random-steps.ts';
import { startEngine } from './running-engine.ts';
import { findFaults, must, readDocuments, times } from './trust-study.ts';

export type FullDiskLine = Readonly<{
  operation: string;
  refusals: number;
  codes: readonly string[];
  /** Whether the study was the same after each refusal. */
  unharmed: boolean;
  /** Files that a refusal left behind. */
  leftovers: readonly string[];
  faults: readonly string[];
}>;

const [folder = ''] = process.argv.slice(2);
const step = times(32, 4) * 1024;

/** The largest size that files of this process may reach; null: as large as they like. */
function limitFiles(bytes: number | null): void {
  const limit = `--fsize=${bytes ?? 'unlimited'}:`;
  const { status } = spawnSync('prlimit', ['--pid', String(process.pid), limit]);
  if (status !== 0) throw new Error('prlimit failed');
}

const engine = startEngine(folder);
const path = must(await engine.call('project.create', { name: 'Study', folder: null })).path;
const documents = await readDocuments(3000);
for (const action of ['import.text', 'import.table'] as const)
  must(takeStep(engine.project(), { action, picks: [1], words: action }, documents));
const codeId = must(await engine.call('codes.create', { name: 'trust', parentId: null }));
const [source] = all<{ id: SourceId }>(engine.project().db, 'select id from source');
const sourceId = source!.id;
// A theme run, and one of its themes accepted; the others are taken by the test.
takeStep(engine.project(), { action: 'themes.accept', picks: [0], words: 't' }, documents);
const runs = all<{ id: ThemeRunId }>(engine.project().db, 'select id from theme_run');
const runId = runs[0]!.id;
must(await engine.call('history.undo', {}));
engine
  .project()
  .db.prepare("update theme_run set result = json_set(result, '$.accepted', json('{}'))")
  .run();

const importedFile = join(folder, 'to import.txt');
writeFileSync(
  importedFile,
  `Ada: ${Array.from({ length: 8000 }, (_, n) => `w${n * 7919}`).join(' ')}\n`,
);
const file = must(await engine.call('import.stagePath', { path: importedFile }));
must(await engine.call('import.inspect', { file }));

/** Forty commands, one after the other. */
async function codeMuch(): Promise<Result<unknown>> {
  for (let n = 0; n < 40; n += 1) {
    const range = { start: textOffset(n * 3), end: textOffset(n * 3 + 2) };
    const coded = await engine.call('codings.apply', { sourceId, ...range, codeIds: [codeId] });
    if (!coded.ok) return coded;
  }
  return ok(null);
}

const operations: Readonly<Record<string, () => Promise<Result<unknown>>>> = {
  'import.commit': async () => {
    const outcome = await engine.call('import.commit', { files: [{ file }] });
    const [refused] = outcome.ok ? outcome.value.refused : [];
    return refused ? err(refused.error) : outcome;
  },
  'codings.apply': codeMuch,
  'memos.save': () =>
    engine.call('memos.save', { target: 'project', targetId: 0, body: 'm '.repeat(30_000) }),
  'themes.accept': () => engine.call('themes.accept', { runId, themeId: 0 }),
  'project.backup': () => engine.call('project.backup', {}),
  'report.write': () =>
    engine.call('report.write', {
      request: { template: 'themes' },
      path: join(folder, 'Report.html'),
    }),
};

const visible = (): string[] => [
  ...readdirSync(folder),
  ...(existsSync(engine.project().backupFolder) ? readdirSync(engine.project().backupFolder) : []),
];

async function tryUntilDone(operation: string, run: () => Promise<Result<unknown>>): Promise<void> {
  const codes = new Set<string>();
  const leftovers = new Set<string>();
  let refusals = 0;
  let unharmed = true;
  for (let limit = 0; ; limit += step) {
    const { db } = engine.project();
    db.pragma('wal_checkpoint(TRUNCATE)');
    const before = digestState(db);
    const files = new Set(visible());
    limitFiles(limit);
    const outcome = await run();
    limitFiles(null);
    if (outcome.ok) break;
    refusals += 1;
    codes.add(outcome.error.code);
    // Of many commands those before the refused one are there; a single one leaves no trace.
    const isWhole = operation === 'codings.apply' || digestState(engine.project().db) === before;
    unharmed = unharmed && isWhole;
    for (const left of visible()) if (!files.has(left)) leftovers.add(left);
  }
  const line: FullDiskLine = {
    operation,
    refusals,
    codes: [...codes],
    unharmed,
    leftovers: [...leftovers],
    faults: findFaults(engine.project()),
  };
  console.log(JSON.stringify(line));
}

for (const [operation, run] of Object.entries(operations)) await tryUntilDone(operation, run);

/** Making a study, closing one and opening it again need room, too. */
async function closeAndOpen(): Promise<void> {
  must(await engine.call('codes.create', { name: 'last', parentId: null }));
  const before = digestState(engine.project().db);
  limitFiles(0);
  await engine.call('project.close', {});
  limitFiles(null);
  must(await engine.call('project.open', { path }));
  const line: FullDiskLine = {
    operation: 'project.close',
    refusals: 1,
    codes: [],
    unharmed: digestState(engine.project().db) === before,
    leftovers: [],
    faults: findFaults(engine.project()),
  };
  console.log(JSON.stringify(line));
}

async function create(): Promise<void> {
  const codes = new Set<string>();
  const leftovers = new Set<string>();
  let refusals = 0;
  for (let limit = 0; ; limit += step) {
    limitFiles(limit);
    const created = await engine.call('project.create', { name: 'Another', folder });
    limitFiles(null);
    if (created.ok) break;
    refusals += 1;
    codes.add(created.error.code);
    for (const left of readdirSync(folder)) if (left.includes('Another')) leftovers.add(left);
  }
  const faults = findFaults(engine.project());
  const line = { operation: 'project.create', refusals, codes: [...codes], unharmed: true };
  console.log(
    JSON.stringify({ ...line, leftovers: [...leftovers], faults } satisfies FullDiskLine),
  );
}

await closeAndOpen();
await create();
await engine.stop();
