import { listChanges } from '../../../src/engine/history/describe-changes.ts';
import { all, type Database } from '../../../src/engine/project/database.ts';
import type { CommandId } from '../../../src/shared/ids.ts';
import type { Dealer } from './deal-choices.ts';

const lastCommand = (db: Database): number =>
  all<{ id: number }>(db, 'select coalesce(max(seq), 1) as id from command')[0]?.id ?? 1;

/** One of the last commands: those are the ones that other steps have touched since. */
function pickCommand(pick: Dealer['pick'], db: Database): CommandId {
  const ids = all<{ id: CommandId }>(
    db,
    "select seq as id from command where kind = 'do' order by seq desc limit 12",
  );
  return (pick(ids)?.id ?? 1) as CommandId;
}

/** How to ask for each way of taking back. */
export const historyInputs: Readonly<Record<string, (deal: Dealer) => unknown>> = {
  'history.undo': () => ({}),
  'history.redo': () => ({}),
  'history.undoStep': ({ pick, db }) => ({ commandId: pickCommand(pick, db) }),
  'history.undoTo': ({ number, db }) => ({
    commandId: Math.max(1, lastCommand(db) - number(5)),
  }),
  'history.takeBack': ({ pick, db }) => {
    const commandId = pickCommand(pick, db);
    const rows = listChanges(db, commandId, { offset: 0, limit: 50 }).rows;
    return {
      commandId,
      items: [pick(rows), pick(rows), pick(rows)].flatMap((row) =>
        row ? [{ thing: row.thing, id: row.id }] : [],
      ),
    };
  },
};
