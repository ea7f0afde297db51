import type { HistoryStatus, Label, StepPlace } from '../../shared/domain/history.ts';
import type { CodeId, CoderId, CommandId, SourceId } from '../../shared/ids.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { all, type Database, first } from '../project/database.ts';
import type { Step } from './command.ts';
import { reverseChanges } from './reverse-changes.ts';

type Candidate = Readonly<{ id: CommandId; labelKey: string; labelArgs: string }>;
/** `siteId` is null in a copy not yet written to: there nobody has anything to undo. */
type Who = Readonly<{ siteId: number | null; coderId: CoderId }>;

const redone = 'exists (select 1 from command r where r.undoes = u.seq)';
/** The undo itself is a command, too, and under way while it looks for what to undo. */
const notUnderWay = (alias: string): string => `${alias}.seq is not (select ctx.command from ctx)`;

function findUndoable(db: Database, who: Who): Candidate | undefined {
  return first<Candidate>(
    db,
    `select seq as id, label_key as labelKey, label_args as labelArgs from command c
     where ${notUnderWay('c')} and kind = 'do' and origin = 'person' and site_id = @siteId and coder_id = @coderId
       and not exists (select 1 from command u where u.undoes = c.seq and not ${redone})
     order by seq desc limit 1`,
    who,
  );
}

/** The newest undo that no redo answered and that no new step came after. */
function findRedoable(db: Database, who: Who): Candidate | undefined {
  return first<Candidate>(
    db,
    `select u.seq as id, u.label_key as labelKey, u.label_args as labelArgs from command u
     where u.kind = 'undo' and u.site_id = @siteId and u.coder_id = @coderId and not ${redone}
       and not exists (select 1 from command d where ${notUnderWay('d')} and d.kind = 'do' and d.origin = 'person'
         and d.site_id = @siteId and d.coder_id = @coderId and d.seq > u.seq)
     order by u.seq desc limit 1`,
    who,
  );
}

const labelOf = ({ labelKey, labelArgs }: Candidate): Label => ({
  key: labelKey,
  args: JSON.parse(labelArgs) as Label['args'],
});

/** What Ctrl+Z and Ctrl+Shift+Z would do now, for this coder on this copy. */
export function getHistoryStatus(db: Database, who: Who): HistoryStatus {
  const undo = findUndoable(db, who);
  const redo = findRedoable(db, who);
  return {
    undo: undo ? { id: undo.id, label: labelOf(undo) } : null,
    redo: redo ? { id: redo.id, label: labelOf(redo) } : null,
  };
}

export type Reversed = Readonly<{ command: CommandId; skipped: number; place: StepPlace }>;

function reverse(step: Step, kind: 'undo' | 'redo', candidate: Candidate): Reversed {
  const { key, args } = labelOf(candidate);
  step.describe(key, args);
  step.reverses(kind, candidate.id);
  // Where a step was is known before it goes for an insertion, and after it is back for a deletion.
  const before = findPlace(step.db, candidate.id);
  const skipped = reverseChanges(step.db, candidate.id);
  const after = findPlace(step.db, candidate.id);
  return { command: candidate.id, skipped, place: after.kind === 'none' ? before : after };
}

export function undo(step: Step, who: Who): Result<Reversed> {
  const candidate = findUndoable(step.db, who);
  return candidate
    ? ok(reverse(step, 'undo', candidate))
    : refuse('nothing_to_undo', 'There is nothing of yours left to undo.');
}

export function redo(step: Step, who: Who): Result<Reversed> {
  const candidate = findRedoable(step.db, who);
  return candidate
    ? ok(reverse(step, 'redo', candidate))
    : refuse(
        'nothing_to_redo',
        'There is nothing to redo: no undone step stands after your last one.',
      );
}

/** Where a command can be seen: its first coding that is there, else its first code. */
function findPlace(db: Database, command: CommandId): StepPlace {
  const [coding] = all<{ sourceId: SourceId; start: number; end: number }>(
    db,
    `select version.source_id as sourceId, coding.start_offset as start, coding.end_offset as end
     from change join coding on coding.id = change.row_id
     join source_version version on version.id = coding.version_id
     where change.command = @command and change.tbl = 'coding' order by change.id limit 1`,
    { command },
  );
  if (coding) return { kind: 'source', ...coding };
  const [code] = all<{ codeId: CodeId }>(
    db,
    `select code.id as codeId from change join code on code.id = change.row_id
     where change.command = @command and change.tbl = 'code' order by change.id limit 1`,
    { command },
  );
  return code ? { kind: 'code', codeId: code.codeId } : { kind: 'none' };
}
