import type { ExchangedCase, ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import type { WrittenSource, WrittenStudy } from '../../exports/written-study.ts';
import { recogniseTurns } from '../../transcripts/recognise-turns.ts';
import { deriveGuid } from './derive-guid.ts';
import type { Selection } from './selections.ts';

type Speaking = ExchangedCase['speaks'][number];

/** The turns of cases that speak under another name than their own: the standard has them as selections of the case. */
export type CaseSpeeches = Readonly<{
  /** The GUIDs of what a case says in a source; empty where the source as such is the case's, or names it already. */
  of: (owner: ExchangedCase, place: Speaking) => readonly ExchangeKey[];
  selectionsIn: (sourceKey: ExchangeKey) => readonly Selection[];
}>;

/** Whether a case speaks under a name by which nobody finds it in the source. */
export function isUnderAnotherName({ name }: ExchangedCase, { label }: Speaking): boolean {
  return label !== null && label.toLocaleLowerCase('en') !== name.toLocaleLowerCase('en');
}

export function caseSpeeches({ cases, sources }: WrittenStudy): CaseSpeeches {
  const labels = new Map<ExchangeKey, Set<string>>();
  for (const each of cases) {
    for (const place of each.speaks.filter((speaking) => isUnderAnotherName(each, speaking))) {
      const own = labels.get(place.sourceKey) ?? new Set<string>();
      labels.set(place.sourceKey, own.add(place.label ?? ''));
    }
  }
  const turns = new Map(
    sources.flatMap((source) => {
      const own = labels.get(source.key);
      return own ? [[source.key, turnsUnder(source, own)] as const] : [];
    }),
  );
  const turnsIn = (key: ExchangeKey): readonly Turn[] => turns.get(key) ?? [];
  return {
    of: (owner, place) =>
      isUnderAnotherName(owner, place)
        ? turnsIn(place.sourceKey)
            .filter(({ speaker }) => speaker === place.label)
            .map((turn) => guidOf(place.sourceKey, turn))
        : [],
    selectionsIn: (key) =>
      turnsIn(key).map((turn) => ({
        guid: guidOf(key, turn),
        start: turn.start,
        end: turn.end,
        coderKey: null,
        codings: [],
      })),
  };
}

const guidOf = (sourceKey: ExchangeKey, { start }: Turn): ExchangeKey =>
  deriveGuid('speech', sourceKey, String(start));

/** Only turns that the text tells by itself: whoever reads the project finds the speaker in no other. */
function turnsUnder({ text, turns }: WrittenSource, labels: ReadonlySet<string>): readonly Turn[] {
  const found = new Map(recogniseTurns(text).map((turn) => [turn.start, turn]));
  return turns.filter(({ start, end, speaker }) => {
    const turn = found.get(start);
    return labels.has(speaker ?? '') && turn?.end === end && turn.speaker === speaker;
  });
}
