import { reAnchorOver } from '../../../core/text/re-anchor.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import type { EditOutcome, TextChange } from '../../../shared/domain/transcript.ts';
import type { CaseId, SourceId, TextRange, VersionId } from '../../../shared/ids.ts';
import type { Step } from '../../history/command.ts';
import { findPerson, insertCase } from '../../project/queries/case-queries.ts';
import { insertSpeaker } from '../../project/queries/source-queries.ts';
import {
  type Anchor,
  listAnchors,
  listVersionsOfText,
  moveAnchor,
} from '../../project/queries/transcript-queries.ts';
import {
  findVersion,
  insertVersion,
  isColumn,
  listLabelCases,
  listVersionIds,
} from '../../project/queries/version-queries.ts';

/** The version that an edit starts from: the present one. */
export type Base = Readonly<{
  sourceId: SourceId;
  sourceName: string;
  versionId: VersionId;
  language: string;
  text: string;
  turns: readonly Turn[];
}>;

export type NewVersion = Readonly<{
  text: string;
  turns: readonly Turn[];
  /** They lead from the base's text to this one. */
  changes: readonly TextChange[];
  /** True where each change puts other words for the same thing. */
  inPlace?: boolean;
  /** Labels that are new, by the old label whose case they take over. */
  renamed?: ReadonlyMap<string, string>;
  /** A surer word than the changes on where something belongs that stands on `versionId`. */
  placeOf?: (anchor: Anchor, versionId: VersionId) => TextRange | null;
}>;

function sameTurns(one: readonly Turn[], other: readonly Turn[]): boolean {
  return one.length === other.length && JSON.stringify(one) === JSON.stringify(other);
}

/** Whose turns bear each label: as it was, or as its old name was; else the person of this name. */
function caseFinder(
  step: Step,
  base: Base,
  renamed: ReadonlyMap<string, string>,
): (label: string) => CaseId | null {
  const known = new Map<string, CaseId | null>();
  for (const { label, caseId } of listLabelCases(step.db, base.sourceId)) {
    if (!known.has(label)) known.set(label, caseId);
  }
  const present = new Set(base.turns.map(({ speaker }) => speaker));
  return (label) => {
    const old = renamed.get(label);
    // A label that speaks already keeps its case; a new one takes over that of the name it had.
    if (old !== undefined && !present.has(label) && known.has(old)) return known.get(old) ?? null;
    if (known.has(label)) return known.get(label) ?? null;
    return findPerson(step.db, label) ?? insertCase(step.db, label, 'person');
  };
}

function writeSpeakers(
  step: Step,
  versionId: VersionId,
  turns: readonly Turn[],
  caseOf: (label: string) => CaseId | null,
): void {
  for (const [label, said] of Map.groupBy(turns, ({ speaker }) => speaker)) {
    if (label === null) continue;
    insertSpeaker(step.db, versionId, { label, turns: said.length, caseId: caseOf(label) });
  }
}

/** Moves what stands on the base to the new version. Answers how many lost their place: they stay where their words are. */
function carryAnchors(step: Step, base: Base, next: NewVersion, versionId: VersionId): number {
  const anchor = reAnchorOver({
    before: base.text,
    after: next.text,
    changes: next.changes,
    inPlace: next.inPlace ?? false,
  });
  let lost = 0;
  for (const each of listAnchors(step.db, base.versionId)) {
    const place = next.placeOf?.(each, base.versionId) ?? anchor(each.start, each.end);
    if (place) moveAnchor(step.db, each, versionId, place);
    else lost += 1;
  }
  return lost;
}

/**
 * What lost its place before has it again where the very text is back in which it stands, or where it is known to have
 * stood in this text once.
 */
function fetchOrphans(step: Step, base: Base, next: NewVersion, versionId: VersionId): number {
  const { db } = step;
  const textContentId = findVersion(db, versionId)?.textContentId ?? 0;
  const sameText = new Set(listVersionsOfText(db, base.sourceId, textContentId));
  let found = 0;
  for (const older of listVersionIds(db, base.sourceId)) {
    if (older === versionId || older === base.versionId) continue;
    for (const each of listAnchors(db, older)) {
      const place = sameText.has(older) ? each : (next.placeOf?.(each, older) ?? null);
      if (!place) continue;
      moveAnchor(db, each, versionId, place);
      found += 1;
    }
  }
  return found;
}

/**
 * Makes a new version of a source and carries everything over to it: speakers with their cases, codings, ends of links.
 * Memos hang on codings and follow them. Where neither text nor turns differ nothing is written.
 */
export function writeVersion(step: Step, base: Base, next: NewVersion): EditOutcome {
  if (next.text === base.text && sameTurns(next.turns, base.turns)) {
    return { versionId: base.versionId, lost: 0, found: 0 };
  }
  const { sourceId, versionId: basedOn } = base;
  const { text, turns } = next;
  const caseOf = caseFinder(step, base, next.renamed ?? new Map());
  const versionId = insertVersion(step.db, { sourceId, basedOn, at: step.at, text, turns });
  if (!isColumn(step.db, sourceId)) writeSpeakers(step, versionId, turns, caseOf);
  const lost = carryAnchors(step, base, next, versionId);
  return { versionId, lost, found: fetchOrphans(step, base, next, versionId) };
}
