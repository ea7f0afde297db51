import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  type Documents,
  type RandomStep,
  randomStep,
  takeOperation,
  takeStep,
} from '../../../../test/support/random-steps.ts';
import {
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../../test/support/temporary-study.ts';
import { readDocument } from '../../../formats/documents/read-document.ts';
import { all, type Database } from '../../project/database.ts';
import { countCases } from '../../project/queries/code-cases.ts';
import { listCodes } from '../../project/queries/code-queries.ts';

const transcript = 'Ada: I trust the people here.\nBen: The app was slow, and now it is not.\n';

/** The same count by another way: ranges of the two speakers, written out. */
const ends = { ada: transcript.indexOf('\n'), ben: transcript.length - 1 };
const starts = { ada: transcript.indexOf('I trust'), ben: transcript.indexOf('The app') };
const speakersBySql = `select code_id as codeId, count(distinct case_id) as caseCount
  from coding join speaker on speaker.version_id = coding.version_id
    and start_offset < iif(label = 'Ada', ${ends.ada}, ${ends.ben})
    and end_offset > iif(label = 'Ada', ${starts.ada}, ${starts.ben})
  group by code_id order by code_id`;

let study: TemporaryStudy;
let documents: Documents;

beforeEach(async () => {
  study = createTemporaryStudy();
  const read = await readDocument(Buffer.from(transcript), 'talk.txt', {});
  if (!read.ok) throw new Error(read.error.message);
  documents = { text: read.value, table: read.value };
  takeStep(study.project(), { action: 'import.text', picks: [0], words: '' }, documents);
  for (const name of ['A', 'B', 'C', 'D']) {
    takeOperation(study.project(), 'codes.create', { name, parentId: null });
  }
});
afterEach(() => study.remove());

const none = (db: Database, sql: string): void => expect(all(db, sql)).toEqual([]);

/** What holds of a codebook whatever was done with it. */
function expectSound(db: Database): void {
  const live = all(db, 'select id from code where merged_into is null');
  // Who is reached from the top is in no ring; all live codes are.
  expect(listCodes(db)).toHaveLength(live.length);
  none(
    db,
    `with recursive onward(start, id) as (
       select id, merged_into from code where merged_into is not null union
       select start, merged_into from onward join code on code.id = onward.id where merged_into is not null
     ) select * from onward where start = id`,
  );
  none(
    db,
    'select name from code where merged_into is null group by parent_id, name having count(*) > 1',
  );
  none(
    db,
    `select 1 from coding group by code_id, version_id, coder_id, start_offset, end_offset having count(*) > 1`,
  );
  none(db, 'select 1 from coding join code on code.id = code_id where merged_into is not null');
  none(db, 'select 1 from code_set_member group by set_id, code_id having count(*) > 1');
  none(
    db,
    `select 1 from code_set_member member left join code on code.id = member.code_id
     left join code_set on code_set.id = member.set_id
     where code.id is null or code.merged_into is not null or code_set.id is null`,
  );
  none(db, `select 1 from memo where target = 'code' and target_id not in (select id from code)`);
  expect(db.pragma('foreign_key_check')).toEqual([]);
}

const steps = randomStep([
  'codes.create',
  'codes.update',
  'codes.move',
  'codes.merge',
  'codes.delete',
  'codes.archive',
  'codes.split',
  'codings.apply',
  'codings.setWeight',
  'codings.delete',
  'codeSets.create',
  'codeSets.setMembers',
  'codeSets.delete',
  'memos.save',
  'history.undo',
  'history.redo',
]);

it('stays a tree without doubles, with sets that hold, after any history', () => {
  fc.assert(
    fc.property(fc.array(steps, { minLength: 10, maxLength: 40 }), (history: RandomStep[]) => {
      for (const step of history) {
        takeStep(study.project(), step, documents);
        expectSound(study.project().db);
      }
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

it('counts the same cases step by step as all at once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(steps, { minLength: 5, maxLength: 25 }),
      async (history: RandomStep[]) => {
        const { db } = study.project();
        for (const step of history) {
          takeStep(study.project(), step, documents);
          const sorted = [...(await countCases(db))].sort((a, b) => a.codeId - b.codeId);
          expect(sorted).toEqual(all(db, speakersBySql));
        }
      },
    ),
    { numRuns: 20, endOnFailure: true },
  );
});
