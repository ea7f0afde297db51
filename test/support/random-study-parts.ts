import fc from 'fast-check';
import { normaliseText } from '../../src/core/text/normalise-text.ts';
import { snapToGraphemes } from '../../src/core/text/snap-to-graphemes.ts';
import { attributeTypes } from '../../src/shared/domain/attribute.ts';
import type {
  ExchangedAttribute,
  ExchangedCode,
  ExchangedSource,
} from '../../src/shared/domain/exchanged-study.ts';
import { sourceKinds, type Turn } from '../../src/shared/domain/source.ts';
import { textOffset } from '../../src/shared/ids.ts';

/** Letters of many scripts and of more than one unit, line ends, and what XML and JSON have to escape. */
export const pieces = [
  ...[
    'trust',
    'the app was slow',
    'é',
    'e\u0301\u0323',
    'o\u0308',
    'n\u0303\u0304',
    '한국어',
    '各',
    'ไทย',
  ],
  ...['👩‍👩‍👧', '🇩🇪', '👍🏽', '𝒜', '☕\ufe0f', 'שָׁלוֹם', 'مرحبا', 'हिन्दी', '\u200f', '\u00a0', '\ufeffx'],
  ...[' ', ' ', '. ', '\n', '\n', '\n\n', '\t', 'Ada: ', '\nBen: ', '\n(0:21) ', '[00:01:02] '],
  ...['<&">', ']]>', '&amp;', "'", '\\', '{"a":[1]}', '\u2028', '--', '%', '/', ' / '],
] as const;

/** What neither XML nor UTF-8 can hold. */
const unwritablePieces = ['\u0000', '\u0007', '\u001f', '\ufffe', '\ud83d', '\udc00'] as const;

export type StudyOptions = Readonly<{
  /** With control characters and halves of surrogate pairs. */
  unwritable?: boolean;
}>;

const words = ({ unwritable = false }: StudyOptions, most: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...pieces, ...(unwritable ? unwritablePieces : [])), { maxLength: most })
    .map((parts) => normaliseText(parts.join('')));

/** A name on one line, without blanks at its ends, never empty. */
const names = (options: StudyOptions): fc.Arbitrary<string> =>
  words(options, 5).map((some) => some.replace(/[\s\ufeff]+/gu, ' ').trim() || 'A name');

const paragraphs = (options: StudyOptions): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant(''),
    words(options, 12).map((some) => some.trim()),
  );

const moment = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const day = moment.map((time) => time.slice(0, 10));
const orNull = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { nil: null });
const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 });
const pick = fc.nat(1_000_000);

/** The same number always takes the same one; undefined where there is none. */
export const taken = <T>(from: readonly T[], choice: number): T | undefined =>
  from[choice % from.length];

/** A stretch of a text on borders of graphemes, never empty; null where the text has none. */
export function rangeIn(
  text: string,
  one: number,
  other: number,
): { start: number; end: number } | null {
  const ends = [one % (text.length + 1), other % (text.length + 1)] as const;
  const { start, end } = snapToGraphemes(text, Math.min(...ends), Math.max(...ends));
  return start < end ? { start, end } : null;
}

function turnsOf(
  text: string,
  cuts: readonly number[],
  speakers: readonly (string | null)[],
): Turn[] {
  const borders = cuts.map(
    (cut) => snapToGraphemes(text, cut % (text.length + 1), cut % (text.length + 1)).start,
  );
  const ordered = [...new Set(borders)].sort((left, right) => left - right);
  return ordered.slice(1).map((end, index) => ({
    index,
    start: textOffset(ordered[index] ?? 0),
    end: textOffset(end),
    speaker: taken(speakers, index) ?? null,
    timeMs: index % 3 === 0 ? index * 1500 : null,
    row: null,
  }));
}

const formats = [
  ...[
    'plain_text',
    'plain_text',
    'plain_text',
    'webvtt',
    'docx',
    'pdf',
    'picture',
    'audio',
    'video',
  ],
] as const;
const endings: Readonly<Record<string, string>> = {
  ...{ plain_text: 'txt', webvtt: 'vtt', docx: 'docx', pdf: 'pdf' },
  ...{ picture: 'png', audio: 'm4a', video: 'mp4' },
};

