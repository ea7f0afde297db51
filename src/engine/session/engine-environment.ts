/** What the engine is told by its host. */
export type EngineEnvironment = Readonly<{
  dataFolder: string;
  studiesFolder: string;
  /** Migrations, lexicons and the sample study. */
  resourcesFolder: string;
  version: string;
  /** Wall time in ms; tests pass a clock of their own. */
  now?: () => number;
}>;
