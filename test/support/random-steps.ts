import fc from 'fast-check';
import { packMatches } from '../../src/core/coding/autocode/match.ts';
import { holdPreview } from '../../src/engine/features/autocode/held-preview.ts';
import { updateDataset } from '../../src/engine/features/dataset-update/dataset-update-handlers.ts';
import type { CommandOutcome, Step } from '../../src/engine/history/command.ts';
import { runCommand } from '../../src/engine/history/command.ts';
import { importDocument } from '../../src/engine/importing/import-document.ts';
import { all, type Database } from '../../src/engine/project/database.ts';
import type { OpenProject } from '../../src/engine/project/open-project.ts';
import { insertThemeRun } from '../../src/engine/project/queries/theme-run-queries.ts';
import type { ReadDocument } from '../../src/formats/read-document.ts';
import type { CodeId, DatasetId, SourceId, ThemeRunId, VersionId } from '../../src/shared/ids.ts';
import { type OperationName, operationTable } from '../../src/shared/operations/operation-table.ts';
import { ok, type Result } from '../../src/shared/result.ts';
import { handlers } from './all-handlers.ts';
import { caseInputs } from './random-inputs/case-inputs.ts';
import { codeInputs } from './random-inputs/code-inputs.ts';
import { createDealer, type Dealer } from './random-inputs/deal-choices.ts';
import { historyInputs } from './random-inputs/history-inputs.ts';
import { keepingInputs } from './random-inputs/keeping-inputs.ts';
import { newerTable } from './random-inputs/newer-table.ts';
import { noteInputs } from './random-inputs/note-inputs.ts';
import { tableInputs } from './random-inputs/table-inputs.ts';
import { textInputs } from './random-inputs/text-inputs.ts';

/** One random step: which operation, and numbers that choose among what is there. */
export type RandomStep = Readonly<{ action: Action; picks: readonly number[]; words: string }>;

/** How to ask for each write operation. The test that uses this fails where an operation has no entry. */
const inputs: Readonly<Record<string, (deal: Dealer) => unknown>> = {
  ...textInputs,
  ...caseInputs,
  ...codeInputs,
  ...noteInputs,
  ...tableInputs,
  ...historyInputs,
  ...keepingInputs,
  // Its input needs a preview (see `makePreview`).
  'autocode.apply': () => ({}),
};

export const writeOperations = (Object.keys(operationTable) as OperationName[]).filter(
  (name) => operationTable[name].kind === 'write',
);
export const operationsWithInputs = Object.keys(inputs);

/** Jobs that write as one command: what they read of files is given to them here. */
const jobs = ['import.text', 'import.table', 'datasets.update'] as const;

export const actions = [...operationsWithInputs, ...jobs] as const;
export type Action = (typeof actions)[number];

export const randomStep = (from: readonly Action[] = actions): fc.Arbitrary<RandomStep> =>
  fc.record({
    action: fc.constantFrom(...from),
    picks: fc.array(fc.nat(10_000), { minLength: 6, maxLength: 6 }),
    words: fc.string({ unit: 'grapheme', minLength: 0, maxLength: 8 }),
  });

/** A preview of hits that may be coded already, whose code may be gone or new, so that it can be applied; returns its id. */
function makePreview(project: OpenProject, { pick, number, id, words }: Dealer): number {
  const { db } = project;
  const versions = all<{ versionId: VersionId; sourceId: SourceId; name: string; length: number }>(
    db,
    `select source.version_id as versionId, source.id as sourceId, source.name, version.length
     from source join source_version version on version.id = source.version_id`,
  );
  const held = versions.map(({ versionId, sourceId, name, length }, i) => {
    const start = number(Math.max(1, Math.min(length, 40) - 1));
    const hits = [0, 1].map((target) => ({ target, start, end: Math.min(length, start + 3) }));
    const source = { sourceId, name, hits: 2, already: 0, firstHit: 2 * i, stopped: null };
    const packed = packMatches(hits);
    return { source, versionId, hits: packed, marks: packMatches([]), already: new Uint8Array(2) };
  });
  const codeId = pick([id('code'), null]) as CodeId | null;
  return holdPreview(project, {
    targets: [
      { codeId, parentId: null, names: ['Known'] },
      { codeId: null, parentId: null, names: [`a${words.trim()}`, 'Below'] },
    ],
    sources: held,
    total: 2 * held.length,
  });
}

/** The documents that random histories import, read once by the caller. */
export type Documents = Readonly<{ text: ReadDocument; table: ReadDocument }>;

/** A theme run over what is there, so that themes can be accepted; local, so not a command. */
function ensureThemeRun(db: Database): void {
  const [source] = all<{ id: SourceId }>(db, 'select id from source limit 1');
  if (!source || all(db, 'select 1 from theme_run').length > 0) return;
  insertThemeRun(db, {
    run: {
      id: 0 as ThemeRunId,
      createdAt: '2026-01-05T09:00:00.000Z',
      sourceIds: [source.id],
      seed: 1,
      k: 1,
      stability: 1,
      turnCount: 2,
      unassigned: 0,
      languages: ['en'],
      warnings: [],
      themes: [
        {
          id: 0,
          label: 'Theme',
          terms: ['term'],
          size: 2,
          sentiment: null,
          quotes: [],
          acceptedAs: null,
        },
      ],
    },
    members: [[0, 1].map((turnIndex) => ({ sourceId: source.id, turnIndex }))],
    accepted: {},
  });
}

type AnyRun = (step: Step & { project: OpenProject }, input: unknown) => Result<unknown>;

/** Does one random step as the engine would: validated, in one command. A refusal is a fine outcome. */
export function takeStep(
  project: OpenProject,
  step: RandomStep,
  documents: Documents,
): Result<CommandOutcome<unknown>> {
  const { db, host } = project;
  if (step.action === 'import.text' || step.action === 'import.table') {
    const document = step.action === 'import.text' ? documents.text : documents.table;
    return runCommand(host, (running) =>
      importDocument(running, document, Buffer.from(`original ${step.words}`), {}),
    );
  }
  if (step.action === 'themes.accept') ensureThemeRun(db);
  const dealer = createDealer(db, step);
  if (step.action === 'datasets.update') {
    const document = newerTable(documents.table, dealer);
    const datasetId = dealer.id('dataset') as DatasetId;
    const identifier = dealer.pick([undefined, undefined, 'row' as const, 0]);
    return runCommand(host, (running) =>
      updateDataset(running, document, Buffer.from(`newer ${step.words}`), {
        datasetId,
        identifier,
      }),
    );
  }
  const input =
    step.action === 'autocode.apply'
      ? { previewId: makePreview(project, dealer), withoutHits: dealer.pick([[], [0], [0, 1]]) }
      : inputs[step.action]?.(dealer);
  return takeOperation(project, step.action as OperationName, input);
}

/** Does one write operation as the engine would: validated, in one command. */
export function takeOperation(
  project: OpenProject,
  name: OperationName,
  input: unknown,
): Result<CommandOutcome<unknown>> {
  const valid = operationTable[name].input.safeParse(input);
  if (!valid.success) return ok({ value: null, commandId: null, tables: [], at: '' });
  const handler = handlers[name] as unknown as { run: AnyRun };
  return runCommand(project.host, (running) => handler.run({ ...running, project }, valid.data));
}
