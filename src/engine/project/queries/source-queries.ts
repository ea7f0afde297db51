import { coveredLength } from '../../../core/text/ranges.ts';
import type { KeptText, NamedBytes } from '../../../formats/read-document.ts';
import type {
  SourceKind,
  SourceSummary,
  SpeakerSummary,
  Turn,
} from '../../../shared/domain/source.ts';
import { packTurns } from '../../../core/text/pack-turns.ts';
import { holdsQuestion } from '../../../core/text/voices.ts';
import type {
  CaseId,
  DatasetId,
  FolderId,
  SourceId,
  TextRange,
  VersionId,
} from '../../../shared/ids.ts';
import { all, type Database, first, insertRow, run } from '../database.ts';
import { keepContent } from '../content.ts';
import { keepPacked } from '../packed-content.ts';
import { newUid } from '../uid.ts';
import { deleteLinksOf, deleteLinksOfAll } from './link-queries.ts';
import { deleteMemosOf, deleteMemosOfAll } from './memo-rows.ts';
import { listTurnTexts } from './turn-texts.ts';

export type SourceRow = Omit<SourceSummary, 'codedShare'>;

const sourceColumns = `source.id, source.name, source.kind, source.language, source.version_id as versionId,
  version.length, version.turn_count as turnCount, source.dataset_id as datasetId,
  source.file_name as fileName, source.imported_at as importedAt, source.folder_id as folderId,
  source.collected_on as collectedOn,
  (select count(*) from source_version each where each.source_id = source.id) as versionCount,
  (select count(*) from speaker where speaker.version_id = version.id) as speakerCount,
  (select count(*) from coding where coding.version_id = version.id) as codingCount`;
const sourceFrom = 'source join source_version version on version.id = source.version_id';

function withCodedShare(row: SourceRow, codings: readonly TextRange[]): SourceSummary {
  const isCoded = codings.length > 0 && row.length > 0;
  return { ...row, codedShare: isCoded ? coveredLength(codings) / row.length : 0 };
}

const { compare } = new Intl.Collator('en', { numeric: true });
const byName = (one: SourceLabel, other: SourceLabel): number => compare(one.name, other.name);

/** All sources by name, as people sort: numbers by value. How much of each is coded is not looked at. */
export function listSourceRows(db: Database): SourceRow[] {
  return all<SourceRow>(db, `select ${sourceColumns} from ${sourceFrom}`).sort(byName);
}

/** What a source is called and where it lies, without anything that has to be counted. */
export type SourceLabel = Pick<
  SourceSummary,
  'id' | 'name' | 'kind' | 'language' | 'versionId' | 'folderId' | 'collectedOn'
>;

/** All sources in the order of `listSourceRows`: a third of its work. */
export function listSourceLabels(db: Database): SourceLabel[] {
  return all<SourceLabel>(
    db,
    `select source.id, source.name, source.kind, source.language, source.version_id as versionId,
       source.folder_id as folderId, source.collected_on as collectedOn from ${sourceFrom}`,
  ).sort(byName);
}

/** All sources by name, as people sort: numbers by value. */
export function listSources(db: Database): SourceSummary[] {
  const rows = listSourceRows(db);
  // In the order of the table: a third of the work of asking for one version after the other.
  const codings = all<TextRange & { versionId: VersionId }>(
    db,
    'select version_id as versionId, start_offset as start, end_offset as end from coding',
  );
  const byVersion = Map.groupBy(codings, ({ versionId }) => versionId);
  return rows.map((row) => withCodedShare(row, byVersion.get(row.versionId) ?? []));
}

export function findSource(db: Database, id: SourceId): SourceSummary | undefined {
  const row = first<SourceRow>(
    db,
    `select ${sourceColumns} from ${sourceFrom} where source.id = @id`,
    { id },
  );
  if (!row) return undefined;
  const codings = all<TextRange>(
    db,
    'select start_offset as start, end_offset as end from coding where version_id = @versionId',
    { versionId: row.versionId },
  );
  return withCodedShare(row, codings);
}

export function findSourceByName(db: Database, name: string): SourceId | undefined {
  return first<{ id: SourceId }>(db, 'select id from source where name = @name order by id', {
    name,
  })?.id;
}

/** Those who speak in a version, most turns first. */
export function listSpeakers(db: Database, versionId: VersionId): SpeakerSummary[] {
  const bySpeaker = Map.groupBy(listTurnTexts(db, { versionId }), ({ turn }) => turn.speaker);
  return all<Omit<SpeakerSummary, 'questionShare'>>(
    db,
    `select label as name, turns, case_id as caseId from speaker where version_id = @versionId
     order by turns desc, id`,
    { versionId },
  ).map((speaker) => {
    const said = bySpeaker.get(speaker.name) ?? [];
    const asked = said.filter(({ text }) => holdsQuestion(text)).length;
    return { ...speaker, questionShare: said.length === 0 ? 0 : asked / said.length };
  });
}

