import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeOperation, takeStep } from '../../../../test/support/random-steps.ts';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../../test/support/temporary-study.ts';
import { readDocument } from '../../../formats/documents/read-document.ts';
import type { FolderId, SourceId } from '../../../shared/ids.ts';
import type { Call, OperationName, Output } from '../../../shared/operations/operation-table.ts';
import { digestState } from '../../history/state-digest.ts';
import { listFolders } from '../../project/queries/folder-queries.ts';
import { listSources } from '../../project/queries/source-queries.ts';

let study: TemporaryStudy;

function send<Name extends OperationName>(name: Name, input: Call<Name>): Output<Name> {
  const outcome = takeOperation(study.project(), name, input);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.value as Output<Name>;
}
const refusal = <Name extends OperationName>(name: Name, input: Call<Name>): string => {
  const outcome = takeOperation(study.project(), name, input);
  return outcome.ok ? 'done' : outcome.error.code;
};
const folders = () =>
  listFolders(study.project().db).map(({ name, parentId, sourceCount }) => [
    name,
    parentId,
    sourceCount,
  ]);
const ids = [1, 2] as SourceId[];

beforeEach(async () => {
  study = createTemporaryStudy();
  const read = await readDocument(Buffer.from('Ada: Hello.\nBen: Hello.\n'), 'talk.txt', {});
  if (!read.ok) throw new Error(read.error.message);
  const documents = { text: read.value, table: read.value };
  for (const words of ['one', 'two'])
    takeStep(study.project(), { action: 'import.text', picks: [0], words }, documents);
});
afterEach(() => study.remove());

it('holds sources and folders, never itself, and gives up what lay in it', () => {
  const wave = send('folders.create', { name: 'Wave 1' });
  const berlin = send('folders.create', { name: 'Berlin', parentId: wave });
  send('sources.setFolder', { sourceIds: ids, folderId: berlin });
  expect(folders()).toEqual([
    ['Berlin', wave, 2],
    ['Wave 1', null, 0],
  ]);
  expect(refusal('folders.move', { folderId: wave, parentId: berlin })).toBe('conflict');
  expect(refusal('folders.move', { folderId: wave, parentId: wave })).toBe('conflict');
  expect(refusal('folders.create', { name: 'BERLIN', parentId: wave })).toBe('conflict');
  expect(refusal('folders.create', { name: 'X', parentId: 99 as FolderId })).toBe('not_found');
  const before = digestState(study.project().db);
  send('folders.delete', { folderId: berlin });
  expect(folders()).toEqual([['Wave 1', null, 2]]);
  expect(listSources(study.project().db).map(({ folderId }) => folderId)).toEqual([wave, wave]);
  send('history.undo', {});
  expect(digestState(study.project().db)).toBe(before);
});

it('is made for sources in the same step that moves them', () => {
  const before = digestState(study.project().db);
  send('sources.setFolder', { sourceIds: ids, folderId: null, newFolder: 'Wave 2' });
  expect(folders()).toEqual([['Wave 2', null, 2]]);
  const again = { sourceIds: ids, folderId: null, newFolder: 'wave 2' };
  expect(refusal('sources.setFolder', again)).toBe('conflict');
  send('history.undo', {});
  expect(digestState(study.project().db)).toBe(before);
});

it('keeps the properties of a source, each change a step of its own', () => {
  const [sourceId] = ids;
  send('sources.update', {
    sourceId: sourceId!,
    kind: 'focus_group',
    language: 'de',
    collectedOn: '2024-03-12',
  });
  expect(listSources(study.project().db)[0]).toMatchObject({
    kind: 'focus_group',
    language: 'de',
    collectedOn: '2024-03-12',
    folderId: null,
    versionCount: 1,
  });
  send('sources.update', { sourceId: sourceId!, name: 'First talk', collectedOn: null });
  expect(listSources(study.project().db).find(({ id }) => id === sourceId)).toMatchObject({
    name: 'First talk',
    collectedOn: null,
  });
  const nothing = takeOperation(study.project(), 'sources.update', {
    sourceId,
    kind: 'focus_group',
  });
  expect(nothing).toMatchObject({ ok: true, value: { commandId: null } });
});
