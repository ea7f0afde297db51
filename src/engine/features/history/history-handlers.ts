import type { UndoOutcome } from '../../../shared/domain/history.ts';
import type { OperationTable } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import { listChanges } from '../../history/describe-changes.ts';
import { describeSkipped } from '../../history/describe-skipped.ts';
import { getHistoryEntry, listHistory, type Who } from '../../history/list-history.ts';
import { countSkipped } from '../../history/reverse-changes.ts';
import { takeBack } from '../../history/take-back.ts';
import { getHistoryStatus, redo, type Reversed, undo, undoStep } from '../../history/undo.ts';
import { previewUndoTo, undoTo } from '../../history/undo-to.ts';
import type { OpenProject } from '../../project/open-project.ts';
import { type Handlers, reads, writes } from '../../session/handler.ts';
import { notFound } from '../not-found.ts';

type Names = Extract<keyof OperationTable, `history.${string}`>;

const writer = ({ host }: OpenProject) => ({ siteId: host.siteId(), coderId: host.coderId() });
const reader = ({ host }: OpenProject): Who => ({
  siteId: host.currentSiteId(),
  coderId: host.coderId(),
});

function toOutcome(
  step: Step & Readonly<{ project: OpenProject }>,
  reversed: Result<Reversed>,
): Result<UndoOutcome> {
  if (!reversed.ok) return reversed;
  const { command, skipped, place } = reversed.value;
  const entry = getHistoryEntry(step.db, writer(step.project), command);
  if (!entry) return notFound('This step');
  const leftAlone = describeSkipped(step.db, skipped).rows;
  return ok({ entry, place, skipped: countSkipped(skipped), leftAlone });
}

export const historyHandlers: Handlers<Names> = {
  'history.list': reads(({ project }, query) =>
    ok(listHistory(project.db, reader(project), query)),
  ),
  'history.status': reads(({ project }) => ok(getHistoryStatus(project.db, reader(project)))),
  'history.changes': reads(({ project }, { commandId, ...page }) =>
    ok(listChanges(project.db, commandId, page)),
  ),
  'history.undo': writes((step, { expect }) =>
    toOutcome(step, undo(step, writer(step.project), expect)),
  ),
  'history.redo': writes((step, { expect }) =>
    toOutcome(step, redo(step, writer(step.project), expect)),
  ),
  'history.undoStep': writes((step, { commandId }) => toOutcome(step, undoStep(step, commandId))),
  'history.takeBack': writes((step, { commandId, items }) => {
    const { host } = step.project;
    const done = takeBack(step, writer(step.project), host.now(), commandId, items);
    if (!done.ok) return done;
    const { skipped, ...rest } = done.value;
    return ok({ ...rest, leftAlone: describeSkipped(step.db, skipped) });
  }),
  'history.previewUndoTo': reads(({ project }, { commandId }) =>
    project.readOnly
      ? refuse('project_read_only', 'This study is open for reading only: nothing can be undone.')
      : previewUndoTo(project.host, commandId),
  ),
  'history.undoTo': writes((step, { commandId }) => {
    const { host } = step.project;
    const done = undoTo(step, writer(step.project), host.now(), commandId);
    if (!done.ok) return done;
    const { skipped, ...rest } = done.value;
    return ok({ ...rest, leftAlone: describeSkipped(step.db, skipped) });
  }),
};
