// Playwright wants the set-up of a run as a module's default.
export { prepareRun as default } from './prepare-run.ts';
