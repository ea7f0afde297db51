import { largestChange } from '../../../../core/journey/largest-change.ts';
import { rememberJourney } from '../../../../core/journey/remember-journey.ts';
import type { JourneyMemory, Timeline, TimelineEntry } from '../../../../shared/domain/journey.ts';
import type { CaseId } from '../../../../shared/ids.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { resolveCase } from '../../../project/queries/case-queries.ts';
import type { JobContext } from '../../../session/handler.ts';
import { notFound } from '../../not-found.ts';
import { findPersonRows } from './person-rows.ts';
import { type PlacedEntry, rowEntries } from './row-entries.ts';
import { turnEntries } from './turn-entries.ts';

/** So many things are shown, the latest. */
const mostShown = 400;

/** In order of time, those without a date last; what happened on one day by its hour, else as it stands in its table or text. */
function inOrder(placed: readonly PlacedEntry[]): readonly TimelineEntry[] {
  const key = ({ entry }: PlacedEntry): string => entry.day ?? '9999-99-99';
  return [...placed]
    .sort((a, b) => (key(a) === key(b) ? a.minute - b.minute : key(a) < key(b) ? -1 : 1))
    .map(({ entry }) => entry);
}

/** Undated turns of a single text have an order of their own; those of several have none. */
function remember(entries: readonly TimelineEntry[]): JourneyMemory | null {
  const dated = entries.filter(({ day }) => day !== null);
  if (dated.length > 0) return rememberJourney(dated);
  const isOneText =
    new Set(entries.map(({ from }) => from)).size === 1 &&
    entries.every(({ kind }) => kind === 'turn');
  return isOneText ? rememberJourney(entries) : null;
}

/** Everything that a case did and said, over all tables and texts. */
export async function buildTimeline(
  context: JobContext,
  wanted: CaseId,
): Promise<Result<Timeline>> {
  const { db } = context.project;
  const caseId = resolveCase(db, wanted);
  if (caseId === undefined) return notFound('This case');
  const tables = findPersonRows(db, caseId);
  const placed: PlacedEntry[] = [];
  const warnings: string[] = [];
  for (const [done, table] of tables.entries()) {
    context.progress(done, tables.length, 'files');
    const entries = await rowEntries(context, table);
    if (!entries.ok) return entries;
    placed.push(...entries.value.entries);
    warnings.push(...entries.value.warnings);
  }
  const turns = await turnEntries(context, caseId);
  if (!turns.ok) return turns;
  const all = inOrder([...placed, ...turns.value]);
  // What was said without being coded counts for how the way is remembered, but is no mark on it.
  const marked = all.filter(({ kind, codes }) => kind !== 'turn' || codes.length > 0);
  const shown = marked.slice(-mostShown);
  return ok({
    entries: shown,
    total: marked.length,
    change: largestChange(shown.filter(({ day }) => day !== null)),
    memory: remember(all),
    foundIn: tables.flatMap(({ dataset, byId }) => (byId ? [dataset.name] : [])),
    warnings,
  });
}
