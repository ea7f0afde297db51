import type { ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import { recogniseTurns } from '../../transcripts/recognise-turns.ts';
import { chooseReadings, offsetsOf, usualReading } from './choose-reading.ts';
import { quoteBudget, type QuoteBudget, quoteFinder } from './find-quote.ts';
import { graphemeSnapper, type Snapper } from './grapheme-snapper.ts';
import { normaliseWithMap } from './normal-map.ts';
import { placeAreas } from './place-areas.ts';
import type { PlacedRange, PlacedText } from './placed-text.ts';
import { countText, findPlaces, type OffsetReading, type RawPlace } from './offset-reading.ts';
import type { ProjectContext } from './project-context.ts';
import { countMisfits, tellReadings } from './reading-report.ts';
import type { SourceDraft } from './source-drafts.ts';
import type { FoundText } from './source-text.ts';
import { withSyncTimes } from './sync-times.ts';
import { selectionsIn, type SelectedText, type TextSelection } from './text-selections.ts';
import { sentences } from './told.ts';

/** Normalises the texts of all sources and finds the places of what is marked in them. */
export function placeTexts(
  drafts: readonly SourceDraft[],
  context: ProjectContext,
): ReadonlyMap<ExchangeKey, PlacedText> {
  const selected = drafts.map(({ textNode }) => selectionsIn(textNode));
  const readings = readingsOf(drafts, selected, context);
  const budget = quoteBudget();
  return new Map(
    drafts.map((draft, index) => {
      const own = selected[index] ?? { selections: [], syncPoints: [] };
      const placed = placeText(draft, own, readings.get(index), budget, context);
      return [draft.key, placeAreas(placed, draft.node, budget, context)];
    }),
  );
}

function placeText(
  { text, format }: SourceDraft,
  selected: SelectedText,
  reading: OffsetReading | undefined,
  budget: QuoteBudget,
  context: ProjectContext,
): PlacedText {
  if (!text) return withoutText(selected);
  if (text.from === 'words' || !reading) return placeByQuotes(text, selected, budget, context);
  const lines = !context.own || format !== 'plain_text';
  return placeByOffsets(text, selected, reading, lines, context);
}

function withoutText({ selections }: SelectedText): PlacedText {
  const places = selections.map((selection) => ({ selection, range: 'no_text' as const }));
  return { text: '', turns: [], selections: places };
}

function readingsOf(
  drafts: readonly SourceDraft[],
  selected: readonly SelectedText[],
  context: ProjectContext,
): ReadonlyMap<number, OffsetReading> {
  const inputs = drafts.flatMap(({ text }, index) => {
    if (!text || text.from === 'words') return [];
    const selections = (selected[index]?.selections ?? []).filter(isNumbered);
    const inline = text.from === 'xml';
    return [{ index, inline, selections, text: countText(text.raw, text.marks) }];
  });
  const chosen = chooseReadings(inputs, usualReading(context.origin));
  tellReadings(chosen, context);
  return new Map(
    inputs.flatMap(({ index }, at) => {
      const reading = chosen[at]?.reading;
      return reading ? [[index, reading] as const] : [];
    }),
  );
}

function isNumbered({ start, end }: TextSelection): boolean {
  return !Number.isNaN(start) && !Number.isNaN(end);
}

function placeByOffsets(
  found: FoundText,
  { selections, syncPoints }: SelectedText,
  reading: OffsetReading,
  lines: boolean,
  { findings }: ProjectContext,
): PlacedText {
  const { text, toNormal } = normaliseWithMap(found.raw);
  const points = syncPoints.map(({ position }) => ({ start: position, end: position }));
  const offsets = offsetsOf([...selections.filter(isNumbered), ...points]);
  const places = findPlaces(countText(found.raw, found.marks), reading, offsets);
  const snap = graphemeSnapper(text);
  const placed = selections.map((selection) => {
    const start = places.get(Math.min(selection.start, selection.end));
    const end = places.get(Math.max(selection.start, selection.end));
    const raw = start && end ? rawRange(start, end, found.raw.length) : 'outside';
    if (raw === 'outside') return { selection, range: raw };
    if (selection.start > selection.end) findings.tell(sentences.swapped);
    if (raw.cut) findings.tell(sentences.cut);
    const range = snap(toNormal(raw.start, 'start'), toNormal(raw.end, 'end'));
    return { selection, range: range.start < range.end ? range : ('outside' as const) };
  });
  countMisfits(text, placed, findings);
  const times = syncPoints.flatMap(({ position, timeMs }) => {
    const place = places.get(position);
    return timeMs === null || !place
      ? []
      : [{ at: toNormal(Math.max(0, place.from), 'start'), timeMs }];
  });
  const turns = recogniseTurns(text, lines ? 'line' : 'block');
  return { text, turns: withSyncTimes(turns, times), selections: placed };
}

/** A range cut at the ends of the text; `outside` where nothing of it is in there. */
function rawRange(
  { from }: RawPlace,
  { to }: RawPlace,
  length: number,
): (PlacedRange & Readonly<{ cut: boolean }>) | 'outside' {
  const start = Math.max(0, from);
  const end = Math.min(length, to);
  return start < end ? { start, end, cut: start !== from || end !== to } : 'outside';
}

function placeByQuotes(
  found: FoundText,
  { selections }: SelectedText,
  budget: QuoteBudget,
  { findings }: ProjectContext,
): PlacedText {
  const { text } = normaliseWithMap(found.raw);
  const snap: Snapper = graphemeSnapper(text);
  const find = quoteFinder(text, budget);
  const placed = selections.map((selection) => {
    const { name, start, end } = selection;
    const near = Number.isNaN(start) ? 0 : Math.max(0, start);
    const place = find(name, near, isNumbered(selection) ? Math.abs(end - start) : 0);
    if (!place) return { selection, range: 'not_found' as const };
    findings.tell(sentences.byQuotes);
    return { selection, range: snap(place.start, place.end) };
  });
  return { text, turns: recogniseTurns(text, 'line'), selections: placed };
}
