import fc from 'fast-check';
import { handlers } from '../../src/engine/features/handlers.ts';
import { holdPreview } from '../../src/engine/features/autocode/held-preview.ts';
import type { CommandOutcome, Step } from '../../src/engine/history/command.ts';
import { runCommand } from '../../src/engine/history/command.ts';
import { listChanges } from '../../src/engine/history/describe-changes.ts';
import { importDocument } from '../../src/engine/importing/import-document.ts';
import { all, type Database } from '../../src/engine/project/database.ts';
import type { OpenProject } from '../../src/engine/project/open-project.ts';
import { insertThemeRun } from '../../src/engine/project/queries/theme-run-queries.ts';
import type { ReadDocument } from '../../src/formats/read-document.ts';
import { columnRoles } from '../../src/shared/domain/dataset.ts';
import { memoTargets } from '../../src/shared/domain/memo.ts';
import { sourceKinds } from '../../src/shared/domain/source.ts';
import type { CodeId, CommandId, SourceId, ThemeRunId, VersionId } from '../../src/shared/ids.ts';
import { type OperationName, operationTable } from '../../src/shared/operations/operation-table.ts';
import { ok, type Result } from '../../src/shared/result.ts';
import { caseInputs } from './case-inputs.ts';

/** One random step: which operation, and numbers that choose among what is there. */
export type RandomStep = Readonly<{ action: Action; picks: readonly number[]; words: string }>;

/** Deals random choices out of the numbers of a step. */
export type Dealer = Readonly<{
  db: Database;
  words: string;
  pick: <T>(values: readonly T[]) => T | undefined;
  number: (below: number) => number;
  id: (table: string) => number;
}>;

function createDealer(db: Database, { picks, words }: RandomStep): Dealer {
  let at = 0;
  const next = (): number => picks[at++ % picks.length] ?? 0;
  const pick = <T>(values: readonly T[]): T | undefined =>
    values[next() % Math.max(1, values.length)];
  return {
    db,
    words,
    pick,
    number: (below) => next() % below,
    // Now and then an id that is not there.
    id: (table) =>
      pick([...all<{ id: number }>(db, `select id from ${table}`).map(({ id }) => id), 999_999]) ??
      1,
  };
}

const codeOrNone = ({ pick, id }: Dealer): number | null =>
  pick([0, 1, 1]) === 0 ? null : id('code');

const passageEnd = ({ id, number }: Dealer) => {
  const start = number(40);
  return { kind: 'passage', sourceId: id('source'), start, end: start + 1 + number(20) };
};

const someCodes = ({ pick, id }: Dealer): number[] =>
  pick([0, 1]) === 0 ? [id('code')] : [id('code'), id('code'), id('code')];

const lastCommand = (db: Database): number =>
  all<{ id: number }>(db, 'select coalesce(max(seq), 1) as id from command')[0]?.id ?? 1;

/** One of the last commands: those are the ones that other steps have touched since. */
function pickCommand(pick: Dealer['pick'], db: Database): CommandId {
  const ids = all<{ id: CommandId }>(
    db,
    "select seq as id from command where kind = 'do' order by seq desc limit 12",
  );
  return (pick(ids)?.id ?? 1) as CommandId;
}

/** A source, mostly with its present version, as a person saw it. */
function seenSource({ db, id, pick }: Dealer): { sourceId: number; versionId: number } {
  const sourceId = id('source');
  const [row] = all<{ versionId: number }>(
    db,
    'select version_id as versionId from source where id = @sourceId',
    { sourceId },
  );
  return { sourceId, versionId: pick([row?.versionId, row?.versionId, 1]) ?? 1 };
}

/** Changes of a short text, in order and apart. */
function someChanges({ number, words, pick }: Dealer): unknown[] {
  const from = number(50);
  const to = from + number(12);
  const far = to + 1 + number(20);
  return [
    { from, to, insert: pick([words, '', `\nBen: ${words}\n`]) },
    ...(pick([true, false]) ? [{ from: far, to: far, insert: `x${words}` }] : []),
  ];
}

