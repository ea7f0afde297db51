import type { AfterStep } from '../project/working-copy/copy-step.ts';

/** What the engine is told by its host. */
export type EngineEnvironment = Readonly<{
  dataFolder: string;
  studiesFolder: string;
  /** Migrations, lexicons and the sample study. */
  resourcesFolder: string;
  version: string;
  /** Wall time in ms; tests pass a clock of their own. */
  now?: () => number;
  /** Tests end or fail the work on a copy after one of its steps. */
  afterStep?: AfterStep;
}>;
