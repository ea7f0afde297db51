import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ProjectInfo } from '../../../shared/domain/project.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { projectEnding } from '../../project/file-identity.ts';
import {
  createProject,
  type OpenProject,
  type ProjectSurroundings,
} from '../../project/open-project.ts';
import type { EngineEnvironment } from '../../session/engine-environment.ts';
import type { JobControl, Services } from '../../session/handler.ts';
import { sampleSteps } from './sample-steps.ts';
import { sampleCoders } from './sample-study-files.ts';

const cancelled = refuse(
  'cancelled',
  'The sample study was not made, because you stopped it. Nothing was kept of it.',
);

/** "Sample study", or the first of "Sample study 2", "Sample study 3" ... that is free. */
function freePath(folder: string): string {
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? 'Sample study' : `Sample study ${copy}`;
    const path = join(folder, name + projectEnding);
    if (!existsSync(path)) return path;
  }
}

function surroundings(environment: EngineEnvironment): ProjectSurroundings {
  const { dataFolder, resourcesFolder, version, now = Date.now } = environment;
  return {
    dataFolder,
    migrationsFolder: join(resourcesFolder, 'migrations'),
    version,
    now,
    userName: sampleCoders[0],
  };
}

async function fill(study: OpenProject, context: Services & JobControl): Promise<Result<null>> {
  const steps = sampleSteps(study, context);
  for (const [done, step] of steps.entries()) {
    context.progress(done, steps.length, 'steps');
    // A turn for cancelling and for what other windows ask.
    await new Promise((next) => setImmediate(next));
    if (context.signal.aborted) return cancelled;
    const taken = await step();
    if (!taken.ok) return taken;
  }
  context.progress(steps.length, steps.length, 'steps');
  return context.signal.aborted ? cancelled : ok(null);
}

function takeAway(path: string, { session }: Services): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
  session.forget(path);
}

/**
 * Makes a fresh copy of the sample study in `folder` (null: where studies go) and opens it: two interviews, a focus
 * group, an observation log and a survey, imported from raw files as any other, coded by two coders.
 *
 * The study that is open stays open until the copy is whole, and no window sees it half made. Refused as creating and
 * importing are, and with `cancelled`; then, and where a step throws, nothing is left behind.
 */
export async function openSampleStudy(
  context: Services & JobControl,
  folder: string | null,
): Promise<Result<ProjectInfo>> {
  const { environment, session } = context;
  const path = freePath(resolve(folder ?? environment.studiesFolder));
  const created = createProject(path, surroundings(environment));
  if (!created.ok) return created;
  const study = created.value;
  let whole = false;
  try {
    const filled = await fill(study, context);
    if (!filled.ok) return filled;
    study.close();
    const opened = await session.open(study.path);
    whole = opened.ok;
    return opened;
  } finally {
    study.close();
    if (!whole) takeAway(study.path, context);
  }
}
