import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeOperation } from '../../../test/support/random-steps.ts';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../test/support/temporary-study.ts';
import type { CaseId, CodeId, CoderId, FolderId } from '../../shared/ids.ts';
import type { OperationName } from '../../shared/operations/operation-table.ts';
import { all } from '../project/database.ts';
import { listCodes } from '../project/queries/code-queries.ts';
import { insertCoder } from '../project/queries/coder-queries.ts';
import { runCommand } from './command.ts';
import { ok } from '../../shared/result.ts';

let study: TemporaryStudy;
let ben: CoderId;

beforeEach(() => {
  study = createTemporaryStudy();
  const added = runCommand(study.project().host, ({ db, describe }) => {
    describe('coder.create', { name: 'Ben' });
    return ok(insertCoder(db, 'Ben'));
  });
  if (!added.ok) throw new Error(added.error.message);
  ben = added.value.value;
});
afterEach(() => study.remove());

function take<T>(name: OperationName, input: unknown): T {
  const outcome = takeOperation(study.project(), name, input);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.value as T;
}
const redo = () => takeOperation(study.project(), 'history.redo', {});
const asBen = (act: () => void): void => {
  study.project().chooseCoder(ben);
  act();
  study.project().chooseCoder(1 as CoderId);
};

it('never merges two codes into each other by doing a step again after the other coder merged them the other way', () => {
  const [one, other] = ['A', 'B'].map((name) =>
    take<CodeId>('codes.create', { name, parentId: null }),
  );
  take('codes.merge', { codeIds: [one], intoId: other });
  take('history.undo', {});
  asBen(() => take('codes.merge', { codeIds: [other], intoId: one }));
  expect(redo()).toMatchObject({ ok: false, error: { code: 'conflict' } });
  expect(listCodes(study.project().db).map(({ name }) => name)).toEqual(['A']);
});

it('never merges two people into each other', () => {
  const [one, other] = ['Ann', 'Anne'].map((name) =>
    take<CaseId>('cases.create', { name, kind: 'person' }),
  );
  take('cases.merge', { caseIds: [one], intoId: other });
  take('history.undo', {});
  asBen(() => take('cases.merge', { caseIds: [other], intoId: one }));
  expect(redo()).toMatchObject({ ok: false, error: { code: 'conflict' } });
  expect(
    all(study.project().db, 'select 1 from study_case where merged_into is null'),
  ).toHaveLength(1);
});

it('never puts a folder or a code into itself', () => {
  const [a, b] = ['A', 'B'].map((name) => take<CodeId>('codes.create', { name, parentId: null }));
  take('codes.move', { codeIds: [a], parentId: b, beforeId: null });
  take('history.undo', {});
  asBen(() => take('codes.move', { codeIds: [b], parentId: a, beforeId: null }));
  redo();
  expect(listCodes(study.project().db).map(({ path }) => path)).toEqual(['A', 'A/B']);
  const [c, d] = ['C', 'D'].map((name) =>
    take<FolderId>('folders.create', { name, parentId: null }),
  );
  take('folders.move', { folderId: c, parentId: d });
  take('history.undo', {});
  asBen(() => take('folders.move', { folderId: d, parentId: c }));
  redo();
  expect(all(study.project().db, 'select name, parent_id from source_folder order by id')).toEqual([
    { name: 'C', parent_id: null },
    { name: 'D', parent_id: c },
  ]);
});
