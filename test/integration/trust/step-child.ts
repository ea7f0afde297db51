/**
 * A program that is going to be killed: opens a study, takes random write steps and says so after each.
 * Bundled by `bundle-child.ts`, so that it starts in a tenth of a second.
 */
import { readFileSync, readSync, writeSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { digestState } from '../../../src/engine/history/state-digest.ts';
import { first } from '../../../src/engine/project/database.ts';
import { openProject } from '../../../src/engine/project/open-project.ts';
import {
  type Action,
  actions,
  type Documents,
  type RandomStep,
  takeStep,
} from '../../support/random-steps.ts';
import { seededRandom } from './seeded-random.ts';

export type StepChildTask = Readonly<{
  path: string;
  dataFolder: string;
  migrationsFolder: string;
  /** Both documents, serialised: reading files is not what is tried here. */
  documents: string;
  seed: number;
  startsAt: number;
  actions?: readonly Action[];
  /** Kills itself after so many steps that changed something; without it, goes on until it is killed. */
  steps?: number;
  /** Begins the write-ahead log anew after so many steps. */
  checkpointAfter?: number;
}>;

const say = (line: string): void => void writeSync(1, `${line}\n`);

function nextStep(random: ReturnType<typeof seededRandom>, from: readonly Action[]): RandomStep {
  const action = random.pick(from);
  const picks = Array.from({ length: 6 }, () => random.number(10_000));
  return { action, picks, words: `${random.pick(['a', 'ß', '木', '👩‍👧', ''])}${random.number(50)}` };
}

const task = JSON.parse(process.argv[2] ?? '') as StepChildTask;
const documents = deserialize(readFileSync(task.documents)) as Documents;
say('loaded');
readSync(0, Buffer.alloc(1));

let clock = task.startsAt;
say('opening');
const opened = await openProject(task.path, {
  dataFolder: task.dataFolder,
  migrationsFolder: task.migrationsFolder,
  version: '0.0.0-test',
  now: () => (clock += 1000),
  userName: 'Ada',
});
if (!opened.ok) {
  say(`refused ${opened.error.code} ${opened.error.message}`);
  process.exit(1);
}
const project = opened.value;
say('opened');
const random = seededRandom(task.seed);
for (let done = 0; done !== task.steps;) {
  const outcome = takeStep(project, nextStep(random, task.actions ?? actions), documents);
  if (!outcome.ok || outcome.value.commandId === null) continue;
  done += 1;
  const seq = outcome.value.commandId;
  const row = first<{ uid: Buffer }>(project.db, 'select uid from command where seq = @seq', {
    seq,
  });
  // Acknowledged as the engine does: as soon as the command has returned.
  say(`ack ${seq} ${row?.uid.toString('hex') ?? ''}`);
  say(`digest ${seq} ${digestState(project.db)}`);
  if (done === task.checkpointAfter) project.db.pragma('wal_checkpoint(RESTART)');
}
process.kill(process.pid, 'SIGKILL');
