import type { StepPlace, ThingKind } from '../../shared/domain/history.ts';
import type { CommandId } from '../../shared/ids.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { first } from '../project/database.ts';
import type { SyncedTable } from '../project/table-classes.ts';
import type { Step } from './command.ts';
import type { Who } from './list-history.ts';
import { readReversals, writeReversals } from './reversals.ts';
import { reverseChanges } from './reverse-changes.ts';
import type { Skipped } from './reverse-rows.ts';
import { placeOf } from './row-places.ts';
import { createRowReader } from './row-reader.ts';
import { tableOf } from './things.ts';
import { refuseTornTables } from './torn-tables.ts';
import { refuseCrossedMerges } from './trees.ts';
import { stands } from './undo.ts';
import { lastChange } from './undo-to.ts';

export type Item = Readonly<{ thing: ThingKind; id: number }>;

export type TakenBackItems = Readonly<{
  things: number;
  skipped: readonly Skipped[];
  place: StepPlace;
}>;

function groupRows(items: readonly Item[]): ReadonlyMap<SyncedTable, ReadonlySet<number>> {
  const rows = new Map<SyncedTable, Set<number>>();
  for (const { thing, id } of items) {
    const table = tableOf(thing);
    rows.set(table, (rows.get(table) ?? new Set()).add(id));
  }
  return rows;
}

/** Things that the command under way has changed. */
function countChanged(step: Step): number {
  const row = first<{ n: number }>(
    step.db,
    `select count(*) as n from (select distinct tbl, row_id from change where command = (select command from ctx))`,
  );
  return row?.n ?? 0;
}

/** The name in a step's label, if it has one: what a part of the step is best called by. */
function nameIn(args: Readonly<Record<string, unknown>>): string {
  const name = args['name'] ?? args['into'] ?? args['about'] ?? args['title'] ?? args['to'];
  return typeof name === 'string' ? name : '';
}

/**
 * Takes back what a step did to some things only, as a step of its own: one undo brings them back, and an undo of the whole
 * step finds them done already. `now` in milliseconds.
 */
export function takeBack(
  step: Step,
  who: Who & Readonly<{ siteId: number }>,
  now: number,
  command: CommandId,
  items: readonly Item[],
): Result<TakenBackItems> {
  const { db } = step;
  const found = first<{ kind: string; origin: string; args: string }>(
    db,
    'select kind, origin, label_args as args from command where seq = @command',
    { command },
  );
  if (!found) return refuse('not_found', 'This step is not in the history of this study.');
  if (found.kind !== 'do' || found.origin !== 'person')
    return refuse(
      'conflict',
      'Only what a person did in a step can be taken back. Nothing was changed.',
    );
  if (!stands(readReversals(db), command))
    return refuse('nothing_to_undo', 'This step is undone already. Nothing was changed.');
  const before = lastChange(db);
  const skipped = reverseChanges(db, command, groupRows(items));
  const rows = lastChange(db) - before;
  if (rows === 0)
    return refuse(
      'conflict',
      'None of these changes can be taken back: later steps changed or use what they made. Nothing was changed.',
    );
  // Half a thing is worse than none: a source without its text could not be shown.
  if (skipped.some(({ reason }) => reason === 'missing'))
    return refuse(
      'conflict',
      'What some of these belong to is gone, so they cannot come back by themselves. Nothing was changed. Choose what they belong to as well, or undo the whole step.',
    );
  const crossed = refuseCrossedMerges(db) ?? refuseTornTables(db);
  if (crossed) return crossed;
  const things = countChanged(step);
  const name = nameIn(JSON.parse(found.args) as Record<string, unknown>);
  step.describe(name === '' ? 'history.takeBack' : 'history.takeBackOf', { count: things, name });
  writeReversals(step, who, now, [{ command, rows, part: true }]);
  const [shown] = items;
  const place = shown
    ? placeOf(createRowReader(db), tableOf(shown.thing), shown.id)
    : { kind: 'none' as const };
  return ok({ things, skipped, place });
}
