import { createMatchRunner, type MatchOutcome } from '../../jobs/match-runner.ts';
import type { Matcher } from '../../../core/coding/autocode/create-finder.ts';
import { findAnswers } from '../../../core/coding/autocode/find-answers.ts';
import type { Match } from '../../../core/coding/autocode/match.ts';
import { snapToGraphemes } from '../../../core/text/snap-to-graphemes.ts';
import { segmentSentences } from '../../../core/text/sentences.ts';
import type { Span } from '../../../core/coding/text-units.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { turnLanguages } from '../../analysis/turn-languages.ts';
import type { SearchableSource } from '../../project/queries/autocode-queries.ts';
import type { JobContext } from '../../session/handler.ts';

type Request = Input<'autocode.preview'>;
type Rule = Request['rule'];

/** A source with its words. `allowed`: the turns of speakers that may be searched; `regions`: their stretches. */
export type OpenSource = Readonly<{
  source: SearchableSource;
  text: string;
  turns: readonly Turn[];
  allowed: readonly Turn[];
  regions: readonly Span[];
}>;

/** What a rule found in one source; `unscored` where its language has no words of feeling. */
export type Found = MatchOutcome & Readonly<{ unscored?: boolean }>;

/** Looks for one rule in one source after the other. */
export type Searcher = Readonly<{
  search: (source: OpenSource) => Promise<Result<Found>>;
  stop: () => Promise<void>;
}>;

/** What a person's regular expression gets for one source, ms. */
const patternTimeMs = 2000;

const nothingToStop = (): Promise<void> => Promise.resolve();

/** Stretches found as wholes: nothing in them is more of a match than the rest. */
function asWholes(text: string, spans: readonly Match[]): Found {
  const hits = spans
    .filter(({ start, end }) => end > start)
    .map(({ target, start, end }) => ({ target, ...snapToGraphemes(text, start, end) }));
  return { hits, marks: [], stopped: null };
}

function searchSpeakers(speakers: readonly string[], oneTarget: boolean): Searcher {
  const targetOf = new Map([...new Set(speakers)].map((name, i) => [name, oneTarget ? 0 : i]));
  return {
    search: ({ text, allowed }) => {
      const said = allowed.flatMap(({ speaker, start, end }): Match[] => {
        const target = speaker === null ? undefined : targetOf.get(speaker);
        return target === undefined ? [] : [{ target, start, end }];
      });
      return Promise.resolve(ok(asWholes(text, said)));
    },
    stop: nothingToStop,
  };
}

function searchAnswers({
  interviewers,
  words,
  answers,
}: Extract<Rule, { kind: 'question' }>): Searcher {
  return {
    search: ({ text, turns, allowed }) => {
      const spoken = turns.map(({ speaker, start, end }) => ({
        speaker,
        text: text.slice(start, end),
      }));
      const mayAnswer = new Set(allowed);
      const found = findAnswers(spoken, { interviewers, words, reach: answers }).flatMap(
        (i): Match[] => {
          const turn = turns[i];
          return turn && mayAnswer.has(turn)
            ? [{ target: 0, start: turn.start, end: turn.end }]
            : [];
        },
      );
      return Promise.resolve(ok(asWholes(text, found)));
    },
    stop: nothingToStop,
  };
}

function searchFeelings(
  { analysis, signal }: JobContext,
  { labels, minimumStrength }: Extract<Rule, { kind: 'sentiment' }>,
  { unit, oneTarget }: Readonly<{ unit: Request['unit']; oneTarget: boolean }>,
): Searcher {
  const targetOf = new Map([...new Set(labels)].map((label, i) => [label, oneTarget ? 0 : i]));
  const spansOf = ({ source, text, regions }: OpenSource): readonly Span[] =>
    unit === 'turn'
      ? regions
      : regions.flatMap((region) =>
          segmentSentences(text.slice(region.start, region.end), source.language).map(
            ({ start, end }) => ({ start: region.start + start, end: region.start + end }),
          ),
        );
  return {
    search: async (open) => {
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
    },
    stop: nothingToStop,
  };
}

function matcherOf(
  rule: Extract<Rule, { kind: 'text' | 'pattern' | 'dictionary' }>,
  oneTarget: boolean,
): Matcher {
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

/** The searcher for a rule. `limit`: hits of one source at most. To be stopped when all is searched. */
export function createSearcher(
  context: JobContext,
  { rule, target, unit }: Request,
  limit: number,
): Searcher {
  const oneTarget = target.kind !== 'each';
  switch (rule.kind) {
    case 'speaker':
      return searchSpeakers(rule.speakers, oneTarget);
    case 'question':
      return searchAnswers(rule);
    case 'sentiment':
      return searchFeelings(context, rule, { unit, oneTarget });
    case 'text':
    case 'pattern':
    case 'dictionary': {
      const runner = createMatchRunner({
        matcher: matcherOf(rule, oneTarget),
        unit,
        timeoutMs: rule.kind === 'pattern' ? patternTimeMs : undefined,
        limit,
        signal: context.signal,
      });
      const search: Searcher['search'] = ({ source, text, regions }) =>
        runner.run({ text, regions, language: source.language });
      return { search, stop: runner.stop };
    }
  }
}