const source = (options: StudyOptions): fc.Arbitrary<Omit<ExchangedSource, 'key'>> =>
  fc
    .record({
      name: names(options),
      kind: orNull(fc.constantFrom(...sourceKinds)),
      language: orNull(fc.constantFrom('en', 'de', 'ar', 'und')),
      text: fc.oneof(
        { weight: 1, arbitrary: fc.constant('') },
        { weight: 6, arbitrary: words(options, 40) },
      ),
      format: fc.constantFrom(...formats),
      original: orNull(bytes),
      folder: fc.array(fc.constantFrom('Interviews', 'Wave 1', 'Übersicht', 'Rest'), {
        maxLength: 3,
      }),
      collectedOn: orNull(day),
      importedAt: orNull(moment),
      cuts: fc.array(pick, { maxLength: 6 }),
      speakers: fc.array(orNull(names(options)), { maxLength: 3 }),
    })
    .map(({ cuts, speakers, ...rest }) => ({
      ...rest,
      fileName: `${rest.name}.${endings[rest.format] ?? 'txt'}`,
      original: rest.format === 'plain_text' ? null : rest.original,
      turns: turnsOf(rest.text, cuts, speakers),
    }));

const code = (options: StudyOptions): fc.Arbitrary<Omit<ExchangedCode, 'key' | 'parentKey'>> =>
  fc.record({
    name: names(options),
    colour: orNull(fc.integer({ min: 0, max: 11 })),
    description: paragraphs(options),
    inclusion: paragraphs(options),
    exclusion: paragraphs(options),
    example: paragraphs(options),
    archived: fc.boolean(),
  });

const attribute = (options: StudyOptions): fc.Arbitrary<Omit<ExchangedAttribute, 'key'>> =>
  fc
    .record({
      name: names(options),
      type: fc.constantFrom(...attributeTypes),
      options: fc.uniqueArray(names(options), { minLength: 1, maxLength: 3 }),
    })
    .map((each) => (each.type === 'choice' ? each : { ...each, options: [] }));

export type StudyParts = Readonly<{
  seed: number;
  name: string;
  coders: readonly string[];
  codes: readonly (Omit<ExchangedCode, 'key' | 'parentKey'> & Readonly<{ parent: number }>)[];
  sets: readonly Readonly<{ name: string; description: string; members: readonly number[] }>[];
  sources: readonly Omit<ExchangedSource, 'key'>[];
  attributes: readonly Omit<ExchangedAttribute, 'key'>[];
  cases: readonly Readonly<{ name: string; isOrganisation: boolean; picks: readonly number[] }>[];
  codings: readonly Readonly<{ picks: readonly number[]; weight: number; repeats: boolean }>[];
  memos: readonly Readonly<{
    picks: readonly number[];
    title: string;
    entryDate: string;
    body: string;
    createdAt: string | null;
    updatedAt: string | null;
  }>[];
  links: readonly Readonly<{ picks: readonly number[]; note: string; createdAt: string | null }>[];
}>;

const picks = fc.array(pick, { minLength: 8, maxLength: 8 });

/** What a study is put together of; numbers choose among what there is. */
export const studyParts = (options: StudyOptions): fc.Arbitrary<StudyParts> =>
  fc.record({
    seed: fc.nat(0xff_ff_ff),
    name: names(options),
    coders: fc.array(names(options), { maxLength: 3 }),
    codes: fc.array(
      fc.tuple(code(options), pick).map(([each, parent]) => ({ ...each, parent })),
      { maxLength: 12 },
    ),
    sets: fc.array(
      fc.record({
        name: names(options),
        description: paragraphs(options),
        members: fc.uniqueArray(fc.nat(11), { maxLength: 4 }),
      }),
      { maxLength: 3 },
    ),
    sources: fc.array(source(options), { maxLength: 5 }),
    attributes: fc.array(attribute(options), { maxLength: 4 }),
    cases: fc.array(fc.record({ name: names(options), isOrganisation: fc.boolean(), picks }), {
      maxLength: 4,
    }),
    codings: fc.array(
      fc.record({ picks, weight: fc.constantFrom(50, 50, 0, 100, 73), repeats: fc.boolean() }),
      { maxLength: 20 },
    ),
    memos: fc.array(
      fc.record({
        picks,
        title: names(options),
        entryDate: day,
        body: words(options, 20),
        createdAt: orNull(moment),
        updatedAt: orNull(moment),
      }),
      { maxLength: 10 },
    ),
    links: fc.array(fc.record({ picks, note: paragraphs(options), createdAt: orNull(moment) }), {
      maxLength: 6,
    }),
  });
