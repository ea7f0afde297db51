import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeOperation } from '../../../test/support/random-steps.ts';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../test/support/temporary-study.ts';
import { readDocument } from '../../formats/documents/read-document.ts';
import type { HistoryEntry, ThingChange } from '../../shared/domain/history.ts';
import type { CoderId, CommandId } from '../../shared/ids.ts';
import type { OperationName } from '../../shared/operations/operation-table.ts';
import { ok } from '../../shared/result.ts';
import { importDocument } from '../importing/import-document.ts';
import { bulkInsert } from './bulk-insert.ts';
import { runCommand } from './command.ts';
import { newUid } from '../project/uid.ts';
import { listChanges } from './describe-changes.ts';
import { type HistoryFilters, listHistory } from './list-history.ts';

let study: TemporaryStudy;

const text = 'Ada: I trust the people here.\nBen: The app was slow, and now it is not.\n';

async function importText(name: string): Promise<void> {
  const read = await readDocument(Buffer.from(text), name, {});
  if (!read.ok) throw new Error(read.error.message);
  const done = runCommand(study.project().host, (step) =>
    importDocument(step, read.value, Buffer.from(name), {}),
  );
  if (!done.ok) throw new Error(done.error.message);
}

function take(name: OperationName, input: unknown): CommandId {
  const done = takeOperation(study.project(), name, input);
  if (!done.ok) throw new Error(done.error.message);
  return done.value.commandId as CommandId;
}

beforeEach(async () => {
  study = createTemporaryStudy();
  await importText('talk.txt');
  await importText('walk.txt');
});
afterEach(() => study.remove());

const code = (sourceId: number, start: number, end: number, name: string): CommandId =>
  take('codings.apply', { sourceId, start, end, newCode: { name, parentId: null } });

function list(filters: HistoryFilters = {}): readonly HistoryEntry[] {
  const { db, host } = study.project();
  const who = { siteId: host.siteId(), coderId: host.coderId() };
  return listHistory(db, who, { offset: 0, limit: 50, ...filters }).rows;
}
const ids = (filters: HistoryFilters): number[] => list(filters).map(({ id }) => id);
const changes = (id: CommandId, page = { offset: 0, limit: 50 }): readonly ThingChange[] =>
  listChanges(study.project().db, id, page).rows;

describe('the list', () => {
  it('says where each step happened, also when what it made is gone', () => {
    const step = code(1, 5, 12, 'Trust');
    expect(list()[0]).toMatchObject({
      id: step,
      own: true,
      canUndo: true,
      where: {
        thing: 'source',
        name: 'talk',
        several: false,
        place: { kind: 'source', sourceId: 1, start: 5, end: 12 },
      },
    });
    take('history.undo', {});
    expect(list()[1]).toMatchObject({ id: step, undone: true, canUndo: false });
    expect(list()[1]?.where).toMatchObject({ name: 'talk', place: { start: 5, end: 12 } });
    const memo = take('memos.save', { target: 'source', targetId: 2, body: 'a thought' });
    expect(list()[0]).toMatchObject({
      id: memo,
      where: { name: 'walk', place: { kind: 'memo', about: { kind: 'source', sourceId: 2 } } },
    });
    const moved = take('cases.rename', { caseId: 1, name: 'Ada L.' });
    expect(list()[0]).toMatchObject({
      id: moved,
      where: { thing: 'case', name: 'Ada L.', place: { kind: 'case', caseId: 1 } },
    });
  });

  it('is narrowed down by coder, kind of step, period and words', () => {
    const coding = code(1, 5, 12, 'Trust');
    const rename = take('codes.update', { codeId: 1, name: 'Confidence' });
    take('coders.create', { name: 'Ben' });
    const [, ben] = study.project().db.prepare('select id from coder order by id').all() as {
      id: CoderId;
    }[];
    study.project().chooseCoder(ben!.id);
    const theirs = code(1, 13, 16, 'People');
    expect(ids({ coderId: ben!.id })).toEqual([theirs]);
    expect(ids({ areas: ['codes'] })).toEqual([rename]);
    expect(ids({ areas: ['codings'] })).toEqual([theirs, coding]);
    expect(ids({ text: 'CONFID' })).toEqual([rename]);
    expect(ids({ text: 'rename code' })).toEqual([rename]);
    expect(ids({ from: list({ areas: ['codes'] })[0]!.at, areas: ['codings'] })).toEqual([theirs]);
    expect(ids({ to: list({ areas: ['codes'] })[0]!.at, areas: ['codings'] })).toEqual([coding]);
    expect(list({ coderId: ben!.id })[0]).toMatchObject({ own: true, coder: 'Ben' });
    expect(list({ areas: ['codes'] })[0]).toMatchObject({ own: false, canUndo: true });
  });

  it('is the history of one thing, with what hung on it and is gone', () => {
    const first = code(1, 5, 12, 'Trust');
    const second = code(2, 5, 12, 'People');
    const weight = take('codings.setWeight', { codingId: 1, weight: 80 });
    const removal = take('codings.delete', { codingIds: [1] });
    const rename = take('sources.rename', { sourceId: 2, name: 'stroll' });
    expect(ids({ object: { kind: 'source', id: 1 } })).toEqual([removal, weight, first, 2]);
    expect(ids({ object: { kind: 'source', id: 2 } })).toEqual([rename, second, 3]);
    expect(ids({ object: { kind: 'code', id: 1 } })).toEqual([removal, weight, first]);
    expect(ids({ object: { kind: 'code', id: 1 }, text: 'weight' })).toEqual([weight]);
  });

  it('shows what took back several steps as one', () => {
    const first = code(1, 5, 12, 'Trust');
    code(2, 5, 12, 'People');
    const before = list().length;
    take('history.undoTo', { commandId: first });
    expect(list()).toHaveLength(before + 1);
    expect(list().slice(0, 3)).toMatchObject([
      { label: { key: 'history.undoTo', args: { count: 2 } }, undone: false, changes: 4 },
      { undone: true },
      { undone: true },
    ]);
  });
});

