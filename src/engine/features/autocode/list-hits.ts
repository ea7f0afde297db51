import { quoteHit } from '../../../core/coding/autocode/quote-hit.ts';
import type { Match } from '../../../core/coding/autocode/match.ts';
import { turnAt } from '../../../core/text/turn-at.ts';
import type { AutocodeHit } from '../../../shared/domain/autocode.ts';
import type { Page } from '../../../shared/domain/page.ts';
import { textOffset } from '../../../shared/ids.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import type { Database } from '../../project/database.ts';
import { readVersion } from '../../project/version-cache.ts';
import type { HeldPreview, HeldSource } from './held-preview.ts';

/** The marks of a hit among those of its source, which are in order of place. */
function marksOf(marks: readonly Match[], hit: Match): Match[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((marks[middle]?.start ?? 0) < hit.start) low = middle + 1;
    else high = middle;
  }
  const found: Match[] = [];
  for (let at = low; at < marks.length; at += 1) {
    const mark = marks[at];
    if (!mark || mark.start >= hit.end) break;
    if (mark.target === hit.target && mark.end <= hit.end) found.push(mark);
  }
  return found;
}

function describeHit(db: Database, held: HeldSource, at: number): AutocodeHit[] {
  const hit = held.hits[at];
  if (!hit) return [];
  const { text, turns } = readVersion(db, held.versionId);
  const turn = turnAt(turns, hit.start);
  const around = turn && hit.end <= turn.end ? turn : { start: 0, end: text.length };
  return [
    {
      index: held.source.firstHit + at,
      target: hit.target,
      sourceId: held.source.sourceId,
      start: textOffset(hit.start),
      end: textOffset(hit.end),
      speaker: turn?.speaker ?? null,
      timeMs: turn?.timeMs ?? null,
      already: held.already[at] ?? false,
      ...quoteHit(text, hit, marksOf(held.marks, hit), around),
    },
  ];
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
    for (const [at, hit] of held.hits.entries()) {
      if (target !== undefined && hit.target !== target) continue;
      if (total >= offset && rows.length < limit) rows.push(...describeHit(db, held, at));
      total += 1;
    }
  }
  return { total, rows };
}
