import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Documents, takeOperation, takeStep } from '../../../../test/support/random-steps.ts';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../../test/support/temporary-study.ts';
import { readDocument } from '../../../formats/documents/read-document.ts';
import type { Code } from '../../../shared/domain/code.ts';
import type { CodeId, CodeSetId, CodingId, VersionId } from '../../../shared/ids.ts';
import type { OperationName } from '../../../shared/operations/operation-table.ts';
import { runCommand } from '../../history/command.ts';
import { digestState } from '../../history/state-digest.ts';
import { all } from '../../project/database.ts';
import { countCases } from '../../project/queries/code-cases.ts';
import { countDeletion } from '../../project/queries/code-deletion.ts';
import { listCodes } from '../../project/queries/code-queries.ts';
import { listCodeSets } from '../../project/queries/code-set-queries.ts';
import { listCodings } from '../../project/queries/coding-queries.ts';
import { findMemo } from '../../project/queries/memo-queries.ts';

const transcript =
  'Ada: I trust the people at the desk, always have.\nBen: Then the app was slow.\nAda: It was.\n';
const wholeText = { versionId: 1 as VersionId, from: -1, to: 1e9, offset: 0, limit: 5000 };

let study: TemporaryStudy;

function value<T>(name: OperationName, input: unknown): T {
  const outcome = takeOperation(study.project(), name, input);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.value as T;
}
function refusal(name: OperationName, input: unknown): string {
  const outcome = takeOperation(study.project(), name, input);
  return outcome.ok ? 'done' : outcome.error.message;
}

const code = (name: string, parentId: CodeId | null = null): CodeId =>
  value('codes.create', { name, parentId });
const apply = (start: number, end: number, ...codeIds: CodeId[]): CodingId[] =>
  value<{ codingIds: CodingId[] }>('codings.apply', { sourceId: 1, start, end, codeIds }).codingIds;
const undo = (): unknown => value('history.undo', {});

const book = (): readonly Code[] => listCodes(study.project().db);
const paths = (): string[] => book().map(({ path }) => path);
const digest = (): string => digestState(study.project().db);
const codings = () => listCodings(study.project().db, wholeText).rows;
const commands = (): number => all(study.project().db, 'select 1 from command').length;
const find = (path: string): Code => book().find((known) => known.path === path) as Code;

beforeEach(async () => {
  study = createTemporaryStudy();
  const read = await readDocument(Buffer.from(transcript), 'talk.txt', {});
  if (!read.ok) throw new Error(read.error.message);
  const documents: Documents = { text: read.value, table: read.value };
  takeStep(study.project(), { action: 'import.text', picks: [0], words: '' }, documents);
});
afterEach(() => study.remove());

