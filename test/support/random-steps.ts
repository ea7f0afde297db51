import fc from 'fast-check';
import { handlers } from '../../src/engine/features/handlers.ts';
import type { CommandOutcome, Step } from '../../src/engine/history/command.ts';
import { runCommand } from '../../src/engine/history/command.ts';
import { listChanges } from '../../src/engine/history/describe-changes.ts';
import { importDocument } from '../../src/engine/importing/import-document.ts';
import { all, type Database } from '../../src/engine/project/database.ts';
import type { OpenProject } from '../../src/engine/project/open-project.ts';
import { insertThemeRun } from '../../src/engine/project/queries/theme-run-queries.ts';
import type { ReadDocument } from '../../src/formats/read-document.ts';
import { attributeTypes } from '../../src/shared/domain/attribute.ts';
import { columnRoles } from '../../src/shared/domain/dataset.ts';
import { memoTargets } from '../../src/shared/domain/memo.ts';
import { sourceKinds } from '../../src/shared/domain/source.ts';
import type { CommandId, SourceId, ThemeRunId } from '../../src/shared/ids.ts';
import { type OperationName, operationTable } from '../../src/shared/operations/operation-table.ts';
import { ok, type Result } from '../../src/shared/result.ts';

/** One random step: which operation, and numbers that choose among what is there. */
export type RandomStep = Readonly<{ action: Action; picks: readonly number[]; words: string }>;

/** Deals random choices out of the numbers of a step. */
type Dealer = Readonly<{
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

/** How to ask for each write operation. The test that uses this fails where an operation has no entry. */
const inputs: Readonly<Record<string, (deal: Dealer) => unknown>> = {
  'sources.rename': ({ id, words }) => ({ sourceId: id('source'), name: `s${words}` }),
  'sources.setKind': ({ id, pick }) => ({ sourceId: id('source'), kind: pick(sourceKinds) }),
  'sources.delete': ({ id }) => ({ sourceId: id('source') }),
  'sources.update': ({ id, pick, words }) => ({
    sourceId: id('source'),
    ...pick([
      { name: `u${words}`, language: 'de' },
      { kind: 'document', collectedOn: '2024-03-12' },
      { collectedOn: null },
    ]),
  }),
  'sources.setFolder': ({ id, pick }) => ({
    sourceIds: pick([[id('source')], [id('source'), id('source')]]),
    folderId: pick([null, id('source_folder'), id('source_folder')]),
  }),
  'folders.create': ({ id, pick, words }) => ({
    name: `f${words}`,
    parentId: pick([null, id('source_folder')]),
  }),
  'folders.rename': ({ id, words }) => ({ folderId: id('source_folder'), name: `g${words}` }),
  'folders.move': ({ id, pick }) => ({
    folderId: id('source_folder'),
    parentId: pick([null, id('source_folder')]),
  }),
  'folders.delete': ({ id }) => ({ folderId: id('source_folder') }),
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
  'cases.create': ({ words, pick }) => ({
    name: `q${words}`,
    kind: pick(['person', 'organisation']),
  }),
  'cases.setKind': ({ id, pick }) => ({
    caseId: id('study_case'),
    kind: pick(['person', 'organisation']),
  }),
  'cases.delete': ({ id, pick }) => ({
    caseIds: pick([[id('study_case')], [id('study_case'), id('study_case')]]),
  }),
  'cases.merge': ({ id, pick }) => ({
    caseIds: pick([[id('study_case')], [id('study_case'), id('study_case')]]),
    intoId: id('study_case'),
    keep: pick([[], [{ attributeId: id('attribute'), caseId: id('study_case') }]]),
  }),
  'speakers.assign': ({ db, id, pick, words }) => {
    const speakers = all<{ sourceId: number; label: string }>(
      db,
      'select source.id as sourceId, label from speaker join source using (version_id)',
    );
    return {
      ...(pick(speakers) ?? { sourceId: 1, label: 'Nobody' }),
      to: pick([null, { caseId: id('study_case') }, { newCase: `r${words}` }]),
    };
  },
  'attributes.create': ({ pick, words }) => ({
    name: `a${words}`,
    type: pick(attributeTypes),
    options: pick([[], ['north', 'south']]),
  }),
  'attributes.update': ({ id, pick, words }) => ({
    attributeId: id('attribute'),
    ...pick([
      { name: `b${words}` },
      { type: pick(attributeTypes) },
      { type: 'choice', options: ['south', 'east'] },
    ]),
  }),
  'attributes.delete': ({ id }) => ({ attributeId: id('attribute') }),
  'attributes.setCells': ({ id, pick, words }) => ({
    cells: [words, '1,5', 'yes', '2024-03-12', 'north', null].map((value) => ({
      caseId: id('study_case'),
      attributeId: id('attribute'),
      value: pick([value, words, null]),
    })),
  }),
  'attributes.pasteTable': ({ words, pick }) => ({
    table: [
      ['', 'age', `t${words}`],
      ['Ada', '41', words],
      [`z${words}`, '1,5', 'yes'],
    ],
    createCases: pick([true, false]),
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
  const input = inputs[step.action]?.(createDealer(db, step));
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
