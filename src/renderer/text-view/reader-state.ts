import { StateEffect, StateField } from '@codemirror/state';
import { assignLanes, type Lanes } from '../../core/coding/assign-lanes.ts';
import type { Code } from '../../shared/domain/code.ts';
import type { Coding } from '../../shared/domain/coding.ts';
import type { Turn } from '../../shared/domain/source.ts';
import type { CodeId, CoderId, CodingId } from '../../shared/ids.ts';

/** What the text needs of a coding and of a code. */
export type ReaderCoding = Pick<
  Coding,
  'id' | 'codeId' | 'coderId' | 'start' | 'end' | 'memoId' | 'weight'
>;
export type ReaderCode = Pick<Code, 'id' | 'name' | 'family'>;

/** What the text needs of a coder: stripes of each have a pattern of their own, counted from 0. */
export type ReaderCoder = Readonly<{ name: string; isMe: boolean; pattern: number }>;

/** A stretch that is linked to something; `words` say to what. */
export type ReaderLink = Readonly<{ start: number; end: number; words: string }>;

export type ReaderCodings = Readonly<{
  /** All that the text was told of. */
  told: readonly ReaderCoding[];
  /** Those of them whose code is known: what is drawn. */
  codings: readonly ReaderCoding[];
  lanes: Lanes;
  laneCount: number;
}>;

/** Places found in the text, in order, and which of them is the present one. */
export type ReaderHits = Readonly<{
  hits: readonly Readonly<{ start: number; end: number }>[];
  at: number;
}>;

export const setCodings = StateEffect.define<readonly ReaderCoding[]>();
export const setCodes = StateEffect.define<ReadonlyMap<CodeId, ReaderCode>>();
export const setCoders = StateEffect.define<ReadonlyMap<CoderId, ReaderCoder>>();
export const setLinks = StateEffect.define<readonly ReaderLink[]>();
/** Turns that were marked as read, by their index. */
export const setReadTurns = StateEffect.define<ReadonlySet<number>>();
export const setTurns = StateEffect.define<readonly Turn[]>();
export const setActiveCoding = StateEffect.define<CodingId | null>();
export const setHits = StateEffect.define<ReaderHits>();
/** A stretch to mark for a moment; null takes the mark off. */
export const setMarked = StateEffect.define<Readonly<{ start: number; end: number }> | null>();

/** Two codings of one lane keep about a row of text between them, so that their names do. */
const laneGap = 70;

/** A value that only one kind of effect changes. */
function valueField<T>(
  effect: ReturnType<typeof StateEffect.define<T>>,
  initial: T,
): StateField<T> {
  return StateField.define<T>({
    create: () => initial,
    update: (value, transaction) =>
      transaction.effects.reduce((now, each) => (each.is(effect) ? each.value : now), value),
  });
}

export const codesField = valueField(setCodes, new Map<CodeId, ReaderCode>());
export const codersField = valueField(setCoders, new Map<CoderId, ReaderCoder>());
export const linksField = valueField<readonly ReaderLink[]>(setLinks, []);
export const readTurnsField = valueField<ReadonlySet<number>>(setReadTurns, new Set());
export const turnsField = valueField<readonly Turn[]>(setTurns, []);
export const activeField = valueField<CodingId | null>(setActiveCoding, null);
export const hitsField = valueField<ReaderHits>(setHits, { hits: [], at: -1 });
export const markedField = valueField<Readonly<{ start: number; end: number }> | null>(
  setMarked,
  null,
);

export const codingsField = StateField.define<ReaderCodings>({
  create: () => ({ told: [], codings: [], lanes: new Map(), laneCount: 0 }),
  update: (value, { effects, startState }) => {
    const codings = effects.findLast((effect) => effect.is(setCodings));
    const codes = effects.findLast((effect) => effect.is(setCodes));
    if (!codings && !codes) return value;
    const known = codes?.value ?? startState.field(codesField, false) ?? noCodes;
    const told = codings?.value ?? value.told;
    if (!codings && isSame(value.codings, listKnown(told, known))) return value;
    return withLanes(told, known, value.lanes);
  },
});

const noCodes: ReadonlyMap<CodeId, ReaderCode> = new Map();

/** A coding may be told of before its code is: it is not drawn in colours and under a name that are not its own. */
function listKnown(
  codings: readonly ReaderCoding[],
  codes: ReadonlyMap<CodeId, unknown>,
): readonly ReaderCoding[] {
  const isKnown = ({ codeId }: ReaderCoding): boolean => codes.has(codeId);
  return codings.every(isKnown) ? codings : codings.filter(isKnown);
}

function isSame(some: readonly ReaderCoding[], others: readonly ReaderCoding[]): boolean {
  if (some === others) return true;
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

/** Codings of known codes with a lane each; those that had one keep it. */
export function withLanes(
  told: readonly ReaderCoding[],
  codes: ReadonlyMap<CodeId, unknown>,
  previous: Lanes = new Map(),
): ReaderCodings {
  const codings = listKnown(told, codes);
  const lanes = assignLanes(codings, laneGap, previous);
  let laneCount = 0;
  for (const lane of lanes.values()) laneCount = Math.max(laneCount, lane + 1);
  return { told, codings, lanes, laneCount };
}