export type NewSource = Readonly<{
  name: string;
  kind: SourceKind;
  language: string;
  fileName: string;
  format: string;
  at: string;
  text: string;
  /** As they are, or packed where they were read. */
  turns: readonly Turn[] | KeptText;
  /** The file's bytes, where they say more than the text. */
  original: Uint8Array | null;
  datasetId: DatasetId | null;
  columnId: number | null;
  uid?: Buffer;
}>;

type KeptIds = Readonly<{
  textId: number;
  turnsId: number;
  /** Null where the file is nothing but the text. */
  originalId: number | null;
  turnCount: number;
}>;

function keepWords(db: Database, { text, turns, original }: NewSource): KeptIds {
  if ('utf8' in turns) {
    const keep = ({ bytes, sha256 }: NamedBytes): number =>
      keepPacked(db, { bytes, sha256, encoding: 0, size: bytes.length });
    return {
      textId: keep(turns.utf8),
      turnsId: keep(turns.turns),
      originalId: turns.isWholeFile || !original ? null : keepContent(db, original, 'zstd'),
      turnCount: turns.turnCount,
    };
  }
  const bytes = Buffer.from(text, 'utf8');
  const isWholeFile = original === null || bytes.equals(original);
  return {
    textId: keepContent(db, bytes, 'none'),
    turnsId: keepContent(db, packTurns(turns), 'none'),
    originalId: isWholeFile ? null : keepContent(db, original, 'zstd'),
    turnCount: turns.length,
  };
}

/** Inserts a source with its first version. Speakers come apart from it (see `insertSpeakers`). */
export function insertSource(
  db: Database,
  source: NewSource,
): Readonly<{ sourceId: SourceId; versionId: VersionId }> {
  // Before all rows: keys wait for the end of a command, and while any waits, SQLite looks whom each new content might serve.
  const { textId, turnsId, originalId, turnCount } = keepWords(db, source);
  const sourceId = insertRow(db, 'source', {
    uid: source.uid ?? newUid(),
    name: source.name,
    kind: source.kind,
    language: source.language,
    file_name: source.fileName,
    format: source.format,
    imported_at: source.at,
    version_id: null,
    dataset_id: source.datasetId,
    column_id: source.columnId,
  });
  const versionId = insertRow(db, 'source_version', {
    uid: newUid(),
    source_id: sourceId,
    number: 1,
    text_content_id: textId,
    turns_content_id: turnsId,
    original_content_id: originalId,
    length: source.text.length,
    turn_count: turnCount,
    created_at: source.at,
  });
  run(db, 'update source set version_id = @versionId where id = @sourceId', {
    versionId,
    sourceId,
  });
  return { sourceId: sourceId as SourceId, versionId: versionId as VersionId };
}

export function insertSpeaker(
  db: Database,
  versionId: VersionId,
  speaker: Readonly<{ label: string; turns: number; caseId: CaseId | null }>,
): void {
  insertRow(db, 'speaker', {
    uid: newUid(),
    version_id: versionId,
    label: speaker.label,
    turns: speaker.turns,
    case_id: speaker.caseId,
  });
}

export function updateSourceName(db: Database, id: SourceId, name: string): void {
  run(db, 'update source set name = @name where id = @id', { id, name });
}

export function updateSourceKind(db: Database, id: SourceId, kind: SourceKind): void {
  run(db, 'update source set kind = @kind where id = @id', { id, kind });
}

export function updateSourceLanguage(db: Database, id: SourceId, language: string): void {
  run(db, 'update source set language = @language where id = @id', { id, language });
}

export function updateSourceDay(db: Database, id: SourceId, collectedOn: string | null): void {
  run(db, 'update source set collected_on = @collectedOn where id = @id', { id, collectedOn });
}

export function updateSourceFolder(db: Database, id: SourceId, folderId: FolderId | null): void {
  run(db, 'update source set folder_id = @folderId where id = @id', { id, folderId });
}

/** Takes a source out with all that hangs on it, children first, so that undo puts parents back first. */
export function deleteSource(db: Database, id: SourceId): void {
  const versions = 'select id from source_version where source_id = @id';
  const ofSource = `version_id in (${versions})`;
  deleteLinksOfAll(db, 'passage', versions, { id });
  deleteLinksOf(db, 'source', id);
  deleteMemosOfAll(db, 'coding', `select id from coding where ${ofSource}`, { id });
  deleteMemosOf(db, 'source', id);
  run(db, `delete from coding where ${ofSource}`, { id });
  run(db, `delete from speaker where ${ofSource}`, { id });
  run(db, 'update source set version_id = null where id = @id', { id });
  // Versions name the ones before them: the newest goes first, so that undo puts it back last.
  for (const version of all<{ id: number }>(db, `${versions} order by id desc`, { id }))
    run(db, 'delete from source_version where id = @id', version);
  run(db, 'delete from source where id = @id', { id });
}
