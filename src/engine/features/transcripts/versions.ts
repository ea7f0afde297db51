import { compareTexts } from '../../../core/text/compare-texts.ts';
import { tightenChanges } from '../../../core/text/text-changes.ts';
import { trimAfter, trimBefore } from '../../../core/text/context-words.ts';
import type { Page } from '../../../shared/domain/page.ts';
import type { EditOutcome, TextChange } from '../../../shared/domain/transcript.ts';
import type { Hunk } from '../../../shared/domain/version.ts';
import { textOffset, type VersionId } from '../../../shared/ids.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import type { Database } from '../../project/database.ts';
import { listVersionsOfText } from '../../project/queries/transcript-queries.ts';
import { findVersion } from '../../project/queries/version-queries.ts';
import { readVersion } from '../../project/version-cache.ts';
import { notFound } from '../not-found.ts';
import { findPastPlace } from './past-place.ts';
import { readPresent } from './read-base.ts';
import { writeVersion } from './write-version.ts';

/** Characters of text shown around a difference. */
const context = 60;
/** Longer words on either side of a difference are cut in a list; the texts have them whole. */
const longestShown = 2000;

const shown = (words: string): string =>
  words.length > longestShown ? `${words.slice(0, longestShown).toWellFormed()}…` : words;

function toHunks(before: string, changes: readonly TextChange[], from: number): Hunk[] {
  let shift = from;
  return changes.map(({ from: start, to: end, insert }): Hunk => {
    const presentStart = start + shift;
    shift += insert.length - (end - start);
    return {
      before: trimBefore(before, start, context),
      removed: shown(before.slice(start, end)),
      inserted: shown(insert),
      after: trimAfter(before, end, context),
      old: { start: textOffset(start), end: textOffset(end) },
      present: { start: textOffset(presentStart), end: textOffset(presentStart + insert.length) },
    };
  });
}

/** Differences with nothing but blanks between them are one, as people see them. */
function uniteNear(before: string, changes: readonly TextChange[]): TextChange[] {
  const united: TextChange[] = [];
  for (const change of changes) {
    const last = united.at(-1);
    const between = last && before.slice(last.to, change.from);
    if (last && between !== undefined && /^[ \t]*$/u.test(between)) {
      united[united.length - 1] = {
        from: last.from,
        to: change.to,
        insert: last.insert + between + change.insert,
      };
    } else united.push(change);
  }
  return united;
}

export function compareVersions(
  db: Database,
  { fromId, toId, offset, limit }: Input<'versions.compare'>,
): Result<Page<Hunk>> {
  const [from, to] = [findVersion(db, fromId), findVersion(db, toId)];
  if (!from || !to) return notFound('This version');
  if (from.sourceId !== to.sourceId) {
    return refuse('invalid_input', 'Only versions of one source can be compared.');
  }
  const before = readVersion(db, fromId).text;
  const changes = uniteNear(before, compareTexts(before, readVersion(db, toId).text));
  const shift = changes
    .slice(0, offset)
    .reduce((sum, change) => sum + change.insert.length - (change.to - change.from), 0);
  return ok({
    total: changes.length,
    rows: toHunks(before, changes.slice(offset, offset + limit), shift),
  });
}

/**
 * Makes a new version with an old text. What stood on that text and was not placed anew since goes back to where it stood;
 * everything else follows the differences.
 */
export function restoreVersion(step: Step, versionId: VersionId): Result<EditOutcome> {
  const { db } = step;
  const version = findVersion(db, versionId);
  if (!version) return notFound('This version');
  const base = readPresent(db, version.sourceId);
  if (!base.ok) return base;
  if (version.isCurrent) {
    return refuse(
      'conflict',
      `Version ${version.number} is how “${base.value.sourceName}” stands now. Nothing was changed.`,
    );
  }
  const { text, turns } = readVersion(db, versionId);
  step.describe('transcript.restore', { number: version.number, name: base.value.sourceName });
  const before = base.value.text;
  const sameText = new Set(listVersionsOfText(db, version.sourceId, version.textContentId));
  return ok(
    writeVersion(step, base.value, {
      text,
      turns,
      changes: tightenChanges(before, compareTexts(before, text)),
      placeOf: (anchor, standsOn) => findPastPlace(db, anchor, standsOn, sameText),
    }),
  );
}
