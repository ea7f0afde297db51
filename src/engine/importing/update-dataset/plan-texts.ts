import {
  answersOf,
  compareAnswers,
  rewriteAnswers,
} from '../../../core/survey-updates/rewrite-answers.ts';
import { type ReAnchor, reAnchorOver } from '../../../core/text/re-anchor.ts';
import type { TurnEdit } from '../../../core/text/turn-edits.ts';
import type { ColumnRoles, ReadColumn, SourceDraft } from '../../../formats/read-document.ts';
import { sourcesOfTable } from '../../../formats/tables/table-sources.ts';
import type { ColumnValues } from '../../../shared/domain/column-values.ts';
import type { DatasetColumn } from '../../../shared/domain/dataset.ts';
import type { SourceKind } from '../../../shared/domain/source.ts';
import type { TextRange } from '../../../shared/ids.ts';
import type { Database } from '../../project/database.ts';
import {
  listTextsOfDataset,
  type TextOfDataset,
} from '../../project/queries/dataset-update-queries.ts';
import { type Anchor, listAnchors } from '../../project/queries/transcript-queries.ts';
import { readVersion, type VersionText } from '../../project/version-cache.ts';
import type { PlannedTable } from './plan-update.ts';

/** Where a coding, or one end of a link, goes: null where its words are gone. */
export type CarriedAnchor = Readonly<{ anchor: Anchor; to: TextRange | null; isSame: boolean }>;

/** A text made of the table, with the version that the update gives it. */
export type PlannedText = Readonly<{
  text: TextOfDataset;
  base: VersionText;
  next: TurnEdit;
  carried: readonly CarriedAnchor[];
  /** Rows whose answer a person edited here and the file has another way: the file has the last word. */
  overwritten: readonly number[];
}>;

export type PlannedTexts = Readonly<{
  changed: readonly PlannedText[];
  /** Texts of open-ended columns that are new. */
  added: readonly SourceDraft[];
}>;

function asRead(column: DatasetColumn, values: ColumnValues): ReadColumn {
  const { id: _id, sourceId: _sourceId, ...info } = column;
  return { info: { ...info, reason: null, scaleWords: null, examples: [] }, values };
}

/** Roles by which the texts of a table were made: a column whose text is there is an open-ended one, whatever became of it. */
function rolesOfTexts({ dataset, added }: PlannedTable): ColumnRoles {
  const known = dataset.columns.map(({ position, role, sourceId }) => {
    const withText = sourceId !== null ? 'open_ended' : role;
    return [position, sourceId === null && role === 'open_ended' ? null : withText] as const;
  });
  return new Map([...known, ...added.roles]);
}

/** The table after the update, as columns that were read. */
export function columnsAfter({ columns, added }: PlannedTable): readonly ReadColumn[] {
  return [...columns.map(({ column, merged }) => asRead(column, merged.values)), ...added.columns];
}

/** The table as it is, as columns that were read. */
export function columnsBefore({ columns }: PlannedTable): readonly ReadColumn[] {
  return columns.map(({ column, known }) => asRead(column, known));
}

function carry(
  db: Database,
  text: TextOfDataset,
  base: VersionText,
  next: TurnEdit,
): CarriedAnchor[] {
  const place: ReAnchor = reAnchorOver({
    before: base.text,
    after: next.text,
    changes: next.changes,
  });
  return listAnchors(db, text.versionId).map((anchor) => {
    const to = place(anchor.start, anchor.end);
    const words = base.text.slice(anchor.start, anchor.end);
    return { anchor, to, isSame: to !== null && next.text.slice(to.start, to.end) === words };
  });
}

function planText(
  db: Database,
  text: TextOfDataset,
  before: SourceDraft,
  after: SourceDraft,
): PlannedText | null {
  const old = answersOf(before);
  const answers = compareAnswers(old, answersOf(after));
  if (answers.size === 0) return null;
  const base = readVersion(db, text.versionId);
  const next = rewriteAnswers(base, answers);
  const cells = new Map(old.map(({ row, text: words }) => [row, words]));
  const overwritten = answersOf(base).flatMap(({ row, text: words }) =>
    answers.has(row) && answers.get(row)?.text !== words && cells.get(row) !== words ? [row] : [],
  );
  return { text, base, next, carried: carry(db, text, base, next), overwritten };
}

/** What an update does to the texts made of a table. Nothing is written. */
export function planTexts(db: Database, planned: PlannedTable): PlannedTexts {
  const { dataset } = planned;
  const texts = listTextsOfDataset(db, dataset.id);
  const isLog = texts.some(({ columnId }) => columnId === null);
  const kind: SourceKind = isLog ? 'observation_log' : 'open_answers';
  const roles = rolesOfTexts(planned);
  const draftsOf = (columns: readonly ReadColumn[]): readonly SourceDraft[] =>
    sourcesOfTable({ columns, fileName: dataset.name, kind }, roles);
  const [before, after] = [draftsOf(columnsBefore(planned)), draftsOf(columnsAfter(planned))];
  const positions = new Map(dataset.columns.map(({ id, position }) => [id, position]));
  const changed = texts.flatMap((text) => {
    const position = text.columnId === null ? null : positions.get(text.columnId);
    const of = (drafts: readonly SourceDraft[]): SourceDraft | undefined =>
      drafts.find(({ columnPosition }) => columnPosition === position);
    const [old, present] = [of(before), of(after)];
    const plan = old && present ? planText(db, text, old, present) : null;
    return plan ? [plan] : [];
  });
  const isNew = ({ columnPosition }: SourceDraft): boolean =>
    columnPosition !== null && planned.added.roles.has(columnPosition);
  return { changed, added: after.filter(isNew) };
}
