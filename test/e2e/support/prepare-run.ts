import { buildOnce, windowBuild } from '../../../scripts/start/build-once.ts';
import { unpackChromium, whyNoChrome } from './chrome.ts';
import { repository } from './repository.ts';

/** Builds the screens and unpacks the browser, each unless it is there already. */
export async function prepareRun(): Promise<void> {
  if (whyNoChrome() !== null) return;
  if (!(await buildOnce(windowBuild, repository))) throw new Error('The screens do not build.');
  unpackChromium();
}
