import type { Turn } from '../../../shared/domain/source.ts';
import type { VersionId } from '../../../shared/ids.ts';
import type { Step } from '../../history/command.ts';
import { findPerson, insertCase } from '../../project/queries/case-queries.ts';
import { insertSpeaker } from '../../project/queries/source-queries.ts';
import {
  listAnchors,
  listVersionsOfText,
  moveAnchor,
} from '../../project/queries/transcript-queries.ts';
import {
  findVersion,
  insertVersion,
  listLabelCases,
  listVersionIds,
} from '../../project/queries/version-queries.ts';
import type { PlannedText } from './plan-texts.ts';

/** Who speaks in the text of a log: under a label that is known the case it had, else the person of this name. */
function writeSpeakers(
  { db }: Step,
  { text }: PlannedText,
  versionId: VersionId,
  turns: readonly Turn[],
): void {
  const known = new Map(
    listLabelCases(db, text.id)
      .toReversed()
      .map(({ label, caseId }) => [label, caseId]),
  );
  for (const [label, said] of Map.groupBy(turns, ({ speaker }) => speaker)) {
    if (label === null) continue;
    const caseId = known.has(label)
      ? (known.get(label) ?? null)
      : (findPerson(db, label) ?? insertCase(db, label, 'person'));
    insertSpeaker(db, versionId, { label, turns: said.length, caseId });
  }
}

/** What lost its words before has them again where the very text is back in which it stands. Answers how many. */
function fetchOrphans({ db }: Step, { text }: PlannedText, versionId: VersionId): number {
  const textContentId = findVersion(db, versionId)?.textContentId ?? 0;
  const same = new Set(listVersionsOfText(db, text.id, textContentId));
  let found = 0;
  for (const older of listVersionIds(db, text.id)) {
    if (older === versionId || older === text.versionId || !same.has(older)) continue;
    for (const anchor of listAnchors(db, older)) {
      moveAnchor(db, anchor, versionId, anchor);
      found += 1;
    }
  }
  return found;
}

/**
 * Gives a text the version that an update makes of it, with all that stands on it. What has lost its words stays where they
 * are. Answers how much that had lost them before has them again.
 */
export function writeText(step: Step, planned: PlannedText): number {
  const { text, next, carried } = planned;
  const versionId = insertVersion(step.db, {
    sourceId: text.id,
    basedOn: text.versionId,
    at: step.at,
    text: next.text,
    turns: next.turns,
  });
  if (text.columnId === null) writeSpeakers(step, planned, versionId, next.turns);
  for (const { anchor, to } of carried) if (to) moveAnchor(step.db, anchor, versionId, to);
  return fetchOrphans(step, planned, versionId);
}
