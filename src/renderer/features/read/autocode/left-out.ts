import type { AutocodePreview, AutocodeSource } from '../../../../shared/domain/autocode.ts';
import type { Call } from '../../../../shared/operations/operation-table.ts';

/** The hits that are not to be coded: for a source, by its position in the preview, the numbers of its hits. */
export type LeftOut = ReadonlyMap<number, ReadonlySet<number>>;

export const nothingLeftOut: LeftOut = new Map();

const hitsOf = (source: AutocodeSource): number[] =>
  Array.from({ length: source.hits }, (_, i) => source.firstHit + i);

export function toggleHit(leftOut: LeftOut, source: number, hit: number): LeftOut {
  const hits = new Set(leftOut.get(source));
  if (!hits.delete(hit)) hits.add(hit);
  return new Map(leftOut).set(source, hits);
}

/** All of a source's hits in, unless all are; then none. */
export function toggleSource(leftOut: LeftOut, position: number, source: AutocodeSource): LeftOut {
  const isWhole = (leftOut.get(position)?.size ?? 0) === 0;
  return new Map(leftOut).set(position, new Set(isWhole ? hitsOf(source) : []));
}

export function isLeftOut(leftOut: LeftOut, source: number, hit: number): boolean {
  return leftOut.get(source)?.has(hit) ?? false;
}

/** `all`, `none` or `some` of a source's hits are to be coded. */
export function shareOf(
  leftOut: LeftOut,
  position: number,
  source: AutocodeSource,
): 'all' | 'some' | 'none' {
  const out = leftOut.get(position)?.size ?? 0;
  if (out === 0) return 'all';
  return out >= source.hits ? 'none' : 'some';
}

export function countChosen(leftOut: LeftOut, preview: AutocodePreview): number {
  return [...leftOut.values()].reduce((left, hits) => left - hits.size, preview.total);
}

/** The request that codes what is left. */
export function applyRequest(leftOut: LeftOut, preview: AutocodePreview): Call<'autocode.apply'> {
  const out = [...leftOut].flatMap(([position, hits]) => {
    const source = preview.sources[position];
    return source && hits.size > 0 ? [{ source, hits }] : [];
  });
  const whole = out.filter(({ source, hits }) => hits.size >= source.hits);
  return {
    previewId: preview.previewId,
    withoutSources: whole.map(({ source }) => source.sourceId),
    withoutHits: out.filter((each) => !whole.includes(each)).flatMap(({ hits }) => [...hits]),
  };
}