describe('the changes of a step', () => {
  it('are told in words, with what became of each', () => {
    code(1, 5, 12, 'Trust');
    const range = take('codings.setRange', { codingId: 1, start: 5, end: 20 });
    const weight = take('codings.setWeight', { codingId: 1, weight: 80 });
    take('codings.setWeight', { codingId: 1, weight: 90 });
    expect(changes(range)).toMatchObject([
      {
        thing: 'coding',
        id: 1,
        how: 'changed',
        name: 'Trust',
        quote: 'I trust the peo',
        where: 'talk',
        fields: [{ field: 'end', from: '12', to: '20' }],
        state: 'stands',
      },
    ]);
    expect(changes(weight)).toMatchObject([
      { fields: [{ field: 'weight', from: '50', to: '80' }], state: 'changed' },
    ]);
    const removal = take('codings.delete', { codingIds: [1] });
    expect(changes(removal)).toMatchObject([{ how: 'removed', name: 'Trust', state: 'stands' }]);
    expect(changes(range)).toMatchObject([{ state: 'gone' }]);
    take('history.undo', {});
    expect(changes(removal)).toMatchObject([{ state: 'takenBack' }]);
    expect(changes(range)).toMatchObject([{ state: 'stands' }]);
  });

  it('are paged through a bulk entry, and single ones of it are taken back', () => {
    take('codes.create', { name: 'Bulk', parentId: null });
    const row = (start: number) => [newUid(), 1, 1, start, start + 3, 1, 50];
    const columns = [
      'uid',
      'code_id',
      'version_id',
      'start_offset',
      'end_offset',
      'coder_id',
      'weight',
    ];
    const done = runCommand(study.project().host, ({ db, describe: name }) => {
      name('coding.apply', { name: 'Bulk', count: 20 });
      return ok(
        bulkInsert(
          db,
          'coding',
          columns,
          Array.from({ length: 20 }, (_, n) => row(n)),
        ),
      );
    });
    const bulk = (done.ok ? done.value.commandId : null) as CommandId;
    const page = changes(bulk, { offset: 10, limit: 5 });
    expect(page.map(({ id, state }) => [id, state])).toEqual(
      [11, 12, 13, 14, 15].map((id) => [id, 'stands']),
    );
    const items = page.slice(0, 3).map(({ thing, id }) => ({ thing, id }));
    take('history.takeBack', { commandId: bulk, items });
    expect(changes(bulk, { offset: 10, limit: 5 }).map(({ state }) => state)).toEqual([
      'takenBack',
      'takenBack',
      'takenBack',
      'stands',
      'stands',
    ]);
    expect(ids({ object: { kind: 'code', id: 1 } })).toContain(bulk);
    const count = (): unknown =>
      study.project().db.prepare('select count(*) as n from coding').get();
    expect(count()).toEqual({ n: 17 });
    take('history.undoStep', { commandId: bulk });
    expect(count()).toEqual({ n: 0 });
    // What was taken back from it is not brought again by itself while the whole is undone.
    expect(list()[1]).toMatchObject({ canUndo: false });
    take('history.redo', {});
    expect(count()).toEqual({ n: 17 });
    take('history.undo', {});
    expect(count()).toEqual({ n: 20 });
  });
});

describe('a step that another window took in between', () => {
  it('is not undone for the one that was seen', () => {
    const seen = code(1, 5, 12, 'Trust');
    const later = code(1, 13, 16, 'People');
    expect(takeOperation(study.project(), 'history.undo', { expect: seen })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(takeOperation(study.project(), 'history.undo', { expect: later }).ok).toBe(true);
  });
});
