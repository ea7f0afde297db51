import type { ExchangedCase, ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import type { WritingSteps, WrittenSource, WrittenStudy } from '../../exports/written-study.ts';
import { recogniseTurns } from '../../transcripts/recognise-turns.ts';
import { deriveGuid } from './derive-guid.ts';
import type { Selection } from './selections.ts';

type Speaking = ExchangedCase['speaks'][number];

/** The turns of cases that a source does not name itself: the standard has them as selections of the case. */
export type CaseSpeeches = Readonly<{
  /** The GUIDs of what a case says in a source; empty where the source as such is the case's, or names it already. */
  of: (owner: ExchangedCase, place: Speaking) => readonly ExchangeKey[];
  selectionsIn: (sourceKey: ExchangeKey) => readonly Selection[];
  /** Offsets of the turns whose speaker comes back by the selections of a case alone. */
  toldIn: (sourceKey: ExchangeKey) => ReadonlySet<number>;
}>;

/** Whether a case speaks under a name by which nobody finds it in the source. */
export function isUnderAnotherName({ name }: ExchangedCase, { label }: Speaking): boolean {
  return label !== null && folded(label) !== folded(name);
}

const folded = (name: string): string => name.toLocaleLowerCase('en');

/** What of a source stands as selections of cases: turns by their label, and whether the text names nobody. */
type Spoken = Readonly<{ byLabel: ReadonlyMap<string, readonly Turn[]>; isUnnamed: boolean }>;

/** A step after each source: its turns are looked for in its text. */
export function* caseSpeeches({ cases, sources }: WrittenStudy): WritingSteps<CaseSpeeches> {
  const places = Map.groupBy(
    cases.flatMap((owner) => owner.speaks.map((place) => ({ owner, place }))),
    ({ place }) => place.sourceKey,
  );
  const spoken = new Map<ExchangeKey, Spoken>();
  for (const source of sources) {
    const own = places.get(source.key)?.filter(({ place }) => place.label !== null) ?? [];
    if (own.length === 0) continue;
    yield { done: 0, total: 2 * sources.length };
    const told = spokenIn(source, own);
    if (told.byLabel.size > 0) spoken.set(source.key, told);
  }
  const turnsIn = (key: ExchangeKey): readonly Turn[] =>
    [...(spoken.get(key)?.byLabel.values() ?? [])].flat();
  return {
    of: (_, { sourceKey, label }) =>
      (spoken.get(sourceKey)?.byLabel.get(label ?? '') ?? []).map((turn) =>
        guidOf(sourceKey, turn),
      ),
    selectionsIn: (key) =>
      turnsIn(key).map((turn) => ({
        guid: guidOf(key, turn),
        start: turn.start,
        end: turn.end,
        coderKey: null,
        codings: [],
      })),
    toldIn: (key) =>
      new Set(spoken.get(key)?.isUnnamed ? turnsIn(key).map(({ start }) => start) : []),
  };
}

const guidOf = (sourceKey: ExchangeKey, { start }: Turn): ExchangeKey =>
  deriveGuid('speech', sourceKey, String(start));

/**
 * Whoever reads the project finds turns and speakers in the text. Where it names speakers, those are told that are cases of
 * another name; where it names nobody, the paragraphs that are turns of cases of the same name, which then speak them.
 */
function spokenIn(
  { text, turns, format }: WrittenSource,
  own: readonly Readonly<{ owner: ExchangedCase; place: Speaking }>[],
): Spoken {
  const found = recogniseTurns(text, format === 'plain_text' ? 'block' : 'line');
  const isUnnamed = found.every(({ speaker }) => speaker === null);
  const labels = new Set(
    own
      .filter(({ owner, place }) => isUnderAnotherName(owner, place) !== isUnnamed)
      .map(({ place }) => place.label),
  );
  const byStart = new Map(found.map((turn) => [turn.start, turn]));
  const kept = turns.filter(({ start, end, speaker }) => {
    const turn = byStart.get(start);
    const isSame = turn?.end === end && turn.speaker === (isUnnamed ? null : speaker);
    return speaker !== null && labels.has(speaker) && isSame;
  });
  return { byLabel: Map.groupBy(kept, ({ speaker }) => speaker ?? ''), isUnnamed };
}
