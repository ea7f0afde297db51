import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Matcher } from '../../../core/coding/autocode/create-finder.ts';
import { findAnswers } from '../../../core/coding/autocode/find-answers.ts';
import { countMatches, type Match, packMatches } from '../../../core/coding/autocode/match.ts';
import {
  createSpeakerTest,
  type SpeakerFilter,
} from '../../../core/coding/autocode/speaker-filter.ts';
import { snapToGraphemes } from '../../../core/text/snap-to-graphemes.ts';
import { segmentSentences } from '../../../core/text/sentences.ts';
import type { Span } from '../../../core/coding/text-units.ts';
import { maxAutocodeHits } from '../../../shared/domain/autocode.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { turnLanguages } from '../../analysis/turn-languages.ts';
import type { TextMatches } from '../../jobs/match-runner.ts';
import {
  readStoredVersion,
  type SearchableSource,
} from '../../project/queries/autocode-queries.ts';
import { readVersion } from '../../project/version-cache.ts';
import type { JobContext, ReadContext } from '../../session/handler.ts';
import { searchableSources } from './held-answers.ts';

type Request = Input<'autocode.preview'>;
type Rule = Request['rule'];
type MatchRule = Extract<Rule, { kind: 'text' | 'pattern' | 'dictionary' }>;

/** A source with its words. `allowed`: the turns of speakers that may be searched; `regions`: their stretches. */
type OpenSource = Readonly<{
  source: SearchableSource;
  text: string;
  turns: readonly Turn[];
  allowed: readonly Turn[];
  regions: readonly Span[];
}>;

/** What a rule found in one source; `unscored` where its language has no words of feeling. */
export type Found = TextMatches & Readonly<{ unscored?: boolean }>;

/** For each source what was found, null where it was not searched: there was enough, or it took too long before. */
export type FoundInSources = readonly (Found | null)[];

/** What a person's regular expression gets for one source, ms. */
const patternTimeMs = 2000;
/** An expression that was too slow in so many texts is too slow for the rest. */
const mostTimeouts = 3;

const cancelled = refuse('cancelled', 'Stopped, as you asked. Nothing was changed.');

const filterOf = ({ onlySpeakers, withoutSpeakers }: Request): SpeakerFilter => ({
  only: onlySpeakers ?? null,
  without: withoutSpeakers,
});

function isUnwanted({ signal, session, project }: JobContext): boolean {
  return signal.aborted || session.current() !== project;
}

function openSource(
  { project }: JobContext,
  source: SearchableSource,
  filter: SpeakerFilter,
): OpenSource {
  const { text, turns } = readVersion(project.db, source.versionId);
  const isAllowed = createSpeakerTest(filter);
  const allowed = turns.filter(({ speaker, start, end }) => end > start && isAllowed(speaker));
  const isWhole = turns.length === 0 && filter.only === null && text.length > 0;
  const regions = isWhole ? [{ start: 0, end: text.length }] : allowed;
  return { source, text, turns, allowed, regions };
}

/** Looks for a rule in one source. */
type SearchOne = (open: OpenSource) => Result<Found> | Promise<Result<Found>>;

/** Stretches found as wholes: nothing in them is more of a match than the rest. */
function asWholes(text: string, spans: readonly Match[]): Found {
  const hits = spans
    .filter(({ start, end }) => end > start)
    .map(({ target, start, end }) => ({ target, ...snapToGraphemes(text, start, end) }));
  return { hits: packMatches(hits), marks: packMatches([]), stopped: null };
}

function searchSpeakers(speakers: readonly string[], oneTarget: boolean): SearchOne {
  const targetOf = new Map([...new Set(speakers)].map((name, i) => [name, oneTarget ? 0 : i]));
  return ({ text, allowed }) => {
    const said = allowed.flatMap(({ speaker, start, end }): Match[] => {
      const target = speaker === null ? undefined : targetOf.get(speaker);
      return target === undefined ? [] : [{ target, start, end }];
    });
    return ok(asWholes(text, said));
  };
}

function searchAnswers({
  interviewers,
  words,
  answers,
}: Extract<Rule, { kind: 'question' }>): SearchOne {
  return ({ text, turns, allowed }) => {
    const spoken = turns.map(({ speaker, start, end }) => ({
      speaker,
      text: text.slice(start, end),
    }));
    const mayAnswer = new Set(allowed);
    const found = findAnswers(spoken, { interviewers, words, reach: answers }).flatMap(
      (i): Match[] => {
        const turn = turns[i];
        return turn && mayAnswer.has(turn) ? [{ target: 0, start: turn.start, end: turn.end }] : [];
      },
    );
    return ok(asWholes(text, found));
  };
}

