import type { HistoryStatus, Label, NextStep, StepPlace } from '../../shared/domain/history.ts';
import type { CommandId } from '../../shared/ids.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { all, type Database, first } from '../project/database.ts';
import type { Step } from './command.ts';
import type { Who } from './list-history.ts';
import { readReversals, type Reversals } from './reversals.ts';
import { reverseChanges } from './reverse-changes.ts';
import type { Skipped } from './reverse-rows.ts';
import { createRowReader } from './row-reader.ts';
import { findStepPlace } from './step-where.ts';
import { refuseTornTables } from './torn-tables.ts';
import { refuseCrossedMerges } from './trees.ts';

export type Candidate = Readonly<{ id: CommandId; labelKey: string; labelArgs: string }>;

const columns = 'command.seq as id, command.label_key as labelKey, command.label_args as labelArgs';
/** The plus keeps SQLite from going by the site: almost all commands are of one, and they are wanted from the newest. */
const ofWho =
  "command.origin = 'person' and +command.site_id = @siteId and command.coder_id = @coderId";
const atOnce = 100;

/** Whether a step stands. One that took back parts of another is nothing by itself while that other is undone. */
export function stands(reversals: Reversals, id: CommandId): boolean {
  const whole = reversals.partOf(id);
  return !reversals.isUndone(id) && !(whole !== undefined && reversals.isUndone(whole));
}

/** The steps of a person that stand, newest first, down to `least`. Asked for bit by bit, as far as they are looked at. */
export function* listStanding(db: Database, who: Who, least = 0): Generator<Candidate> {
  const reversals = readReversals(db);
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const rows = all<Candidate>(
      db,
      `select ${columns} from command where kind = 'do' and ${ofWho} and seq < @before and seq >= @least
       order by seq desc limit ${atOnce}`,
      { ...who, before, least },
    );
    for (const row of rows) if (stands(reversals, row.id)) yield row;
    if (rows.length < atOnce) return;
    before = rows.at(-1)?.id ?? 0;
  }
}

function findUndoable(db: Database, who: Who): Candidate | undefined {
  for (const candidate of listStanding(db, who)) return candidate;
  return undefined;
}

/** The newest undo that no redo answered and that no new step of the person came after. */
function findRedoable(db: Database, who: Who): Candidate | undefined {
  return first<Candidate>(
    db,
    `select ${columns} from command
     where kind = 'undo' and group_id is null and ${ofWho}
       and seq > coalesce((select d.seq from command d where d.kind = 'do' and d.origin = 'person'
         and +d.site_id = @siteId and d.coder_id = @coderId order by d.seq desc limit 1), 0)
       and not exists (select 1 from command r where r.undoes = command.seq)
     order by seq desc limit 1`,
    who,
  );
}

const labelOf = ({ labelKey, labelArgs }: Candidate): Label => ({
  key: labelKey,
  args: JSON.parse(labelArgs) as Label['args'],
});

function toNext(db: Database, candidate: Candidate | undefined): NextStep | null {
  if (!candidate) return null;
  const place = findStepPlace(db, createRowReader(db), candidate.id, candidate.labelKey);
  return { id: candidate.id, label: labelOf(candidate), place };
}

/** What Ctrl+Z and Ctrl+Shift+Z would do now, for this coder on this copy, and where. */
export function getHistoryStatus(db: Database, who: Who): HistoryStatus {
  return { undo: toNext(db, findUndoable(db, who)), redo: toNext(db, findRedoable(db, who)) };
}

export type Reversed = Readonly<{
  command: CommandId;
  skipped: readonly Skipped[];
  place: StepPlace;
}>;

function reverse(step: Step, kind: 'undo' | 'redo', candidate: Candidate): Result<Reversed> {
  const { key, args } = labelOf(candidate);
  step.describe(key, args);
  step.reverses(kind, candidate.id);
  const skipped = reverseChanges(step.db, candidate.id);
  const crossed = refuseCrossedMerges(step.db) ?? refuseTornTables(step.db);
  if (crossed) return crossed;
  // Read anew: a row that came back is there now, and one that went says from the log where it was.
  const place = findStepPlace(step.db, createRowReader(step.db), candidate.id, key);
  return ok({ command: candidate.id, skipped, place });
}

/** Another window took a step since this one looked: what would be taken back is not what the person saw. */
const isOther = (candidate: Candidate, expect: CommandId | undefined): boolean =>
  expect !== undefined && candidate.id !== expect;
const other = refuse(
  'conflict',
  'Another step came in between, so nothing was changed. Look at what is last now, and do it again.',
);

export function undo(step: Step, who: Who, expect?: CommandId): Result<Reversed> {
  const candidate = findUndoable(step.db, who);
  if (!candidate) return refuse('nothing_to_undo', 'There is nothing of yours left to undo.');
  return isOther(candidate, expect) ? other : reverse(step, 'undo', candidate);
}

export function redo(step: Step, who: Who, expect?: CommandId): Result<Reversed> {
  const candidate = findRedoable(step.db, who);
  if (!candidate)
    return refuse(
      'nothing_to_redo',
      'There is nothing to redo: no undone step stands after your last one.',
    );
  return isOther(candidate, expect) ? other : reverse(step, 'redo', candidate);
}

/** Undoes one step out of turn, of whoever took it. A redo right after takes that back. */
export function undoStep(step: Step, command: CommandId): Result<Reversed> {
  const found = first<Candidate & Readonly<{ kind: string; origin: string }>>(
    step.db,
    `select ${columns}, kind, origin from command where seq = @command`,
    { command },
  );
  if (!found) return refuse('not_found', 'This step is not in the history of this study.');
  if (found.kind !== 'do' || found.origin !== 'person')
    return refuse(
      'conflict',
      'Only a step that a person took can be undone by itself. Nothing was changed.',
    );
  if (!stands(readReversals(step.db), command))
    return refuse('nothing_to_undo', 'This step is undone already. Nothing was changed.');
  return reverse(step, 'undo', found);
}
