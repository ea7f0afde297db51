import type {
  ExchangedCoding,
  ExchangedLink,
  ExchangedStudy,
  ExchangeKey,
} from '../../../shared/domain/exchanged-study.ts';
import { deriveGuid } from './derive-guid.ts';

/** A stretch of a source with what one coder says about it; or one that a link leads to, without codings. */
export type Selection = Readonly<{
  guid: ExchangeKey;
  start: number;
  end: number;
  coderKey: ExchangeKey | null;
  codings: readonly ExchangedCoding[];
}>;

/** The selections by source, in the order of the text. */
export function selectionsOf(
  study: ExchangedStudy,
): ReadonlyMap<ExchangeKey, readonly Selection[]> {
  const bySource = new Map<ExchangeKey, Selection[]>();
  const add = (sourceKey: ExchangeKey, selection: Selection): void => {
    const known = bySource.get(sourceKey);
    if (known) known.push(selection);
    else bySource.set(sourceKey, [selection]);
  };
  const groups = Map.groupBy(
    study.codings,
    ({ sourceKey, start, end, coderKey }) => `${sourceKey} ${start} ${end} ${coderKey ?? ''}`,
  );
  for (const codings of groups.values()) {
    const [{ key, sourceKey, start, end, coderKey }] = codings as [ExchangedCoding];
    add(sourceKey, { guid: deriveGuid('selection', key), start, end, coderKey, codings });
  }
  for (const link of study.links) {
    for (const place of ['from', 'to'] as const) {
      const end = link[place];
      if (end.kind !== 'passage') continue;
      const { sourceKey, start } = end;
      const guid = guidOfEnd(link, place);
      add(sourceKey, { guid, start, end: end.end, coderKey: link.coderKey, codings: [] });
    }
  }
  for (const selections of bySource.values()) {
    selections.sort((left, right) => left.start - right.start || left.end - right.end);
  }
  return bySource;
}

/** The GUID by which a link names one of its ends: a passage has a selection of its own. */
export function guidOfEnd(link: ExchangedLink, place: 'from' | 'to'): ExchangeKey {
  const end = link[place];
  return end.kind === 'passage' ? deriveGuid(`link ${place}`, link.key) : end.key;
}
