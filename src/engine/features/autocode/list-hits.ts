import { quoteHit } from '../../../core/coding/autocode/quote-hit.ts';
import {
  countMatches,
  type Match,
  matchAt,
  matchWidth,
  type PackedMatches,
} from '../../../core/coding/autocode/match.ts';
import { turnAt } from '../../../core/text/turn-at.ts';
import type { AutocodeHit } from '../../../shared/domain/autocode.ts';
import type { Page } from '../../../shared/domain/page.ts';
import { textOffset } from '../../../shared/ids.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import type { Database } from '../../project/database.ts';
import { readVersion } from '../../project/version-cache.ts';
import type { HeldPreview, HeldSource } from './held-preview.ts';

/** The marks of a hit among those of its source, which are in order of place. */
function marksOf(marks: PackedMatches, hit: Match): Match[] {
  let low = 0;
  let high = countMatches(marks);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (matchAt(marks, middle).start < hit.start) low = middle + 1;
    else high = middle;
  }
  const found: Match[] = [];
  for (let at = low; at < countMatches(marks); at += 1) {
    const mark = matchAt(marks, at);
    if (mark.start >= hit.end) break;
    if (mark.target === hit.target && mark.end <= hit.end) found.push(mark);
  }
  return found;
}

function describeHit(db: Database, held: HeldSource, at: number): AutocodeHit {
  const hit = matchAt(held.hits, at);
  const { text, turns } = readVersion(db, held.versionId);
  const turn = turnAt(turns, hit.start);
  const around = turn && hit.end <= turn.end ? turn : { start: 0, end: text.length };
  return {
    index: held.source.firstHit + at,
    target: hit.target,
    sourceId: held.source.sourceId,
    start: textOffset(hit.start),
    end: textOffset(hit.end),
    speaker: turn?.speaker ?? null,
    timeMs: turn?.timeMs ?? null,
    already: held.already[at] === 1,
    ...quoteHit(text, hit, marksOf(held.marks, hit), around),
  };
}

/** Hits of a source that have a target, or all. */
function countHits({ hits }: HeldSource, target: number | undefined): number {
  if (target === undefined) return countMatches(hits);
  let count = 0;
  for (let at = 0; at < hits.length; at += matchWidth) if (hits[at] === target) count += 1;
  return count;
}

/** A page of a preview's hits with their words. Only the words of the page are read. */
export function listHits(
  db: Database,
  preview: HeldPreview,
  { sourceId, target, offset, limit }: Input<'autocode.hits'>,
): Page<AutocodeHit> {
  const sources = preview.sources.filter(
    ({ source }) => sourceId === undefined || source.sourceId === sourceId,
  );
  const rows: AutocodeHit[] = [];
  let total = 0;
  for (const held of sources) {
    const count = countHits(held, target);
    const isOnPage = rows.length < limit && total + count > offset;
    let place = total;
    for (let at = 0; isOnPage && at < countMatches(held.hits) && rows.length < limit; at += 1) {
      if (target !== undefined && held.hits[at * matchWidth] !== target) continue;
      if (place >= offset) rows.push(describeHit(db, held, at));
      place += 1;
    }
    total += count;
  }
  return { total, rows };
}