function searchFeelings(
  { analysis, signal }: JobContext,
  { labels, minimumStrength }: Extract<Rule, { kind: 'sentiment' }>,
  { unit, oneTarget }: Readonly<{ unit: Request['unit']; oneTarget: boolean }>,
): SearchOne {
  const targetOf = new Map([...new Set(labels)].map((label, i) => [label, oneTarget ? 0 : i]));
  const spansOf = ({ source, text, regions }: OpenSource): readonly Span[] =>
    unit === 'turn'
      ? regions
      : regions.flatMap((region) =>
          segmentSentences(text.slice(region.start, region.end), source.language).map(
            ({ start, end }) => ({ start: region.start + start, end: region.start + end }),
          ),
        );
  return async (open) => {
    const spans = spansOf(open);
    const texts = spans.map(({ start, end }) => open.text.slice(start, end));
    const languages = turnLanguages(open.source, texts);
    const scored = await analysis.run('scoreTexts', { texts, languages }, { signal });
    if (!scored.ok) return scored;
    const felt = spans.flatMap(({ start, end }, i): Match[] => {
      const sentiment = scored.value[i];
      const target = sentiment && targetOf.get(sentiment.label);
      if (target === undefined || sentiment === undefined || sentiment.language === 'und')
        return [];
      return Math.abs(sentiment.score) >= minimumStrength ? [{ target, start, end }] : [];
    });
    const unscored = texts.length > 0 && scored.value.every(({ language }) => language === 'und');
    return ok({ ...asWholes(open.text, felt), unscored });
  };
}

/** One source after the other; other requests go in between. */
async function searchEach(
  context: JobContext,
  request: Request,
  sources: readonly SearchableSource[],
  search: SearchOne,
): Promise<Result<FoundInSources>> {
  const filter = filterOf(request);
  const results: (Found | null)[] = [];
  let total = 0;
  for (const [done, source] of sources.entries()) {
    context.progress(done, sources.length, 'files');
    if (done > 0) await nextTurn();
    if (isUnwanted(context)) return cancelled;
    if (total >= maxAutocodeHits) {
      results.push(null);
      continue;
    }
    const found = await search(openSource(context, source, filter));
    if (!found.ok) return found;
    results.push(found.value);
    total += countMatches(found.value.hits);
  }
  return ok(results);
}

function matcherOf(rule: MatchRule, oneTarget: boolean): Matcher {
  switch (rule.kind) {
    case 'text': {
      const { terms, wholeWords, matchCase, inflections } = rule;
      return { kind: 'words', lists: [terms], wholeWords, matchCase, inflections };
    }
    case 'pattern':
      return { kind: 'pattern', pattern: rule.pattern, matchCase: rule.matchCase };
    case 'dictionary': {
      const lists = rule.entries.map(({ words }) => words);
      return {
        kind: 'words',
        lists: oneTarget ? [lists.flat()] : lists,
        wholeWords: true,
        matchCase: false,
        inflections: false,
      };
    }
  }
}

/** Has the texts read and folded, so that the first search finds them in memory. Nobody waits for it. */
export function readAhead({ matching, project, session }: ReadContext): void {
  const sources = searchableSources(project.db);
  const nothing = { kind: 'words', lists: [], wholeWords: true, matchCase: false } as const;
  void matching.run({
    matcher: { ...nothing, inflections: false },
    unit: 'match',
    speakers: { only: null, without: [] },
    texts: sources,
    read: (position) => {
      const source = sources[position];
      if (!source || session.current() !== project) return cancelled;
      return readStoredVersion(project.db, source.versionId);
    },
    limit: 1,
    timeoutMs: undefined,
    mostTimeouts: 1,
    signal: new AbortController().signal,
    progress: () => undefined,
  });
}

/** In the worker that holds the texts: what it does not have yet is read for it. */
function searchInMemory(
  context: JobContext,
  request: Request,
  sources: readonly SearchableSource[],
  matcher: Matcher,
): Promise<Result<FoundInSources>> {
  context.progress(0, sources.length, 'files');
  const { matching, project, signal } = context;
  return matching.run({
    matcher,
    unit: request.unit,
    speakers: filterOf(request),
    texts: sources,
    read: (position) => {
      const source = sources[position];
      if (!source || isUnwanted(context)) return cancelled;
      return readStoredVersion(project.db, source.versionId);
    },
    limit: maxAutocodeHits,
    timeoutMs: matcher.kind === 'pattern' ? patternTimeMs : undefined,
    mostTimeouts,
    signal,
    progress: (done) => context.progress(done, sources.length, 'files'),
  });
}

/** Looks for a rule in sources, in their order. */
export async function searchSources(
  context: JobContext,
  request: Request,
  sources: readonly SearchableSource[],
): Promise<Result<FoundInSources>> {
  const { rule, target, unit } = request;
  const oneTarget = target.kind !== 'each';
  switch (rule.kind) {
    case 'speaker':
      return searchEach(context, request, sources, searchSpeakers(rule.speakers, oneTarget));
    case 'question':
      return searchEach(context, request, sources, searchAnswers(rule));
    case 'sentiment':
      return searchEach(
        context,
        request,
        sources,
        searchFeelings(context, rule, { unit, oneTarget }),
      );
    case 'text':
    case 'pattern':
    case 'dictionary': {
      const found = await searchInMemory(context, request, sources, matcherOf(rule, oneTarget));
      return context.session.current() === context.project ? found : cancelled;
    }
  }
}
