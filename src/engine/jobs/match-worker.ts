import { parentPort, workerData } from 'node:worker_threads';
import { createFinder, createFinderInJoined } from '../../core/coding/autocode/create-finder.ts';
import type { FindInText } from '../../core/coding/autocode/match.ts';
import { type WidenedMatches, widenMatches } from '../../core/coding/autocode/widen-matches.ts';
import { gatherFound } from './found-texts.ts';
import { joinTexts } from './joined-texts.ts';
import {
  controlPlaces,
  type FoundInTexts,
  type FromMatcher,
  type MatchWork,
  type SearchRequest,
  type ToMatcher,
} from './match-messages.ts';
import { addMatch, forgetMatches, viewMatches } from './shared-matches.ts';
import { createTextStore, type StoredText } from './text-store.ts';

/** The inside of a worker thread that holds the texts of a study and may be ended in the middle of a match. */

/** Bytes of texts, with all that is worked out of them, that are held at most. */
const capacity = 200_000_000;
/** UTF-16 units of texts that are under way at most. */
const mostUnderWay = 4_000_000;
/** What is found is told after so many ms, so that little is lost where the worker is ended. */
const tellAfterMs = 100;
/** The words of so many texts are listed between two looks at what is asked. */
const listedAtOnce = 2;
/** And the lists of so many are joined. */
const joinedAtOnce = 50;

const { found, control } = workerData as MatchWork;
const store = createTextStore(capacity);
const joinedTexts = joinTexts(store);
const underWay = new Map<number, number>();
let goOn = (): void => undefined;
let listing: NodeJS.Immediate | undefined;

const tell = (message: FromMatcher): void => parentPort?.postMessage(message);

function tellFound(number: number, found: FoundInTexts<ArrayBuffer>, isLast: boolean): void {
  const { counts, hits, marks } = found;
  const message: FromMatcher = { type: 'found', number, found, isLast };
  parentPort?.postMessage(message, [counts.buffer, hits.buffer, marks.buffer]);
}

const languageAt = ({ languages, languageOf }: SearchRequest, at: number): string =>
  languages[languageOf[at] ?? 0] ?? 'und';

const isCancelled = ({ number }: SearchRequest): boolean =>
  Atomics.load(control, controlPlaces.cancelled) >= number;

/** Asks for the texts from a position on that are not here, as many as may be under way. */
function askForTexts({ handles, lengths }: SearchRequest, from: number): void {
  let units = [...underWay.values()].reduce((sum, length) => sum + length, 0);
  if (units > mostUnderWay / 2) return;
  const needed: number[] = [];
  for (
    let at = from;
    at < handles.length && (units < mostUnderWay || needed.length === 0);
    at += 1
  ) {
    const handle = handles[at] ?? 0;
    if (store.find(handle) || underWay.has(handle)) continue;
    underWay.set(handle, lengths[at] ?? 0);
    units += lengths[at] ?? 0;
    needed.push(handle);
  }
  if (needed.length > 0) tell({ type: 'need', handles: needed });
}

/** The text at a position; undefined where the request is not wanted any more. */
async function fetchText(request: SearchRequest, at: number): Promise<StoredText | undefined> {
  const handle = request.handles[at] ?? 0;
  for (;;) {
    const stored = store.find(handle);
    if (stored || isCancelled(request)) return stored;
    askForTexts(request, at);
    await new Promise<void>((resolve) => (goOn = resolve));
  }
}

function searchText(
  request: SearchRequest,
  at: number,
  stored: StoredText,
  { find, filterKey }: Readonly<{ find: FindInText; filterKey: string }>,
): Readonly<{ widened: WidenedMatches; isFull: boolean }> {
  const { held } = stored;
  const regions = stored.regions(request.speakers, filterKey);
  const searched = { held, regions, language: languageAt(request, at) };
  const given = request.given.get(at);
  let isFull = false;
  let standApart = false;
  if (!given) {
    forgetMatches(found);
    standApart = find(searched, (target, start, end) => {
      isFull = !addMatch(found, target, start, end);
      return !isFull;
    });
  }
  const matches = given ?? viewMatches(found);
  if (matches.length === 0) return { widened: { hits: matches, marks: matches }, isFull };
  return { widened: widenMatches(searched, matches, request.unit, standApart), isFull };
}

const nothing: WidenedMatches = { hits: new Int32Array(), marks: new Int32Array() };

/**
 * Tells of each text in turn how to search it: by the joined words where it is among them, null where they tell that nothing is
 * there.
 */
function createFinderOf({ matcher, handles }: SearchRequest): (at: number) => FindInText | null {
  const find = createFinder(matcher);
  const joined = joinedTexts.find(handles);
  const finder = joined && createFinderInJoined(matcher, store.vocabulary, joined.words);
  if (!finder) return () => find;
  return (at) => {
    const position = joined.positions[at] ?? -1;
    if (position < 0) return find;
    return finder.goTo(position) ? finder.find : null;
  };
}

async function search(request: SearchRequest): Promise<void> {
  const { number, handles } = request;
  // What a request before was still waiting for may never come.
  underWay.clear();
  const finderOf = createFinderOf(request);
  const filterKey = JSON.stringify(request.speakers);
  let gathered = gatherFound(request.from);
  let { room } = request;
  let toldAt = performance.now();
  for (let at = request.from; at < handles.length && room > 0 && !isCancelled(request); at += 1) {
    const find = finderOf(at);
    if (!find) {
      gathered.add(nothing, false);
      continue;
    }
    const stored = store.find(handles[at] ?? 0) ?? (await fetchText(request, at));
    if (!stored) break;
    Atomics.store(control, controlPlaces.searching, at);
    const { widened, isFull } = searchText(request, at, stored, { find, filterKey });
    gathered.add(widened, isFull);
    room -= widened.hits.length / 3;
    store.used(handles[at] ?? 0);
    if (performance.now() - toldAt > tellAfterMs) {
      tellFound(number, gathered.take(), false);
      gathered = gatherFound(at + 1);
      toldAt = performance.now();
    }
  }
  Atomics.store(control, controlPlaces.searching, -1);
  tellFound(number, gathered.take(), true);
}

/**
 * While nothing is asked, the words of the texts that were searched are listed and stemmed: the next search for a word looks
 * into the lists only.
 */
function listWords(request: SearchRequest, from: number): void {
  listing = undefined;
  let done = 0;
  for (let at = from; at < request.handles.length && store.hasRoom(); at += 1) {
    const handle = request.handles[at] ?? 0;
    const held = store.find(handle)?.held;
    if (!held || held.hasWords()) continue;
    if (done === listedAtOnce) {
      listing = setImmediate(listWords, request, at);
      return;
    }
    const language = languageAt(request, at);
    for (const word of held.words(language).distinct) held.vocabulary.stemOf(word, language);
    store.used(handle);
    done += 1;
  }
  joinLists(joinedTexts.join(request.handles));
}

/** Then what was listed is joined. */
function joinLists(joining: ReturnType<typeof joinedTexts.join>): void {
  listing = undefined;
  for (let done = 0; done < joinedAtOnce; done += 1) if (joining.next().done === true) return;
  listing = setImmediate(joinLists, joining);
}

parentPort?.on('message', (message: ToMatcher) => {
  if (message.type === 'texts') {
    for (const stored of message.texts) {
      underWay.delete(stored.handle);
      store.keep(stored);
    }
    goOn();
    return;
  }
  if (listing) clearImmediate(listing);
  void search(message).then(() => {
    listing = setImmediate(listWords, message, 0);
  });
});
