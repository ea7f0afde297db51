import fc from 'fast-check';
import { normaliseText } from '../../src/core/text/normalise-text.ts';
import { snapToGraphemes } from '../../src/core/text/snap-to-graphemes.ts';
import { attributeTypes } from '../../src/shared/domain/attribute.ts';
import type {
  ExchangedAttribute,
  ExchangedCase,
  ExchangedCode,
  ExchangedEnd,
  ExchangedMemo,
  ExchangedSource,
  ExchangedStudy,
  ExchangedTarget,
} from '../../src/shared/domain/exchanged-study.ts';
import { sourceKinds, type Turn } from '../../src/shared/domain/source.ts';
import { textOffset } from '../../src/shared/ids.ts';

/** Letters of many scripts and of more than one unit, line ends, and what XML and JSON have to escape. */
const pieces = [
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
const taken = <T>(from: readonly T[], choice: number): T | undefined => from[choice % from.length];

/** Hands out keys: different ones within a study and from one study to the next. */
function keyMaker(seed: number): () => string {
  let count = 0;
  const first = (seed >>> 0).toString(16).padStart(8, '0');
  return () => {
    count += 1;
    return `${first}-0000-4000-8000-${count.toString(16).padStart(12, '0')}`;
  };
}

/** A stretch of a text on borders of graphemes, never empty; null where the text has none. */
function rangeIn(text: string, one: number, other: number): { start: number; end: number } | null {
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

function valueOf(type: ExchangedAttribute['type'], choice: number): string {
  switch (type) {
    case 'number':
      return choice % 3 === 0 ? String((choice % 1000) / 8) : String((choice % 200) - 100);
    case 'boolean':
      return choice % 2 === 0 ? 'true' : 'false';
    case 'date':
      return `20${String(choice % 90).padStart(2, '0')}-0${(choice % 9) + 1}-${(choice % 19) + 10}`;
    case 'text':
    case 'choice':
      return `${pieces[choice % 5] ?? ''} ${choice % 7}`;
  }
}

type Parts = Readonly<{
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
    entryDate: string | null;
    body: string;
    createdAt: string | null;
    updatedAt: string | null;
  }>[];
  links: readonly Readonly<{ picks: readonly number[]; note: string; createdAt: string | null }>[];
}>;

const picks = fc.array(pick, { minLength: 8, maxLength: 8 });

const parts = (options: StudyOptions): fc.Arbitrary<Parts> =>
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
        entryDate: orNull(day),
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

/** Puts the parts together: their numbers choose among what there is. */
function assemble(parts: Parts): ExchangedStudy {
  const next = keyMaker(parts.seed);
  const coders = parts.coders.map((name) => ({ key: next(), name }));
  const coderAt = (choice: number): string | null =>
    [null, ...coders.map(({ key }) => key)][choice % (coders.length + 1)] ?? null;
  const codes: ExchangedCode[] = [];
  for (const { parent, ...rest } of parts.codes) {
    // One in three stands at the top; the newest are chosen more often, which makes deep trees.
    const above = parent % 3 === 0 ? undefined : (taken(codes.slice(-2), parent) ?? undefined);
    codes.push({ ...rest, key: next(), parentKey: above?.key ?? null });
  }
  const sets = parts.sets.map(({ members, ...rest }) => ({
    ...rest,
    key: next(),
    codeKeys: members.flatMap((member) => codes[member]?.key ?? []),
  }));
  const sources = parts.sources.map((rest) => ({ ...rest, key: next() }));
  const attributes = parts.attributes.map((rest) => ({ ...rest, key: next() }));
  const cases = parts.cases.map((each) => caseOf(each, next(), { sources, attributes }));
  const codings = codingsOf(parts.codings, { codes, sources, coderAt, next });
  const spokenOf = new Set<string>();
  const memos = parts.memos.map(({ picks, title, entryDate, ...rest }): ExchangedMemo => {
    const wanted = targetOf(picks, { sources, codes, codings, cases });
    // A thing has one memo; only the journal has many entries.
    const isTaken = spokenOf.has(JSON.stringify(wanted));
    spokenOf.add(JSON.stringify(wanted));
    const target: ExchangedTarget = isTaken ? { kind: 'journal' } : wanted;
    const journal =
      target.kind === 'journal' ? { title, entryDate } : { title: '', entryDate: null };
    return { ...rest, ...journal, key: next(), target, coderKey: coderAt(picks[2] ?? 0) };
  });
  const links = parts.links.flatMap(({ picks, note, createdAt }) => {
    const from = endOf(picks.slice(0, 4), ['passage', 'memo'], { sources, codes, cases, memos });
    const to = endOf(picks.slice(4), ['passage', 'memo', 'code', 'case', 'source'], {
      sources,
      codes,
      cases,
      memos,
    });
    if (!from || !to) return [];
    return [{ key: next(), from, to, note, coderKey: coderAt(picks[1] ?? 0), createdAt }];
  });
  const { name } = parts;
  return {
    name,
    origin: null,
    coders,
    codes,
    sets,
    sources,
    attributes,
    cases,
    codings,
    memos,
    links,
  };
}

function caseOf(
  { name, isOrganisation, picks }: Parts['cases'][number],
  key: string,
  { sources, attributes }: Pick<ExchangedStudy, 'sources' | 'attributes'>,
): ExchangedCase {
  const [first = 0, second = 0, third = 0] = picks;
  const spoken = taken(sources, first);
  const label = spoken?.turns.find(({ speaker }) => speaker !== null)?.speaker ?? null;
  return {
    key,
    name,
    kind: isOrganisation ? 'organisation' : 'person',
    values: attributes.flatMap(({ key: attributeKey, type }, at) =>
      (second + at) % 3 === 0 ? [] : [{ attributeKey, value: valueOf(type, third + at) }],
    ),
    speaks: spoken ? [{ sourceKey: spoken.key, label: second % 2 === 0 ? label : null }] : [],
  };
}

type Known = Readonly<{
  codes: readonly ExchangedCode[];
  sources: readonly ExchangedSource[];
  coderAt: (choice: number) => string | null;
  next: () => string;
}>;

/** With ranges that overlap and ranges that are the same. */
function codingsOf(
  wanted: Parts['codings'],
  { codes, sources, coderAt, next }: Known,
): ExchangedStudy['codings'] {
  const codings: ExchangedStudy['codings'][number][] = [];
  for (const { picks, weight, repeats } of wanted) {
    const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = picks;
    const last = repeats ? codings.at(-1) : undefined;
    const code = taken(codes, fifth);
    const place = last ?? placeIn(taken(sources, first), second, third);
    if (!code || !place) continue;
    const { sourceKey, start, end } = place;
    codings.push({
      key: next(),
      sourceKey,
      codeKey: code.key,
      start,
      end,
      coderKey: coderAt(fourth),
      weight,
    });
  }
  return codings;
}

type Place = Readonly<{ sourceKey: string; start: number; end: number }>;

function placeIn(source: ExchangedSource | undefined, one: number, other: number): Place | null {
  const range = source ? rangeIn(source.text, one, other) : null;
  return source && range ? { sourceKey: source.key, ...range } : null;
}

function targetOf(
  [first = 0, second = 0]: readonly number[],
  {
    sources,
    codes,
    codings,
    cases,
  }: Pick<ExchangedStudy, 'sources' | 'codes' | 'codings' | 'cases'>,
): ExchangedTarget {
  const kinds = [
    ['source', sources],
    ['code', codes],
    ['coding', codings],
    ['case', cases],
  ] as const;
  const [kind, from] = kinds[first % 6] ?? [];
  const chosen = from && taken<Readonly<{ key: string }>>(from, second);
  if (kind && chosen) return { kind, key: chosen.key };
  return { kind: first % 6 === 4 ? 'project' : 'journal' };
}

function endOf(
  [first = 0, second = 0, third = 0, fourth = 0]: readonly number[],
  kinds: readonly ExchangedEnd['kind'][],
  { sources, codes, cases, memos }: Pick<ExchangedStudy, 'sources' | 'codes' | 'cases' | 'memos'>,
): ExchangedEnd | null {
  const kind = taken(kinds, first) ?? 'passage';
  if (kind === 'passage') {
    const place = placeIn(taken(sources, second), third, fourth);
    return place && { kind, ...place };
  }
  const from = { memo: memos, code: codes, case: cases, source: sources }[kind];
  const chosen = taken<Readonly<{ key: string }>>(from, second);
  return chosen ? { kind, key: chosen.key } : null;
}

/** Small studies that keep every rule of `ExchangedStudy`, with a bit of everything. */
export function randomExchangedStudy(options: StudyOptions = {}): fc.Arbitrary<ExchangedStudy> {
  return parts(options).map(assemble);
}
