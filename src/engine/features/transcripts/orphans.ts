import { compareTexts } from '../../../core/text/compare-texts.ts';
import { trimAfter, trimBefore } from '../../../core/text/context-words.ts';
import { proposePlace } from '../../../core/text/propose-place.ts';
import { snapToGraphemes } from '../../../core/text/snap-to-graphemes.ts';
import type { Page } from '../../../shared/domain/page.ts';
import type { TextChange } from '../../../shared/domain/transcript.ts';
import type { Orphan, Proposal } from '../../../shared/domain/version.ts';
import type { CodingId, LinkId, VersionId } from '../../../shared/ids.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import type { Database } from '../../project/database.ts';
import { listCodePlaces } from '../../project/queries/code-queries.ts';
import { findCode } from '../../project/queries/code-queries.ts';
import { findCoding } from '../../project/queries/coding-queries.ts';
import {
  countOrphans,
  findAnchor,
  listOrphanRows,
  moveAnchor,
  type OrphanRow,
} from '../../project/queries/transcript-queries.ts';
import { findVersion } from '../../project/queries/version-queries.ts';
import { readVersion } from '../../project/version-cache.ts';
import { notFound } from '../not-found.ts';
import { readPresent } from './read-base.ts';

const context = 60;

/** What leads from an old version to the present one, found once for all that stands on it. */
function differences(db: Database): (from: VersionId, to: VersionId) => readonly TextChange[] {
  const known = new Map<string, readonly TextChange[]>();
  return (from, to) => {
    const key = `${from} ${to}`;
    const found =
      known.get(key) ?? compareTexts(readVersion(db, from).text, readVersion(db, to).text);
    known.set(key, found);
    return found;
  };
}

function propose(
  db: Database,
  row: OrphanRow,
  changesOf: ReturnType<typeof differences>,
): Proposal | null {
  const present = readVersion(db, row.currentVersionId).text;
  const place = proposePlace({
    before: readVersion(db, row.versionId).text,
    start: row.start,
    end: row.end,
    present,
    changes: changesOf(row.versionId, row.currentVersionId),
  });
  return (
    place && {
      ...place,
      text: present.slice(place.start, place.end),
      before: trimBefore(present, place.start, context),
      after: trimAfter(present, place.end, context),
    }
  );
}

/** What could not follow an edit, with its old words and where they may belong now. */
export function listOrphans(
  db: Database,
  { sourceId, codeId, offset, limit }: Input<'orphans.list'>,
): Page<Orphan> {
  const query = { sourceId: sourceId ?? null, codeId: codeId ?? null };
  const codes = listCodePlaces(db);
  const changesOf = differences(db);
  const rows = listOrphanRows(db, query, { offset, limit }).map((row): Orphan => {
    const { text } = readVersion(db, row.versionId);
    const code = row.codeId === null ? undefined : codes.get(row.codeId);
    const { currentVersionId: _present, id, ...rest } = row;
    return {
      ...rest,
      id: id as CodingId | LinkId,
      quote: text.slice(row.start, row.end),
      before: trimBefore(text, row.start, context),
      after: trimAfter(text, row.end, context),
      codePath: code?.path ?? '',
      family: code?.family ?? 0,
      proposal: propose(db, row, changesOf),
    };
  });
  return { total: countOrphans(db, query), rows };
}

/** Puts something that lost its place on a stretch of the present text. */
export function placeOrphan(
  step: Step,
  { kind, id, start, end }: Input<'orphans.place'>,
): Result<null> {
  const { db } = step;
  const anchor = findAnchor(db, kind, id);
  if (!anchor) return notFound(kind === 'coding' ? 'This coding' : 'This link');
  const present = readPresent(db, anchor.sourceId);
  if (!present.ok) return present;
  const { text, sourceName, versionId } = present.value;
  if (findVersion(db, anchor.versionId)?.isCurrent) {
    return refuse(
      'conflict',
      `This has its place in “${sourceName}” already. Nothing was changed.`,
    );
  }
  if (start >= end || end > text.length) {
    return refuse(
      'invalid_input',
      `There is no text from ${start} to ${end} in “${sourceName}”. Nothing was changed. Select the words it belongs to first.`,
    );
  }
  const coding = kind === 'coding' ? findCoding(db, id as CodingId) : undefined;
  const code = coding && findCode(db, coding.codeId)?.name;
  if (code === undefined) step.describe('orphan.placeLink', { name: sourceName });
  else step.describe('orphan.place', { code, name: sourceName });
  moveAnchor(db, anchor, versionId, snapToGraphemes(text, start, end));
  return ok(null);
}
