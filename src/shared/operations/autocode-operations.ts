import { z } from 'zod';
import {
  answerReaches,
  type AutocodeHit,
  type AutocodePreview,
  autocodeUnits,
  type AutocodeVoice,
  maxAutocodeHits,
} from '../domain/autocode.ts';
import type { Page } from '../domain/page.ts';
import { sentimentLabels } from '../domain/sentiment.ts';
import type { CodeId } from '../ids.ts';
import { job, read, returns, write } from './define-operation.ts';
import { codeId, name, page, sourceId } from './fields.ts';

/** A word or a phrase; `*` at the end of a word stands for any ending. */
const term = z
  .string()
  .trim()
  .min(1, 'A word is needed.')
  .max(200, 'A word or phrase has at most 200 characters.');
const labels = z.array(z.string().max(500)).max(5000);

const rule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    terms: z.array(term).min(1, 'A word is needed.').max(500),
    wholeWords: z.boolean().default(true),
    /** Capitals and accents count. */
    matchCase: z.boolean().default(false),
    /** Also other forms of the words, by the stems of the source's language. */
    inflections: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('pattern'),
    /** A regular expression of JavaScript with the flags `u` and `m`. */
    pattern: z.string().min(1, 'An expression is needed.').max(2000),
    matchCase: z.boolean().default(false),
  }),
  z.strictObject({ kind: z.literal('speaker'), speakers: labels.min(1, 'A speaker is needed.') }),
  z.strictObject({
    kind: z.literal('question'),
    interviewers: labels.min(1, 'Whoever asks is needed.'),
    /** Words of the question; every question where empty. */
    words: z.string().trim().max(500).default(''),
    answers: z.enum(answerReaches).default('until_speaks'),
  }),
  z.strictObject({
    kind: z.literal('sentiment'),
    labels: z.array(z.enum(sentimentLabels)).min(1, 'A feeling is needed.'),
    /** Distance of the score from 0, at least. */
    minimumStrength: z.number().min(0).max(1).default(0),
  }),
  z.strictObject({
    kind: z.literal('dictionary'),
    entries: z
      .array(
        z.strictObject({
          /** The name of a code, or its path with `/`. */
          code: name,
          words: z.array(term).min(1, 'A code without words.').max(1000),
        }),
      )
      .min(1, 'A code with words is needed.')
      .max(500),
  }),
]);

const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('code'), codeId }),
  /** A code of this name below `parentId`: the one that is there, else a new one. */
  z.strictObject({ kind: z.literal('new'), name, parentId: codeId.nullable().default(null) }),
  /**
   * A code for each speaker, feeling or entry of the dictionary, found by its name or made below `parentId`. `names` gives
   * another name than the label itself. Only for rules that tell several things apart.
   */
  z.strictObject({
    kind: z.literal('each'),
    parentId: codeId.nullable().default(null),
    names: z.record(z.string().max(500), name).default({}),
  }),
]);

const hitLimit = 500;

/** Coding many places by a rule: looked at first, then applied as one step. */
export const autocodeOperations = {
  /** Those who speak in the sources (all where left out), most turns first; respondents of a survey are none of them. */
  'autocode.voices': read(
    z.strictObject({ sourceIds: z.array(sourceId).max(5000).optional() }),
    returns<readonly AutocodeVoice[]>(),
  ),
  /**
   * Finds what a rule would code and keeps it until the next preview or until the study is closed. Writes nothing. Only
   * what is said is searched: labels, time stamps and what stands before the first turn are left out.
   * A regular expression gets 2 s for each source; what it found until then is kept and said to be part.
   */
  'autocode.preview': job(
    z.strictObject({
      rule,
      target,
      /** For words, expressions and dictionaries; sentiment knows sentences and turns; else a hit is a turn. */
      unit: z.enum(autocodeUnits).default('sentence'),
      /** All sources where left out. */
      sourceIds: z.array(sourceId).min(1, 'A text is needed.').max(5000).optional(),
      /** Only what these speakers say. */
      onlySpeakers: labels.optional(),
      /** Nothing of what these speakers say. */
      withoutSpeakers: labels.default([]),
    }),
    returns<AutocodePreview>(),
  ),
  /** Hits of the preview by source, then position; `target` and `sourceId` narrow the list, the hits keep their numbers. */
  'autocode.hits': read(
    z.strictObject({
      previewId: z.int().positive(),
      target: z.int().nonnegative().optional(),
      sourceId: sourceId.optional(),
      ...page,
      limit: z.int().min(1).max(hitLimit).default(200),
    }),
    returns<Page<AutocodeHit>>(),
  ),
  /**
   * Codes the hits of a preview but for those left out: one step, with the codes it has to make. What this coder has
   * coded so already is not doubled. Refused as a whole where a source was changed since the preview.
   */
  'autocode.apply': write(
    z.strictObject({
      previewId: z.int().positive(),
      withoutHits: z.array(z.int().nonnegative()).max(maxAutocodeHits).default([]),
      withoutSources: z.array(sourceId).max(5000).default([]),
    }),
    returns<
      Readonly<{
        codings: number;
        /** Hits that were coded so before. */
        already: number;
        createdCodeIds: readonly CodeId[];
      }>
    >(),
  ),
  /** Forgets the preview, if it is still the one that is kept. */
  'autocode.discard': job(z.strictObject({ previewId: z.int().positive() }), returns<null>()),
};