/** How to ask for each write operation. The test that uses this fails where an operation has no entry. */
const inputs: Readonly<Record<string, (deal: Dealer) => unknown>> = {
  'sources.rename': ({ id, words }) => ({ sourceId: id('source'), name: `s${words}` }),
  'sources.setKind': ({ id, pick }) => ({ sourceId: id('source'), kind: pick(sourceKinds) }),
  'sources.delete': ({ id }) => ({ sourceId: id('source') }),
  ...caseInputs,
  'codes.create': (deal) => ({
    name: `c${deal.words}`,
    parentId: codeOrNone(deal),
    colour: deal.pick([null, 3]),
  }),
  'codes.update': ({ id, words, pick }) => ({
    codeId: id('code'),
    ...pick([
      { name: `n${words}` },
      { colour: 5 },
      { colour: null },
      { description: words },
      { inclusion: words, exclusion: `not ${words}`, example: words },
    ]),
  }),
  'codes.move': (deal) => ({
    codeIds: someCodes(deal),
    parentId: codeOrNone(deal),
    beforeId: codeOrNone(deal),
  }),
  'codes.merge': (deal) => ({ codeIds: someCodes(deal), intoId: deal.id('code') }),
  'codes.delete': (deal) => ({ codeIds: someCodes(deal) }),
  'codes.archive': (deal) => ({ codeIds: someCodes(deal), archived: deal.pick([true, false]) }),
  'codes.split': (deal) => ({
    codingIds: [deal.id('coding'), deal.id('coding')],
    into:
      deal.pick([0, 1]) === 0
        ? { codeId: deal.id('code') }
        : { name: `s${deal.words}`, parentId: codeOrNone(deal) },
  }),
  'codeSets.create': (deal) => ({ name: `g${deal.words}`, codeIds: someCodes(deal) }),
  'codeSets.rename': ({ id, words }) => ({ setId: id('code_set'), name: `g${words}` }),
  'codeSets.delete': ({ id }) => ({ setId: id('code_set') }),
  'codeSets.setMembers': (deal) => ({
    setId: deal.id('code_set'),
    add: someCodes(deal),
    remove: deal.pick([[], [deal.id('code')]]),
  }),
  'codings.apply': ({ id, number, words, pick }) => {
    const start = number(40);
    return {
      sourceId: id('source'),
      start,
      end: start + 1 + number(40),
      codeIds: pick([[id('code')], [id('code'), id('code')], []]),
      ...pick([{}, { newCode: { name: `v${words}`, parentId: null } }]),
    };
  },
  'codings.delete': ({ id }) => ({ codingIds: [id('coding')] }),
  'codings.setRange': ({ id, number }) => ({
    codingId: id('coding'),
    start: number(20),
    end: 20 + number(30),
  }),
  'codings.setWeight': ({ id, number }) => ({ codingId: id('coding'), weight: number(101) }),
  'memos.save': ({ id, pick, words }) => {
    const target = pick(memoTargets) ?? 'project';
    const table = {
      project: '',
      journal: '',
      source: 'source',
      code: 'code',
      coding: 'coding',
      case: 'study_case',
      theme: 'theme_run',
    }[target];
    return {
      target,
      targetId: table === '' ? 0 : id(table),
      body: pick([words, `memo ${words}`, '']),
    };
  },
  'memos.addEntry': ({ number, pick, words }) => ({
    title: pick(['', `e${words}`]),
    entryDate: `2026-01-${10 + number(20)}`,
    body: words,
  }),
  'memos.update': ({ id, pick, words }) => ({
    memoId: id('memo'),
    ...pick([
      { title: words },
      { entryDate: '2026-02-01' },
      { body: words },
      { title: '', body: '' },
    ]),
  }),
  'memos.delete': ({ id }) => ({ memoId: id('memo') }),
  'links.create': (deal) => ({
    from: deal.pick([passageEnd(deal), { kind: 'memo', memoId: deal.id('memo') }]),
    to: deal.pick([
      passageEnd(deal),
      { kind: 'memo', memoId: deal.id('memo') },
      { kind: 'code', codeId: deal.id('code') },
      { kind: 'case', caseId: deal.id('study_case') },
      { kind: 'source', sourceId: deal.id('source') },
    ]),
    note: deal.pick(['', deal.words]),
  }),
  'links.update': ({ id, words }) => ({ linkId: id('link'), note: words }),
  'links.delete': ({ id }) => ({ linkId: id('link') }),
  'cases.rename': ({ id, words }) => ({ caseId: id('study_case'), name: `p${words}` }),
  'cases.setAttribute': ({ id, pick, words }) => ({
    caseId: id('study_case'),
    attribute: pick(['age', 'region']),
    value: pick([words, null]),
  }),
  'coders.create': ({ words }) => ({ name: `k${words}` }),
  'coders.rename': ({ id, words }) => ({ coderId: id('coder'), name: `k${words}` }),
  'datasets.rename': ({ id, words }) => ({ datasetId: id('dataset'), name: `d${words}` }),
  'datasets.setRole': ({ id, number, pick }) => ({
    datasetId: id('dataset'),
    position: number(3),
    role: pick([...columnRoles, null]),
  }),
  'datasets.delete': ({ id }) => ({ datasetId: id('dataset') }),
  'themes.accept': ({ id, pick, words }) => ({
    runId: id('theme_run'),
    themeId: 0,
    ...pick([{}, { name: `t${words}` }]),
  }),
  // Its input needs a preview (see `makePreview`).
  'autocode.apply': () => ({}),
  'transcript.edit': (deal) => ({ ...seenSource(deal), changes: someChanges(deal) }),
  'transcript.renameSpeaker': (deal) => ({
    ...seenSource(deal),
    from: deal.pick(['Ada', 'Ben', 'Eve']),
    to: deal.pick(['Ada', 'Ben', 'Eve', `p${deal.words}`]),
  }),
  'transcript.setTurnSpeaker': (deal) => ({
    ...seenSource(deal),
    turn: deal.number(4),
    speaker: deal.pick(['Ada', 'Eve', `p${deal.words}`]),
  }),
  'transcript.splitTurn': (deal) => ({
    ...seenSource(deal),
    at: deal.number(80),
    speaker: deal.pick([null, 'Eve']),
  }),
  'transcript.joinTurns': (deal) => ({ ...seenSource(deal), turn: deal.number(3) }),
  'transcript.replaceName': ({ pick, words }) => ({
    sourceIds: null,
    find: pick(['Ada', 'Ben', 'the', 'trust']),
    replace: pick([`P${words}`, 'Eve', '👩‍👩‍👧']),
    speakers: pick([true, false]),
    cases: pick([true, false]),
  }),
  'versions.restore': ({ id }) => ({ versionId: id('source_version') }),
  'orphans.place': ({ id, number, pick }) => ({
    kind: pick(['coding', 'coding', 'linkFrom', 'linkTo']),
    id: id(pick(['coding', 'link']) ?? 'coding'),
    start: number(20),
    end: 20 + number(30),
  }),
  'history.undo': () => ({}),
  'history.redo': () => ({}),
  'history.undoStep': ({ pick, db }) => ({ commandId: pickCommand(pick, db) }),
  'history.undoTo': ({ number, db }) => ({
    commandId: Math.max(1, lastCommand(db) - number(5)),
  }),
  'history.takeBack': ({ pick, db }) => {
    const commandId = pickCommand(pick, db);
    const rows = listChanges(db, commandId, { offset: 0, limit: 50 }).rows;
    return {
      commandId,
      items: [pick(rows), pick(rows), pick(rows)].flatMap((row) =>
        row ? [{ thing: row.thing, id: row.id }] : [],
      ),
    };
  },
};

export const writeOperations = (Object.keys(operationTable) as OperationName[]).filter(
  (name) => operationTable[name].kind === 'write',
);
export const operationsWithInputs = Object.keys(inputs);

export const actions = [...operationsWithInputs, 'import.text', 'import.table'] as const;
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
    return { source, versionId, hits, marks: [], already: [false, false] };
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
