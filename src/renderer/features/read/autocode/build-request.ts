import { locatePatternError } from '../../../../core/coding/autocode/locate-pattern-error.ts';
import { parseDictionary } from '../../../../core/coding/autocode/parse-dictionary.ts';
import { parseWords } from '../../../../core/coding/autocode/parse-words.ts';
import type { AutocodeVoice } from '../../../../shared/domain/autocode.ts';
import type { Code } from '../../../../shared/domain/code.ts';
import type { SentimentLabel } from '../../../../shared/domain/sentiment.ts';
import type { SourceId } from '../../../../shared/ids.ts';
import type { Call } from '../../../../shared/operations/operation-table.ts';
import { findCodeNamed, splitCodeName } from './find-code-named.ts';
import { type RuleDraft, strengths, tellsApart, unitsFor } from './rule-draft.ts';

export type AutocodeRequest = Call<'autocode.preview'>;
type Rule = AutocodeRequest['rule'];
type Target = AutocodeRequest['target'];

/** What is still to be filled in: a key of the catalogue. */
export type Missing =
  | 'needWords'
  | 'needPattern'
  | 'wrongPattern'
  | 'needDictionary'
  | 'wrongDictionary'
  | 'needInterviewer'
  | 'needSpeaker'
  | 'needFeeling'
  | 'needCode'
  | 'needParent'
  | 'needText';

/** What the form knows besides its own fields. */
export type DraftSurroundings = Readonly<{
  codes: readonly Code[];
  voices: readonly AutocodeVoice[];
  /** The text that is open. */
  sourceId: SourceId;
  feelingName: (label: SentimentLabel) => string;
  /** What a code is called as long as it has no name. */
  unnamedCode: string;
}>;

/** What the form stands for: a request, or null; and what it still needs before anything can be coded, or null. */
export type BuiltRequest = Readonly<{ request: AutocodeRequest | null; missing: Missing | null }>;

/** Those who ask, as the person said or as it seems. */
export function interviewersOf(draft: RuleDraft, voices: readonly AutocodeVoice[]): string[] {
  return voices
    .filter(({ name, asks }) => draft.interviewers?.has(name) ?? asks)
    .map(({ name }) => name);
}

/** Those whose words are not searched. A rule about speakers or questions says itself who counts. */
export function leftOutOf(draft: RuleDraft, voices: readonly AutocodeVoice[]): string[] {
  if (unitsFor(draft.kind).length === 0) return [];
  return voices
    .filter(({ name, asks }) => draft.leftOut?.has(name) ?? asks)
    .map(({ name }) => name);
}

function ruleOf(draft: RuleDraft, { voices }: DraftSurroundings): Rule | Missing {
  switch (draft.kind) {
    case 'text': {
      const { wholeWords, matchCase, inflections } = draft;
      const terms = parseWords(draft.words);
      if (terms.length === 0) return 'needWords';
      return { kind: 'text', terms, wholeWords, matchCase, inflections: inflections && wholeWords };
    }
    case 'pattern':
      if (draft.pattern === '') return 'needPattern';
      if (locatePatternError(draft.pattern)) return 'wrongPattern';
      return { kind: 'pattern', pattern: draft.pattern, matchCase: draft.patternCase };
    case 'dictionary': {
      const { entries, problems } = parseDictionary(draft.dictionary);
      if (problems.length > 0) return 'wrongDictionary';
      if (entries.length === 0) return 'needDictionary';
      return {
        kind: 'dictionary',
        entries: entries.map(({ code, words }) => ({ code, words: [...words] })),
      };
    }
    case 'question': {
      const interviewers = interviewersOf(draft, voices);
      if (interviewers.length === 0) return 'needInterviewer';
      return { kind: 'question', interviewers, words: draft.question, answers: draft.answers };
    }
    case 'speaker': {
      const speakers = voices.map(({ name }) => name).filter((name) => draft.speakers.has(name));
      return speakers.length === 0 ? 'needSpeaker' : { kind: 'speaker', speakers };
    }
    case 'sentiment': {
      const labels = [...draft.feelings];
      if (labels.length === 0) return 'needFeeling';
      // A neutral text has no strength.
      const minimumStrength = draft.feelings.has('neutral') ? 0 : strengths[draft.strength];
      return { kind: 'sentiment', labels, minimumStrength };
    }
  }
}

function targetOf(draft: RuleDraft, { codes, feelingName }: DraftSurroundings): Target | Missing {
  if (draft.kind === 'dictionary' || (tellsApart(draft.kind) && draft.perGroup)) {
    const parent = draft.parent.trim() === '' ? null : findCodeNamed(codes, draft.parent);
    if (parent === undefined) return 'needParent';
    const names =
      draft.kind === 'sentiment'
        ? Object.fromEntries([...draft.feelings].map((label) => [label, feelingName(label)]))
        : {};
    return { kind: 'each', parentId: parent?.id ?? null, names };
  }
  const known = findCodeNamed(codes, draft.code);
  if (known) return { kind: 'code', codeId: known.id };
  const { parent, name } = splitCodeName(codes, draft.code);
  return name === '' ? 'needCode' : { kind: 'new', name, parentId: parent?.id ?? null };
}

/** The request that the form stands for. Where only the code has no name yet, it serves to see what would be found. */
export function buildRequest(draft: RuleDraft, around: DraftSurroundings): BuiltRequest {
  const lacks = (missing: Missing): BuiltRequest => ({ request: null, missing });
  const rule = ruleOf(draft, around);
  if (typeof rule === 'string') return lacks(rule);
  const found = targetOf(draft, around);
  if (typeof found === 'string' && found !== 'needCode') return lacks(found);
  if (draft.scope === 'chosen' && draft.chosen.size === 0) return lacks('needText');
  const missing = found === 'needCode' ? found : null;
  const target =
    found === 'needCode' ? ({ kind: 'new', name: around.unnamedCode } as const) : found;
  const units = unitsFor(draft.kind);
  const unit = units.includes(draft.unit) ? draft.unit : (units[0] ?? 'turn');
  const sourceIds = { all: undefined, this: [around.sourceId], chosen: [...draft.chosen] }[
    draft.scope
  ];
  const withoutSpeakers = leftOutOf(draft, around.voices);
  const request = { rule, target, unit, withoutSpeakers, ...(sourceIds ? { sourceIds } : {}) };
  return { request, missing };
}

/** Whether two requests look for the same, whatever it is to be coded with. */
export function findsTheSame(one: AutocodeRequest, other: AutocodeRequest): boolean {
  const sought = ({ target, ...rest }: AutocodeRequest): string =>
    JSON.stringify({ ...rest, isEach: target.kind === 'each' });
  return sought(one) === sought(other);
}

/** Rules that are looked for while they are typed: they are answered in a moment, and can be stopped at any. */
export function isLookedForAtOnce({ rule }: AutocodeRequest): boolean {
  return rule.kind === 'text' || rule.kind === 'dictionary' || rule.kind === 'pattern';
}
