import type {
  ExchangedCoding,
  ExchangedLink,
  ExchangedStudy,
  ExchangeKey,
} from '../../../shared/domain/exchanged-study.ts';
import { deriveGuid } from './derive-guid.ts';

/** A stretch of a source with what one coder says about it; or one that a link leads to or a case says, without codings. */
export type Selection = Readonly<{
  guid: ExchangeKey;
  start: number;
  end: number;
  coderKey: ExchangeKey | null;
  codings: readonly ExchangedCoding[];
}>;

type Place = Readonly<{ start: number; end: number }>;

const byPlace = (left: Place, right: Place): number =>
  left.start - right.start || left.end - right.end;

/** Finds the selections of a source, in the order of its text. They are made when they are asked for, and not kept. */
export function selectionFinder(
  { codings, links }: Pick<ExchangedStudy, 'codings' | 'links'>,
  speechesIn: (sourceKey: ExchangeKey) => readonly Selection[],
): (sourceKey: ExchangeKey) => readonly Selection[] {
  const codingsIn = Map.groupBy(codings, ({ sourceKey }) => sourceKey);
  const endsIn = endsBySource(links);
  return (sourceKey) => {
    const coded = together(codingsIn.get(sourceKey) ?? []);
    const bare = [...(endsIn.get(sourceKey) ?? []), ...speechesIn(sourceKey)];
    return bare.length > 0 ? [...coded, ...bare].sort(byPlace) : coded;
  };
}

/** Codings of one coder on one stretch are one selection, which has its GUID from the first of them. */
function together(codings: readonly ExchangedCoding[]): readonly Selection[] {
  const selections: (Selection & { codings: ExchangedCoding[] })[] = [];
  let here = 0;
  for (const coding of codings.toSorted(byPlace)) {
    const { key, start, end, coderKey } = coding;
    const last = selections.at(-1);
    if (last?.start !== start || last.end !== end) here = selections.length;
    let at = here;
    while (at < selections.length && selections[at]?.coderKey !== coderKey) at += 1;
    const known = selections[at];
    if (known) known.codings.push(coding);
    else {
      const guid = deriveGuid('selection', key);
      selections.push({ guid, start, end, coderKey, codings: [coding] });
    }
  }
  return selections;
}

function endsBySource(
  links: readonly ExchangedLink[],
): ReadonlyMap<ExchangeKey, readonly Selection[]> {
  const ends = links.flatMap((link) =>
    (['from', 'to'] as const).flatMap((place) => {
      const end = link[place];
      if (end.kind !== 'passage') return [];
      const guid = guidOfEnd(link, place);
      const { coderKey } = link;
      const selection: Selection = {
        ...{ guid, start: end.start, end: end.end },
        ...{ coderKey, codings: [] },
      };
      return [{ sourceKey: end.sourceKey, selection }];
    }),
  );
  const groups = Map.groupBy(ends, ({ sourceKey }) => sourceKey);
  return new Map([...groups].map(([key, own]) => [key, own.map(({ selection }) => selection)]));
}

/** The GUID by which a link names one of its ends: a passage has a selection of its own. */
export function guidOfEnd(link: ExchangedLink, place: 'from' | 'to'): ExchangeKey {
  const end = link[place];
  return end.kind === 'passage' ? deriveGuid(`link ${place}`, link.key) : end.key;
}
