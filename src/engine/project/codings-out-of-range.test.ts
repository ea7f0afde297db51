import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../test/support/temporary-study.ts';
import { readDocument } from '../../formats/documents/read-document.ts';
import { runCommand } from '../history/command.ts';
import { importDocument } from '../importing/import-document.ts';
import { insertRow, run } from './database.ts';
import { findCodingsOutOfRange } from './integrity.ts';
import { newUid } from './uid.ts';

let study: TemporaryStudy;
beforeEach(() => {
  study = createTemporaryStudy();
});
afterEach(() => study.remove());

async function addText(text: string): Promise<void> {
  const bytes = Buffer.from(text);
  const read = await readDocument(bytes, 'a.txt', {});
  if (!read.ok) throw new Error(read.error.message);
  runCommand(study.project().host, (step) => importDocument(step, read.value, bytes, {}));
}

/** A coding as only damage could write it: below the log, and without a look at the keys. */
function plant(version: number, start: number, end: number): number {
  const { db } = study.project();
  db.pragma('foreign_keys = OFF');
  run(db, 'update ctx set bulk = 1');
  return insertRow(db, 'coding', {
    uid: newUid(),
    code_id: 1,
    version_id: version,
    start_offset: start,
    end_offset: end,
    coder_id: 1,
    weight: 50,
  });
}

it('finds codings that end behind their text, whatever the length of the others, and those without a text', async () => {
  await addText('A text of some length, with many words in it.');
  await addText('Short.');
  plant(1, 30, 40);
  plant(2, 0, 6);
  expect(findCodingsOutOfRange(study.project().db)).toEqual([]);
  const behind = [plant(1, 0, 46), plant(2, 0, 30)];
  const lost = plant(7, 0, 2);
  const found = findCodingsOutOfRange(study.project().db);
  expect(found.map(({ where }) => where).sort()).toEqual(
    [...behind, lost].map((id) => `coding ${id}`).sort(),
  );
  expect(found.map(({ message }) => message)).toContain('ends at 30 in a text of 6');
});