describe('several codes at once', () => {
  it('move together, in their order, and back with one undo', () => {
    const [a, b, c] = [code('A'), code('B'), code('C')];
    const d = code('D', b);
    value('codes.move', { codeIds: [c, d, b], parentId: a, beforeId: null });
    expect(paths()).toEqual(['A', 'A/B', 'A/B/D', 'A/C']);
    value('codes.move', { codeIds: [c], parentId: a, beforeId: b });
    expect(paths()).toEqual(['A', 'A/C', 'A/B', 'A/B/D']);
    undo();
    undo();
    expect(paths()).toEqual(['A', 'B', 'B/D', 'C']);
  });

  it('never close a ring, and then none of them moves', () => {
    const a = code('A');
    const b = code('B', a);
    const other = code('Other');
    const before = digest();
    expect(refusal('codes.move', { codeIds: [other, a], parentId: b, beforeId: null })).toBe(
      '“A” cannot go below itself. Nothing was changed.',
    );
    expect(digest()).toBe(before);
  });

  it('stay where they are without a trace in the history', () => {
    const a = code('A');
    code('B');
    const before = commands();
    value('codes.move', { codeIds: [a], parentId: null, beforeId: a });
    expect(commands()).toBe(before);
  });

  it('find a place between two that came to have the same rank', () => {
    const [a, b, c] = [code('A'), code('B'), code('C')];
    runCommand(study.project().host, ({ db, describe: name }) => {
      name('code.change', { name: 'B' });
      db.exec(`update code set rank = (select rank from code where id = ${a}) where id = ${b}`);
      return { ok: true, value: null };
    });
    value('codes.move', { codeIds: [c], parentId: null, beforeId: b });
    expect(paths()).toEqual(['A', 'C', 'B']);
  });

  it('merge into one: codings, memos, sets and what is written about them', () => {
    const [a, b, into] = [code('A'), code('B'), code('Into')];
    const below = code('Below', a);
    const [one] = apply(5, 12, into);
    apply(5, 12, a, b);
    const [other] = apply(5, 23, below);
    value('codings.setWeight', { codingId: one, weight: 50 });
    value('codings.setWeight', {
      codingId: codings().find(({ codeId }) => codeId === a)?.id,
      weight: 20,
    });
    value('codes.update', { codeId: a, description: 'what a is', inclusion: 'when a' });
    value('codes.update', { codeId: into, description: 'what it is' });
    const set: CodeSetId = value('codeSets.create', { name: 'People', codeIds: [a, into] });
    const more: CodeSetId = value('codeSets.create', { name: 'More', codeIds: [b] });
    const before = digest();
    value('codes.merge', { codeIds: [a, below, b], intoId: into });
    expect(book()).toMatchObject([
      {
        path: 'Into',
        description: 'what it is\n\nwhat a is',
        inclusion: 'when a',
        setIds: [set, more],
        segmentCount: 2,
      },
    ]);
    expect(codings()).toMatchObject([
      { id: one, weight: 20 },
      { id: other, codeId: into },
    ]);
    undo();
    expect(digest()).toBe(before);
  });

  it('cannot be merged into a code below one of them', () => {
    const [a, b] = [code('A'), code('B')];
    const child = code('Child', a);
    expect(refusal('codes.merge', { codeIds: [b, a], intoId: child })).toMatch(/“A” cannot be/u);
    expect(refusal('codes.merge', { codeIds: [b, 999], intoId: child })).toMatch(
      /not in this study/u,
    );
    expect(paths()).toEqual(['A', 'A/Child', 'B']);
  });

  it('are deleted with their memberships, and come back with them', () => {
    const [a, b] = [code('A'), code('B')];
    const below = code('Below', a);
    apply(0, 4, a, b, below);
    value('codeSets.create', { name: 'People', codeIds: [a, below, b] });
    const before = digest();
    value('codes.delete', { codeIds: [below, a, b] });
    expect([paths(), codings()]).toEqual([[], []]);
    expect(listCodeSets(study.project().db)).toMatchObject([{ name: 'People', codeCount: 0 }]);
    undo();
    expect(digest()).toBe(before);
  });
});

describe('archived codes', () => {
  it('go with those below them and come back with those above, codings and all', () => {
    const a = code('A');
    const b = code('B', a);
    const c = code('C', b);
    apply(0, 4, c);
    value('codes.archive', { codeIds: [a], archived: true });
    expect(book().map(({ archived }) => archived)).toEqual([true, true, true]);
    expect(codings()).toHaveLength(1);
    value('codes.archive', { codeIds: [b], archived: false });
    expect(book().map(({ archived }) => archived)).toEqual([false, false, false]);
    undo();
    value('codes.archive', { codeIds: [a], archived: false });
    value('codes.archive', { codeIds: [b], archived: true });
    expect(book().map(({ archived }) => archived)).toEqual([false, true, true]);
  });

  it('come back when a code in use is put below them', () => {
    const [a, b] = [code('A'), code('B')];
    value('codes.archive', { codeIds: [a], archived: true });
    value('codes.move', { codeIds: [b], parentId: a, beforeId: null });
    expect(book().map(({ archived }) => archived)).toEqual([false, false]);
  });
});

