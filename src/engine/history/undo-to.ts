import type { StepPlace, ThingCount, UndoPreview } from '../../shared/domain/history.ts';
import type { CommandId } from '../../shared/ids.ts';
import { err, ok, refuse, type Result } from '../../shared/result.ts';
import { all, type Database, first } from '../project/database.ts';
import { type CommandHost, runCommand, type Step } from './command.ts';
import { describeSkipped } from './describe-skipped.ts';
import type { TakingBack } from './last-writer.ts';
import { createTelling, getEntries, type Who } from './list-history.ts';
import { undoneAtOnce, writeReversals } from './reversals.ts';
import { reverseChanges } from './reverse-changes.ts';
import type { Skipped } from './reverse-rows.ts';
import { createRowReader, syncedTable } from './row-reader.ts';
import { findStepPlace } from './step-where.ts';
import { thingOf } from './things.ts';
import { refuseTornTables } from './torn-tables.ts';
import { refuseCrossedMerges } from './trees.ts';
import { type Candidate, listStanding } from './undo.ts';

/** Steps that a preview names. */
const named = 200;

/** Number of the last change that was written. */
export function lastChange(db: Database): number {
  return first<{ id: number }>(db, 'select coalesce(max(id), 0) as id from change')?.id ?? 0;
}

/** Whether a command took several others back at once: those below it are undone by it already. */
function tookBackSeveral(db: Database, id: CommandId): boolean {
  return (
    first(
      db,
      `select 1 from command where seq = @id + 1 and group_id = @id and label_key = '${undoneAtOnce}'`,
      { id },
    ) !== undefined
  );
}

/**
 * The person's own steps from the newest down to `least` that stand. An earlier “undo to here” among them is no step of its
 * own: what it took back stays taken back. As the one that is named it is, and taking it back brings its steps again.
 */
function listSteps(db: Database, who: Who, least: CommandId): Candidate[] {
  return [...listStanding(db, who, least)].filter(
    ({ id }) => id === least || !tookBackSeveral(db, id),
  );
}

export type UndoneTo = Readonly<{
  steps: number;
  skipped: readonly Skipped[];
  place: StepPlace;
}>;

/** Takes back a person's own steps down to one, newest first, as one step. `now` in milliseconds. */
export function undoTo(
  step: Step,
  who: Who & Readonly<{ siteId: number }>,
  now: number,
  least: CommandId,
): Result<UndoneTo> {
  const { db } = step;
  if (!first(db, 'select 1 from command where seq = @least', { least }))
    return refuse('not_found', 'This step is not in the history of this study.');
  const steps = listSteps(db, who, least);
  const oldest = steps.at(-1);
  if (!oldest)
    return refuse(
      'nothing_to_undo',
      'Of your own steps none stands from here on, so there is nothing to undo.',
    );
  step.describe('history.undoTo', { count: steps.length });
  const skipped: Skipped[] = [];
  const done: TakingBack[] = [];
  for (const { id } of steps) {
    const before = lastChange(db);
    skipped.push(...reverseChanges(db, id, undefined, done));
    done.push({ command: id, from: before + 1, to: lastChange(db) + 1 });
  }
  const crossed = refuseCrossedMerges(db) ?? refuseTornTables(db);
  if (crossed) return crossed;
  const taken = done.map(({ command, from, to }) => ({ command, rows: to - from, part: false }));
  writeReversals(step, who, now, taken);
  const place = findStepPlace(db, createRowReader(db), oldest.id, oldest.labelKey);
  return ok({ steps: steps.length, skipped, place });
}

type RowOutcome = Readonly<{ tbl: string; comes: 0 | 1; goes: 0 | 1 }>;

/** What the command under way did to things of each kind, a thing that went and came back counted as changed. */
function countThings(db: Database): ThingCount[] {
  const rows = all<RowOutcome>(
    db,
    `select tbl, max(op = 'insert') as comes, max(op = 'delete') as goes from change
     where command = (select command from ctx) and op <> 'bulk' group by tbl, row_id`,
  );
  const bulk = all<{ tbl: string; sign: number; n: number }>(
    db,
    `select tbl, sign, sum(n) as n from change
     where command = (select command from ctx) and op = 'bulk' group by tbl, sign`,
  );
  const counts = new Map<string, { come: number; go: number; change: number }>();
  const countOf = (tbl: string): { come: number; go: number; change: number } => {
    const known = counts.get(tbl) ?? { come: 0, go: 0, change: 0 };
    counts.set(tbl, known);
    return known;
  };
  for (const { tbl, comes, goes } of rows)
    countOf(tbl)[comes === goes ? 'change' : comes ? 'come' : 'go'] += 1;
  for (const { tbl, sign, n } of bulk) countOf(tbl)[sign === 1 ? 'come' : 'go'] += n;
  return [...counts].map(([tbl, count]) => ({ thing: thingOf(syncedTable(tbl)), ...count }));
}

/** Steps of others since then, and of one's own in other copies; they stay. */
function listStaying(db: Database, who: Who, least: CommandId): CommandId[] {
  return all<{ id: CommandId }>(
    db,
    `select seq as id from command where seq >= @least and kind = 'do' and origin = 'person'
     and not (site_id = @siteId and coder_id = @coderId) order by seq desc`,
    { ...who, least },
  ).map(({ id }) => id);
}

/** Carried out of a command that is not to be kept. */
type Tried = { done?: UndoneTo; things?: ThingCount[]; leftAlone?: UndoPreview['leftAlone'] };

/**
 * What `undoTo` would do. It is done and rolled back: whatever a guess could get wrong, this does not. Leaves no trace, and
 * nobody else can look in between.
 */
export function previewUndoTo(host: CommandHost, least: CommandId): Result<UndoPreview> {
  const { db } = host;
  const who: Who = { siteId: host.currentSiteId(), coderId: host.coderId() };
  const { siteId } = who;
  if (siteId === null)
    return refuse('nothing_to_undo', 'In this copy of the study you have not done anything yet.');
  const tried: Tried = {};
  const outcome = runCommand(host, (step) => {
    const done = undoTo(step, { ...who, siteId }, host.now(), least);
    if (!done.ok) return done;
    tried.done = done.value;
    tried.things = countThings(db);
    tried.leftAlone = describeSkipped(db, done.value.skipped);
    return refuse('cancelled', 'This was only tried.');
  });
  if (!tried.done)
    return outcome.ok ? refuse('internal', 'Nothing was tried.') : err(outcome.error);
  const telling = createTelling(db, who);
  const page = (ids: readonly CommandId[]): UndoPreview['steps'] => ({
    total: ids.length,
    rows: getEntries(telling, ids.slice(0, named)),
  });
  return ok({
    steps: page(listSteps(db, who, least).map(({ id }) => id)),
    staying: page(listStaying(db, who, least)),
    things: tried.things ?? [],
    leftAlone: tried.leftAlone ?? { total: 0, rows: [] },
  });
}
