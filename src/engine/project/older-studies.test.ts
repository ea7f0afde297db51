import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { layOlderStudy, surroundingsOfOlder } from '../../../test/support/older-study.ts';
import { takeOperation } from '../../../test/support/random-steps.ts';
import { migrationsFolder } from '../../../test/support/temporary-study.ts';
import type { AttributeId, CommandId } from '../../shared/ids.ts';
import type { Call, OperationName } from '../../shared/operations/operation-table.ts';
import { all, first } from './database.ts';
import { schemaVersion } from './file-identity.ts';
import { checkIntegrity } from './integrity.ts';
import { openProject } from './open-project.ts';
import { listAttributeRows } from './queries/attribute-queries.ts';
import { findPerson } from './queries/case-queries.ts';
import { listCodes } from './queries/code-queries.ts';
import { countEverything } from './queries/project-queries.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-older-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function openOlder(version: number) {
  const opened = await openProject(layOlderStudy(version, folder), surroundingsOfOlder(folder));
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

it('brings a study of the first schema up to date with all that is in it, and a history that still adds up', async () => {
  const project = await openOlder(1);
  try {
    const { db } = project;
    expect(db.pragma('user_version', { simple: true })).toBe(schemaVersion);
    expect(countEverything(db)).toMatchObject({ sources: 2, codes: 3, codings: 2, cases: 5 });
    expect(listCodes(db).map(({ path, totalSegmentCount }) => [path, totalSegmentCount])).toEqual([
      ['place', 2],
      ['place/light', 1],
      ['place/river', 1],
    ]);
    expect(all(db, 'select distinct archived, inclusion from code')).toEqual([
      { archived: 0, inclusion: '' },
    ]);
    // The log of the older schema still adds up to what is there.
    expect(checkIntegrity(db, migrationsFolder)).toEqual({ ok: true, problems: [] });
  } finally {
    project.close();
  }
});

it('brings a study of the second schema up to date, with room for what an analyst keeps', async () => {
  const project = await openOlder(2);
  try {
    const { db } = project;
    expect(db.pragma('user_version', { simple: true })).toBe(schemaVersion);
    expect(countEverything(db)).toMatchObject({ sources: 2, codes: 3, codings: 2, cases: 5 });
    expect(all(db, 'select name from code_set')).toEqual([{ name: 'Places' }]);
    expect(all(db, "select title from memo where target = 'journal'")).toEqual([
      { title: 'First day' },
    ]);
    for (const table of ['kept_measure', 'benchmark', 'follow_up'])
      expect(all(db, `select * from ${table}`)).toEqual([]);
    expect(checkIntegrity(db, migrationsFolder)).toEqual({ ok: true, problems: [] });
  } finally {
    project.close();
  }
});

it('brings a study of the third schema up to date: its attributes stand as they stood, and can be put in order', async () => {
  const project = await openOlder(3);
  const take: Take = (name, input) => expect(takeOperation(project, name, input).ok).toBe(true);
  try {
    const { db } = project;
    const names = () => listAttributeRows(db).map(({ name }) => name);
    expect(db.pragma('user_version', { simple: true })).toBe(schemaVersion);
    expect(countEverything(db)).toMatchObject({ sources: 2, codes: 3, codings: 2, cases: 5 });
    expect(names()).toEqual(['Town', 'Age', 'Member']);
    take('attributes.create', { name: 'Later' });
    expect(names()).toEqual(['Town', 'Age', 'Member', 'Later']);
    take('attributes.move', { attributeId: 1 as AttributeId, beforeId: 4 as AttributeId });
    expect(names()).toEqual(['Age', 'Town', 'Member', 'Later']);
    take('history.undo', {});
    expect(names()).toEqual(['Town', 'Age', 'Member', 'Later']);
    // What was deleted before there was an order comes back with its values.
    const deleted = first<{ seq: CommandId }>(
      db,
      "select seq from command where label_key = 'attribute.delete'",
      {},
    );
    if (deleted) take('history.undoStep', { commandId: deleted.seq });
    expect(names()).toEqual(['Town', 'Age', 'Old', 'Member', 'Later']);
    expect(checkIntegrity(db, migrationsFolder)).toEqual({ ok: true, problems: [] });
  } finally {
    project.close();
  }
});

it('brings a study of the fifth schema up to date, whose people are found by name and its respondents by row', async () => {
  const project = await openOlder(5);
  try {
    const { db } = project;
    expect(db.pragma('user_version', { simple: true })).toBe(schemaVersion);
    expect(countEverything(db)).toMatchObject({ sources: 5, cases: 18, datasets: 4 });
    const plan = all<{ detail: string }>(
      db,
      `explain query plan select id from study_case where name = 'Ines' and kind = 'person' and kind <> 'respondent'`,
    );
    expect(plan.map(({ detail }) => detail)).toEqual([
      'SEARCH study_case USING INDEX study_case_name (name=?)',
    ]);
    expect([findPerson(db, 'Ines'), findPerson(db, 'Oak')]).toEqual([
      expect.any(Number),
      undefined,
    ]);
    expect(checkIntegrity(db, migrationsFolder)).toEqual({ ok: true, problems: [] });
  } finally {
    project.close();
  }
});

type Take = <Name extends OperationName>(name: Name, input: Call<Name>) => void;
