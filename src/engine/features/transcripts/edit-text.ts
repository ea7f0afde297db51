import { normaliseChanges } from '../../../core/text/normalise-changes.ts';
import { reAnchorOver } from '../../../core/text/re-anchor.ts';
import { fitsText } from '../../../core/text/text-changes.ts';
import type { EditForecast, EditOutcome } from '../../../shared/domain/transcript.ts';
import type { Input } from '../../../shared/operations/operation-table.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Step } from '../../history/command.ts';
import type { Database } from '../../project/database.ts';
import { listCodePlaces } from '../../project/queries/code-queries.ts';
import { findCoding } from '../../project/queries/coding-queries.ts';
import { type Anchor, listAnchors } from '../../project/queries/transcript-queries.ts';
import type { CodingId } from '../../../shared/ids.ts';
import { carryTurns } from './carry-turns.ts';
import { readBase } from './read-base.ts';
import { type Base, type NewVersion, writeVersion } from './write-version.ts';

type Edit = Input<'transcript.edit'>;

/** Base and next version of an edit, checked. */
function plan(db: Database, edit: Edit): Result<Readonly<{ base: Base; next: NewVersion }>> {
  const base = readBase(db, edit);
  if (!base.ok) return base;
  const { text, sourceName } = base.value;
  if (!fitsText(text, edit.changes)) {
    return refuse(
      'invalid_input',
      `The changes do not fit the text of “${sourceName}”, which has ${text.length} characters: they must be in order, inside it, and cut no character in half. Nothing was changed.`,
    );
  }
  const { after, changes } = normaliseChanges(text, edit.changes);
  if (after.trim() === '') {
    return refuse(
      'invalid_input',
      `Nothing would be left of “${sourceName}”. Nothing was changed. To take it out of the study, delete the source.`,
    );
  }
  const turns = carryTurns(base.value, after, changes);
  return ok({ base: base.value, next: { text: after, changes, turns } });
}

export function editText(step: Step, edit: Edit): Result<EditOutcome> {
  const planned = plan(step.db, edit);
  if (!planned.ok) return planned;
  const { base, next } = planned.value;
  step.describe('transcript.edit', { name: base.sourceName, count: next.changes.length });
  return ok(writeVersion(step, base, next));
}

/** How many are named in a forecast. */
const namedAtMost = 20;
const quoteLength = 160;

function nameAnchor(
  db: Database,
  { text }: Base,
  anchor: Anchor,
): EditForecast['examples'][number] {
  const codeId =
    anchor.kind === 'coding' ? findCoding(db, anchor.id as CodingId)?.codeId : undefined;
  const quote = text.slice(anchor.start, anchor.end).replace(/\s+/gu, ' ');
  return {
    codePath: (codeId !== undefined && listCodePlaces(db).get(codeId)?.path) || '',
    quote: quote.length > quoteLength ? `${quote.slice(0, quoteLength).trimEnd()}…` : quote,
  };
}

/** What an edit would leave without a place. */
export function forecastEdit(db: Database, edit: Edit): Result<EditForecast> {
  const planned = plan(db, edit);
  if (!planned.ok) return planned;
  const { base, next } = planned.value;
  const anchor = reAnchorOver({ before: base.text, after: next.text, changes: next.changes });
  const lost = listAnchors(db, base.versionId).filter(({ start, end }) => !anchor(start, end));
  return ok({
    lost: lost.length,
    examples: lost.slice(0, namedAtMost).map((each) => nameAnchor(db, base, each)),
  });
}
