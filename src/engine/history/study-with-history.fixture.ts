import Sqlite from 'better-sqlite3';
import { afterEach, beforeAll, beforeEach } from 'vitest';
import {
  actions,
  type Documents,
  type RandomStep,
  takeOperation,
  takeStep,
} from '../../../test/support/random-steps.ts';
import {
  createBareDatabase,
  createTemporaryStudy,
  type TemporaryStudy,
} from '../../../test/support/temporary-study.ts';
import { readDocument } from '../../formats/documents/read-document.ts';
import type { ReadDocument } from '../../formats/read-document.ts';
import type { ThingChange } from '../../shared/domain/history.ts';
import type { CommandId } from '../../shared/ids.ts';
import type { OperationName } from '../../shared/operations/operation-table.ts';
import type { Result } from '../../shared/result.ts';
import { type Database, first } from '../project/database.ts';
import type { CommandOutcome } from './command.ts';
import { listChanges } from './describe-changes.ts';
import { foldLog } from './fold-log.ts';
import { digestState } from './state-digest.ts';

const transcript = 'Ada: I trust the people here.\nBen: The app was slow, and now it is not.\n';
const table = 'id,score,Why?\n1,9,Because they help me\n2,3,It never works\n3,7.3,\n';

/** What people do, without what takes it back. */
export const people = actions.filter((action) => !action.startsWith('history.'));

async function read(text: string, name: string): Promise<ReadDocument> {
  const result = await readDocument(Buffer.from(text), name, {});
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** What the log alone says of the study. */
export function folded(db: Database): string {
  const bare = createBareDatabase();
  foldLog(db, bare);
  const found = digestState(bare);
  bare.close();
  return found;
}

/** What the study would be had these entries of its log never been. `condition` is SQL over the table of changes. */
export function foldedWithout(db: Database, condition: string): string {
  const file = db.serialize();
  // Without its write-ahead log: a file in memory has none.
  file.fill(1, 18, 20);
  const without = new Sqlite(file);
  without.exec(`delete from change where ${condition}`);
  const found = folded(without);
  without.close();
  return found;
}

/** Number of the newest command. */
export function newest(db: Database): number {
  return first<{ id: number }>(db, 'select max(seq) as id from command')?.id ?? 0;
}

/** Things that a step did something to, by number. */
export function pickThings(
  db: Database,
  command: CommandId,
  picks: readonly number[],
): ThingChange[] {
  const { rows } = listChanges(db, command, { offset: 0, limit: 200 });
  return picks.flatMap((pick) => rows[pick % Math.max(1, rows.length)] ?? []);
}

export type Answer<T> = Result<CommandOutcome<T>>;

/** The value of a command that must succeed. */
export function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.value;
}

/** A step that changed something, with the digest of the study before it. */
export type Taken = Readonly<{ id: CommandId; before: string }>;

export type StudyWithHistory = Readonly<{
  study: () => TemporaryStudy;
  db: () => Database;
  digest: () => string;
  ask: <T>(name: OperationName, input: unknown) => Answer<T>;
  takeStep: (step: RandomStep) => Answer<unknown>;
  /** Takes steps; answers those that changed something. */
  takeSteps: (steps: readonly RandomStep[]) => Taken[];
}>;

/** A study for each test, with a text, a table and a coding in it. */
export function useStudyWithHistory(): StudyWithHistory {
  let documents: Documents;
  let study: TemporaryStudy;
  const db = (): Database => study.project().db;
  const digest = (): string => digestState(db());
  const take = (step: RandomStep): Answer<unknown> => takeStep(study.project(), step, documents);
  const ask = <T>(name: OperationName, input: unknown): Answer<T> =>
    takeOperation(study.project(), name, input) as Answer<T>;

  beforeAll(async () => {
    documents = {
      text: await read(transcript, 'talk.txt'),
      table: await read(table, 'survey.csv'),
    };
  });
  beforeEach(() => {
    study = createTemporaryStudy();
    for (const action of ['import.text', 'import.table'] as const)
      take({ action, picks: [0], words: action });
    const newCode = { name: 'Trust', parentId: null };
    ask('codings.apply', { sourceId: 1, start: 5, end: 12, newCode });
  });
  afterEach(() => study.remove());

  return {
    study: () => study,
    db,
    digest,
    ask,
    takeStep: take,
    takeSteps: (steps) =>
      steps.flatMap((step) => {
        const before = digest();
        const outcome = take(step);
        return outcome.ok && outcome.value.commandId !== null
          ? [{ id: outcome.value.commandId, before }]
          : [];
      }),
  };
}
