import { copyFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { getHistoryStatus } from '../../../src/engine/history/undo.ts';
import { all } from '../../../src/engine/project/database.ts';
import type { OpenProject } from '../../../src/engine/project/open-project.ts';
import { createProject } from '../../../src/engine/project/open-project.ts';
import { type Documents, takeStep } from '../../support/random-steps.ts';
import { findFaults, must, mustOpen, readDocuments, surroundingsIn } from './trust-study.ts';
import { temporaryFolder } from './trust-study.ts';

let folder: ReturnType<typeof temporaryFolder>;
let around: ReturnType<typeof surroundingsIn>;
let documents: Documents;
let path: string;

beforeEach(async () => {
  folder = temporaryFolder();
  around = surroundingsIn(folder.path);
  documents = await readDocuments();
  path = join(folder.path, 'Study.verbatim');
});
afterEach(() => folder.remove());

function work(project: OpenProject, words: string): void {
  must(takeStep(project, { action: 'codes.create', picks: [0], words }, documents));
}

/** Which copy wrote each command, in order, and what number it gave it. */
function writers({ db }: OpenProject): string[] {
  return all<{ siteId: number; siteSeq: number }>(
    db,
    'select site_id as siteId, site_seq as siteSeq from command order by seq',
  ).map(({ siteId, siteSeq }) => `${siteId}:${siteSeq}`);
}

const sites = ({ db }: OpenProject) =>
  all<{ id: number; forkedFrom: number | null }>(
    db,
    'select id, forked_from as forkedFrom from site order by id',
  );

it('a study stays the same copy from its making on, closed and opened', async () => {
  const made = must(createProject(path, around));
  work(made, 'one');
  made.close();
  const again = await mustOpen(path, around);
  work(again, 'two');
  expect(writers(again)).toEqual(['1:1', '1:2', '1:3']);
  expect(sites(again)).toEqual([{ id: 1, forkedFrom: null }]);
  again.close();
});

it('a copied file is another copy from its first write on, and not before', async () => {
  const made = must(createProject(path, around));
  work(made, 'one');
  made.close();
  const copy = join(folder.path, 'Copy.verbatim');
  copyFileSync(path, copy);
  const opened = await mustOpen(copy, around);
  expect(sites(opened)).toHaveLength(1);
  const { currentSiteId, coderId } = opened.host;
  const who = () => ({ siteId: currentSiteId(), coderId: coderId() });
  // What the other copy did is not this copy's to undo, and nothing else is said.
  expect(getHistoryStatus(opened.db, who())).toEqual({ undo: null, redo: null });
  expect(
    takeStep(opened, { action: 'history.undo', picks: [0], words: '' }, documents),
  ).toMatchObject({ error: { code: 'nothing_to_undo' } });
  expect(sites(opened)).toHaveLength(1);
  work(opened, 'two');
  work(opened, 'three');
  expect(writers(opened)).toEqual(['1:1', '1:2', '2:1', '2:2']);
  expect(sites(opened)).toEqual([
    { id: 1, forkedFrom: null },
    { id: 2, forkedFrom: 1 },
  ]);
  expect(getHistoryStatus(opened.db, who()).undo).not.toBeNull();
  opened.close();
  const again = await mustOpen(copy, around);
  work(again, 'four');
  expect(writers(again).at(-1)).toBe('2:3');
  expect(findFaults(again)).toEqual([]);
  again.close();
  const original = await mustOpen(path, around);
  work(original, 'other');
  expect(writers(original)).toEqual(['1:1', '1:2', '1:3']);
  original.close();
});

it('a moved file is a copy of its own: the one left behind may still be there', async () => {
  const made = must(createProject(path, around));
  work(made, 'one');
  made.close();
  const moved = join(folder.path, 'Moved.verbatim');
  renameSync(path, moved);
  const opened = await mustOpen(moved, around);
  work(opened, 'two');
  expect(writers(opened)).toEqual(['1:1', '1:2', '2:1']);
  opened.close();
});

it('an older copy put back never gives a number again', async () => {
  const made = must(createProject(path, around));
  work(made, 'one');
  made.close();
  const old = join(folder.path, 'old copy');
  copyFileSync(path, old);
  const later = await mustOpen(path, around);
  work(later, 'two');
  later.close();
  copyFileSync(old, path);
  const opened = await mustOpen(path, around);
  work(opened, 'another two');
  expect(writers(opened)).toEqual(['1:1', '1:2', '2:1']);
  expect(findFaults(opened)).toEqual([]);
  opened.close();
});

it('a file from another computer is a copy of its own', async () => {
  const made = must(createProject(path, around));
  work(made, 'one');
  made.close();
  const elsewhere = surroundingsIn(join(folder.path, 'another computer'));
  const opened = await mustOpen(path, elsewhere);
  work(opened, 'two');
  expect(writers(opened)).toEqual(['1:1', '1:2', '2:1']);
  opened.close();
});
