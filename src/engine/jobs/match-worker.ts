import { parentPort, workerData } from 'node:worker_threads';
import { createFinder } from '../../core/coding/autocode/create-finder.ts';
import { widenMatches } from '../../core/coding/autocode/widen-matches.ts';
import type { MatchMessage, MatchRequest, MatchWork } from './match-messages.ts';
import { addMatch, forgetMatches, readMatches } from './shared-matches.ts';

/** The inside of a worker thread that may be ended in the middle of a match. */

const { matcher, unit, found } = workerData as MatchWork;
const find = createFinder(matcher);

const tell = (message: MatchMessage): void => parentPort?.postMessage(message);

parentPort?.on('message', (searched: MatchRequest) => {
  forgetMatches(found);
  tell({ type: 'started' });
  let full = false;
  find(searched, (target, start, end) => {
    full = !addMatch(found, target, start, end);
    return !full;
  });
  tell({ type: 'done', widened: widenMatches(searched, readMatches(found), unit), full });
});