describe('splitting a code', () => {
  it('moves the chosen segments to a new code, in one step', () => {
    const a = code('A');
    const [one] = apply(5, 12, a);
    const [two] = apply(13, 23, a);
    apply(24, 30, a);
    const before = digest();
    const split = value<{ codeId: CodeId; moved: number }>('codes.split', {
      codingIds: [one, two, one],
      into: { name: 'New', parentId: a },
    });
    expect(split).toMatchObject({ moved: 2, united: 0 });
    expect(book().map(({ path, segmentCount }) => [path, segmentCount])).toEqual([
      ['A', 1],
      ['A/New', 2],
    ]);
    undo();
    expect(digest()).toBe(before);
  });

  it('unites equal codings and loses no memo and no weight', () => {
    const [a, b] = [code('A'), code('B')];
    const [onA] = apply(5, 12, a);
    const [onB] = apply(5, 12, b);
    value('codings.setWeight', { codingId: onA, weight: 80 });
    value('memos.save', { target: 'coding', targetId: onA, body: 'from a' });
    value('memos.save', { target: 'coding', targetId: onB, body: 'from b' });
    expect(value('codes.split', { codingIds: [onA, onB], into: { codeId: b } })).toMatchObject({
      moved: 1,
      united: 1,
    });
    expect(codings()).toMatchObject([{ id: onB, codeId: b, weight: 80 }]);
    expect(findMemo(study.project().db, 'coding', onB!)?.body).toBe('from b\n\nfrom a');
  });

  it('changes nothing where the segments are there already, or a name is taken', () => {
    const a = code('A');
    const [one] = apply(5, 12, a);
    const before = [digest(), commands()];
    value('codes.split', { codingIds: [one], into: { codeId: a } });
    expect(
      refusal('codes.split', { codingIds: [one], into: { name: 'A', parentId: null } }),
    ).toMatch(/There is a code “A”/u);
    expect(refusal('codes.split', { codingIds: [one, 999], into: { codeId: a } })).toMatch(
      /One of these segments/u,
    );
    expect([digest(), commands()]).toEqual(before);
  });
});

describe('sets of codes', () => {
  it('hold a code once, under a name of their own', () => {
    const [a, b] = [code('A'), code('B')];
    const set: CodeSetId = value('codeSets.create', { name: 'People', codeIds: [a, a] });
    value('codeSets.setMembers', { setId: set, add: [a, b], remove: [] });
    expect(listCodeSets(study.project().db)).toEqual([{ id: set, name: 'People', codeCount: 2 }]);
    expect(all(study.project().db, 'select 1 from code_set_member')).toHaveLength(2);
    expect(refusal('codeSets.create', { name: 'People' })).toMatch(/There is a set “People”/u);
    value('codeSets.setMembers', { setId: set, remove: [a] });
    expect([find('A').setIds, find('B').setIds]).toEqual([[], [set]]);
    value('codeSets.delete', { setId: set });
    expect(paths()).toEqual(['A', 'B']);
    undo();
    expect(find('B').setIds).toEqual([set]);
  });
});

describe('counts', () => {
  it('tell how many cases speak in the segments, and follow every change', async () => {
    const [a, b] = [code('A'), code('B')];
    const counts = async (): Promise<unknown[]> =>
      (await countCases(study.project().db)).map(({ codeId, caseCount }) => [codeId, caseCount]);
    apply(5, transcript.indexOf('slow'), a);
    const [end] = apply(transcript.indexOf('It was'), transcript.length - 1, b);
    expect(await counts()).toEqual([
      [a, 2],
      [b, 1],
    ]);
    value('codings.delete', { codingIds: [end] });
    expect(await counts()).toEqual([[a, 2]]);
    undo();
    const [, { id: ben } = { id: 0 }] = all<{ id: number }>(
      study.project().db,
      'select id from study_case order by id',
    );
    runCommand(study.project().host, ({ db, describe: name }) => {
      name('case.rename', { from: 'Ben', to: 'Ada' });
      db.exec(`update speaker set case_id = 1 where case_id = ${ben}`);
      return { ok: true, value: null };
    });
    expect(await counts()).toEqual([
      [a, 1],
      [b, 1],
    ]);
  });

  it('tell what goes with codes before they are deleted', () => {
    const a = code('A');
    const below = code('Below', a);
    const [coding] = apply(0, 4, a, below);
    value('memos.save', { target: 'coding', targetId: coding, body: 'x' });
    value('memos.save', { target: 'code', targetId: below, body: 'y' });
    value('codeSets.create', { name: 'People', codeIds: [below] });
    expect(countDeletion(study.project().db, [a, below])).toEqual({
      below: 0,
      codings: 2,
      memos: 2,
      sets: 1,
      links: 0,
    });
    expect(countDeletion(study.project().db, [a])).toMatchObject({ below: 1, codings: 2 });
  });
});
