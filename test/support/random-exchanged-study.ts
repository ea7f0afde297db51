import type fc from 'fast-check';
import { normaliseText } from '../../src/core/text/normalise-text.ts';
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
import {
  pieces,
  rangeIn,
  type StudyOptions,
  studyParts,
  type StudyParts,
  taken,
} from './random-study-parts.ts';

/** Hands out keys: different ones within a study and from one study to the next. */
function keyMaker(seed: number): () => string {
  let count = 0;
  const first = (seed >>> 0).toString(16).padStart(8, '0');
  return () => {
    count += 1;
    return `${first}-0000-4000-8000-${count.toString(16).padStart(12, '0')}`;
  };
}

/** Puts the parts together: their numbers choose among what there is. */
function assemble(parts: StudyParts): ExchangedStudy {
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
      return normaliseText(`${pieces[choice % 5] ?? ''} ${choice % 7}`);
  }
}

function caseOf(
  { name, isOrganisation, picks }: StudyParts['cases'][number],
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
  wanted: StudyParts['codings'],
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
  return studyParts(options).map(assemble);
}
