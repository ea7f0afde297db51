import type { UndoOutcome } from '../../../shared/domain/history.ts';
import type { OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import { getHistoryEntry, listHistory } from '../../history/list-history.ts';
import { getHistoryStatus, redo, type Reversed, undo } from '../../history/undo.ts';
import type { OpenProject } from '../../project/open-project.ts';
import { type Handlers, reads, writes } from '../../session/handler.ts';
import { notFound } from '../not-found.ts';

type Names = Extract<keyof OperationTable, `history.${string}`>;

const who = ({ host }: OpenProject) => ({ siteId: host.siteId(), coderId: host.coderId() });

function toOutcome(step: Step, reversed: Result<Reversed>): Result<UndoOutcome> {
  if (!reversed.ok) return reversed;
  const { command, skipped, place } = reversed.value;
  const entry = getHistoryEntry(step.db, command);
  return entry ? ok({ entry, place, skipped }) : notFound('This step');
}

export const historyHandlers: Handlers<Names> = {
  'history.list': reads(({ project }, page) => ok(listHistory(project.db, page))),
  'history.status': reads(({ project }) =>
    ok(
      getHistoryStatus(project.db, {
        siteId: project.host.currentSiteId(),
        coderId: project.host.coderId(),
      }),
    ),
  ),
  'history.undo': writes((step) => toOutcome(step, undo(step, who(step.project)))),
  'history.redo': writes((step) => toOutcome(step, redo(step, who(step.project)))),
};
