import { detectLanguage } from '../../../core/language/detect-language.ts';
import { kindOfTalk } from '../../../core/text/kind-of-talk.ts';
import type {
  ExchangedCase,
  ExchangedSource,
  ExchangedStudy,
  ExchangeKey,
} from '../../../shared/domain/exchanged-study.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import type { CaseId, FolderId } from '../../../shared/ids.ts';
import { textOffset } from '../../../shared/ids.ts';
import type { Step } from '../../history/command.ts';
import { run } from '../../project/database.ts';
import { findPerson, insertCase } from '../../project/queries/case-queries.ts';
import { findSameFolder, insertFolder } from '../../project/queries/folder-queries.ts';
import { insertSource, insertSpeaker } from '../../project/queries/source-queries.ts';
import { asName, isOwn, note, type Placed, uidFor } from './placed.ts';

/** Enough of a text to tell its language by. UTF-16 units. */
const languageSample = 20_000;

/** Makes the sources of a study, in their folders, with the cases that speak in them. Cases are placed before. */
export function placeSources(step: Step, study: ExchangedStudy, placed: Placed): void {
  const owners = ownersOf(study.cases, placed);
  // Here a speaker without a case is one on purpose.
  const namesPeople = !isOwn(study);
  for (const source of study.sources) {
    const owner = owners.get(source.key) ?? { whole: [], byLabel: new Map<string, CaseId>() };
    placeSource(step, source, owner, placed, namesPeople);
  }
}

type Owners = Readonly<{ whole: ExchangedCase[]; byLabel: Map<string, CaseId> }>;

function ownersOf(
  cases: readonly ExchangedCase[],
  placed: Placed,
): ReadonlyMap<ExchangeKey, Owners> {
  const owners = new Map<ExchangeKey, Owners>();
  for (const each of cases) {
    const caseId = placed.cases.get(each.key);
    for (const { sourceKey, label } of each.speaks) {
      const owner: Owners = owners.get(sourceKey) ?? { whole: [], byLabel: new Map() };
      owners.set(sourceKey, owner);
      if (label === null) owner.whole.push(each);
      else if (caseId !== undefined) owner.byLabel.set(label, caseId);
    }
  }
  return owners;
}

function placeSource(
  step: Step,
  source: ExchangedSource,
  owners: Owners,
  placed: Placed,
  namesPeople: boolean,
): void {
  const { db } = step;
  const datasetId = placed.tables.get(source.table?.tableKey ?? '') ?? null;
  const columnId = placed.columns.get(source.table?.columnKey ?? '') ?? null;
  const given = turnsOf(source, owners, placed);
  // A row belongs to a table, and means nothing where that did not come along.
  const turns = datasetId === null ? given.map((turn) => ({ ...turn, row: null })) : given;
  const labels = countLabels(turns);
  const ids = insertSource(db, {
    name: asName(source.name, asName(source.fileName, 'Without a name')),
    kind: source.kind ?? kindOfTalk(labels.size),
    language: source.language ?? detectLanguage(source.text.slice(0, languageSample)),
    fileName: asName(source.fileName, 'source'),
    format: source.format,
    at: source.importedAt ?? step.at,
    text: source.text,
    turns,
    original: source.original,
    datasetId,
    columnId,
    uid: uidFor(db, 'source', source.key),
  });
  placed.sources.set(source.key, ids);
  const folderId = folderOf(step, source.folder);
  if (folderId !== null || source.collectedOn !== null) {
    const sql = 'update source set folder_id = @folderId, collected_on = @day where id = @sourceId';
    run(db, sql, { folderId, day: source.collectedOn, sourceId: ids.sourceId });
  }
  for (const [label, count] of labels) {
    const caseId = owners.byLabel.get(label) ?? (namesPeople ? personOf(step, label) : null);
    insertSpeaker(db, ids.versionId, { label, turns: count, caseId });
  }
}

const personOf = ({ db }: Step, name: string): CaseId =>
  findPerson(db, name) ?? insertCase(db, name, 'person');

/**
 * A case that a whole text belongs to speaks in all of it: in a text without speakers it becomes the speaker, in one with
 * speakers it is the one of its name.
 */
function turnsOf(source: ExchangedSource, owners: Owners, placed: Placed): readonly Turn[] {
  const [owner, ...others] = owners.whole;
  if (!owner) return source.turns;
  const caseId = placed.cases.get(owner.key);
  const labels = countLabels(source.turns);
  const known = owners.whole.filter(({ name }) => labels.has(name));
  for (const each of known) {
    const id = placed.cases.get(each.key);
    if (id !== undefined) owners.byLabel.set(each.name, id);
  }
  const isSole = labels.size === 0 && others.length === 0 && source.text.trim() !== '';
  if (!isSole) {
    for (const each of owners.whole) if (!known.includes(each)) note(placed, unplaced);
    return source.turns;
  }
  if (caseId !== undefined) owners.byLabel.set(owner.name, caseId);
  if (source.turns.length > 0) {
    return source.turns.map((turn) => ({ ...turn, speaker: owner.name }));
  }
  const start = textOffset(source.text.length - source.text.trimStart().length);
  const end = textOffset(source.text.trimEnd().length);
  return [{ index: 0, start, end, speaker: owner.name, timeMs: null, row: null }];
}

const unplaced =
  'Cases of a text in which others speak are kept without their text: who of the speakers they are is not said.';

function countLabels(turns: readonly Turn[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { speaker } of turns) {
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  }
  return counts;
}

function folderOf({ db }: Step, names: readonly string[]): FolderId | null {
  return names.reduce<FolderId | null>((parentId, words) => {
    const name = asName(words, 'Folder');
    return findSameFolder(db, parentId, name) ?? insertFolder(db, name, parentId);
  }, null);
}
