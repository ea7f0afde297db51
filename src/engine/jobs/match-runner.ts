import type { Matcher } from '../../core/coding/autocode/create-finder.ts';
import { countMatches, type PackedMatches } from '../../core/coding/autocode/match.ts';
import type { SpeakerFilter } from '../../core/coding/autocode/speaker-filter.ts';
import type { AutocodeUnit } from '../../shared/domain/autocode.ts';
import type { CancelSignal } from '../../shared/cancel-signal.ts';
import { ok, type Result } from '../../shared/result.ts';
import { splitFound } from './found-texts.ts';
import type { FoundInTexts, SearchRequest, StoredBytes } from './match-messages.ts';
import { type MatchThread, searchCancelled, startMatchThread } from './match-thread.ts';

/** A text that is to be searched. */
export type TextToSearch = Readonly<{
  /** Names its words and turns for good: texts of the same key are the same. */
  key: string;
  language: string;
  /** UTF-16 units. */
  length: number;
}>;

export type MatchQuestion = Readonly<{
  matcher: Matcher;
  unit: AutocodeUnit;
  speakers: SpeakerFilter;
  texts: readonly TextToSearch[];
  /** The stored bytes of the text at a position; asked only for those that are not in memory. */
  read: (position: number) => Result<Omit<StoredBytes, 'handle'>>;
  /** Hits of all texts at most, about: no text is begun when there are so many. */
  limit: number;
  /** Time for one text, ms; undefined for no limit. */
  timeoutMs: number | undefined;
  /** Texts of which the time may run out; the rest is not searched then. */
  mostTimeouts: number;
  signal: CancelSignal;
  progress: (done: number) => void;
}>;

/** What was found in one text. `stopped`: its time ran out, or the room for matches; what was found until then is here. */
export type TextMatches = Readonly<{
  hits: PackedMatches;
  marks: PackedMatches;
  stopped: 'time' | 'limit' | null;
}>;

export type MatchRunner = Readonly<{
  /** For each text what was found, null where it was not searched. Questions are answered one after the other. */
  run: (question: MatchQuestion) => Promise<Result<readonly (TextMatches | null)[]>>;
  /** Ends what is under way and lets go of every text. To be called when the study is closed. */
  forget: () => Promise<void>;
}>;

/** Texts as a worker is told of them. */
type NumberedTexts = Pick<SearchRequest, 'handles' | 'lengths' | 'languages' | 'languageOf'>;

/** What is known so far of the answer to a question. */
type Progress = { results: TextMatches[]; hits: number; given: Map<number, PackedMatches> };

function addFound({ results, given, ...state }: Progress, found: FoundInTexts): number {
  let { hits } = state;
  for (const { isFull, ...text } of splitFound(found)) {
    const isCut = given.has(results.length);
    results.push({ ...text, stopped: isCut ? 'time' : isFull ? 'limit' : null });
    hits += countMatches(text.hits);
  }
  return hits;
}

/**
 * Searches the texts of a study in a worker thread that keeps them, folded, until the study is closed. A search that comes to no
 * end costs the worker, and with it the texts in memory; another one goes on where it was.
 */
export function createMatchRunner(): MatchRunner {
  let thread: MatchThread | undefined;
  let last: Promise<unknown> = Promise.resolve();
  /** Requests are counted over all threads, texts numbered for good: what a thread does not have it asks for. */
  let number = 0;
  const handles = new Map<string, number>();
  let numbered = new WeakMap<MatchQuestion['texts'], NumberedTexts>();

  const handleOf = (key: string): number => {
    const known = handles.get(key) ?? handles.size + 1;
    handles.set(key, known);
    return known;
  };
  /** The same list is asked for again and again. */
  const numberTexts = (texts: MatchQuestion['texts']): NumberedTexts => {
    const known = numbered.get(texts);
    if (known) return known;
    const languages = [...new Set(texts.map(({ language }) => language))];
    const made: NumberedTexts = {
      handles: Int32Array.from(texts, ({ key }) => handleOf(key)),
      lengths: Int32Array.from(texts, ({ length }) => length),
      languages,
      languageOf: Uint16Array.from(texts, ({ language }) => languages.indexOf(language)),
    };
    numbered.set(texts, made);
    return made;
  };
  const freeThread = async (): Promise<MatchThread> => {
    await thread?.idle();
    if (!thread || thread.isOver()) thread = startMatchThread();
    return thread;
  };

  const perform = async (question: MatchQuestion): ReturnType<MatchRunner['run']> => {
    const { texts, signal } = question;
    const { handles: all, ...described } = numberTexts(texts);
    const state: Progress = { results: [], hits: 0, given: new Map() };
    const fixed = {
      ...described,
      type: 'search',
      matcher: question.matcher,
      unit: question.unit,
      speakers: question.speakers,
    } as const;
    for (;;) {
      const { results, given, hits } = state;
      // Behind the last text that may take too long nothing is searched.
      const isOver = given.size >= question.mostTimeouts;
      const until = isOver ? Math.max(...given.keys()) + 1 : texts.length;
      const current = await freeThread();
      if (signal.aborted) return searchCancelled;
      number += 1;
      const asked = await current.ask({
        request: {
          ...fixed,
          number,
          handles: all.slice(0, until),
          from: results.length,
          given,
          room: question.limit - hits,
        },
        read: (handle) => question.read(all.indexOf(handle)),
        onFound: (found) => (state.hits = addFound(state, found)),
        timeoutMs: question.timeoutMs,
        signal,
        progress: question.progress,
      });
      if (!asked.ok) return asked;
      if (asked.value === 'done') return ok(texts.map((_, at) => results[at] ?? null));
      const { stopped } = asked.value;
      if (stopped) given.set(stopped.position, stopped.found);
    }
  };

  return {
    run: (question) => {
      const next = last.then(() => (question.signal.aborted ? searchCancelled : perform(question)));
      last = next.catch(() => undefined);
      return next;
    },
    forget: async () => {
      const ending = thread;
      thread = undefined;
      handles.clear();
      numbered = new WeakMap();
      await ending?.end();
    },
  };
}
