/**
 * A program that is going to be killed: works on a copy of a study, does something in it and closes it, and kills itself
 * after a step of that. Bundled by `bundle-child.ts`.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CopyStep } from '../../../src/engine/project/working-copy/copy-step.ts';
import { createProjectSession } from '../../../src/engine/session/project-session.ts';
import { runCommand } from '../../../src/engine/history/command.ts';
import { addCode } from '../../../src/engine/project/queries/add-code.ts';
import { must } from './trust-study.ts';

export type CopyChildTask = Readonly<{
  path: string;
  dataFolder: string;
  resourcesFolder: string;
  startsAt: number;
  /** What it adds to the codebook once the copy is open. */
  code: string;
  dieAfter: CopyStep | 'working' | null;
  /** Puts the copy back while it is open, before it is closed. */
  putBackNow: boolean;
  /** Keeps a copy that waits as a file, and does nothing else. */
  keepAside?: true;
}>;

const say = (word: string): void => void writeSync(1, `${word}\n`);
const task = JSON.parse(process.argv[2] ?? '') as CopyChildTask;
const die = (): void => {
  process.kill(process.pid, 'SIGKILL');
};

let clock = task.startsAt;
const session = createProjectSession(
  {
    ...task,
    studiesFolder: join(task.dataFolder, 'studies'),
    version: '0.0.0-test',
    now: () => (clock += 1000),
    afterStep: (step) => {
      say(step);
      if (step === task.dieAfter) die();
    },
  },
  () => undefined,
);
if (task.keepAside) {
  must(await session.keepCopyAside(task.path, () => undefined));
  process.exit();
}
must(await session.open(task.path, 'goOn'));
if (!session.info()?.workingCopy) must(await session.workOnCopy(() => undefined));
const { host } = session.current()!;
const added = runCommand(host, ({ db, describe }) => {
  describe('code.create', { name: task.code });
  return addCode(db, { name: task.code, parentId: null, colour: null, description: '' });
});
must(added);
say('saved');
if (task.dieAfter === 'working') die();
if (task.putBackNow) must(await session.putBack(() => undefined));
await session.close();
say('closed in order');
