import type {
  ExchangedCoding,
  ExchangedSource,
  ExchangedStudy,
  ExchangeKey,
} from '../../../shared/domain/exchanged-study.ts';
import { lost } from '../../../formats/refi-qda/reading/told.ts';
import { nameOf } from '../../../formats/refi-qda/reading/xml-tree.ts';
import { recogniseTurns } from '../../../formats/transcripts/recognise-turns.ts';
import { type CodeDraft, codeTree } from '../code-tree.ts';
import { type ForeignDatabase, type ForeignRow, numberIn, wordsIn } from '../open-database.ts';
import type { Range } from '../place-passages.ts';
import { momentOf, type StudyContext } from '../study-context.ts';
import { told } from '../told.ts';
import { placeHighlights } from './place-highlights.ts';
import { highlightAuthors } from './highlight-authors.ts';
import { readTags } from './read-tags.ts';

type Project = Readonly<{ id: number; name: string; description: string; date: string }>;

/**
 * The study in a database of Taguette: all of its projects, which have a folder and a code each where there are several.
 *
 * @throws DatabaseRefused
 */
export function readTaguette(
  db: ForeignDatabase,
  fallbackName: string,
  context: StudyContext,
): ExchangedStudy {
  const projects = readProjects(db);
  const isMany = projects.length > 1;
  if (isMany) context.findings.tell(told.severalProjects, projects.length);
  for (const { name, description, date } of projects) {
    const words = isMany && description.trim() !== '' ? `${name}\n\n${description}` : description;
    context.remark({ kind: 'project' }, words, { owner: '', date });
  }
  const roots = new Map(
    isMany ? projects.map((project) => [project.id, rootOf(project, context)]) : [],
  );
  const tags = readTags(db, roots, context);
  const folders = new Map(isMany ? projects.map(({ id, name }) => [id, name]) : []);
  const { sources, passages } = readDocuments(db, folders, context);
  return {
    name: (isMany ? '' : projects[0]?.name) || fallbackName,
    origin: 'Taguette',
    codes: codeTree([...roots.values(), ...tags.drafts]),
    sets: [],
    sources,
    attributes: [],
    cases: [],
    codings: readCodings(db, passages, tags.byId, context),
    links: [],
    memos: context.memos(),
    coders: context.coders(),
  };
}

function readProjects(db: ForeignDatabase): Project[] {
  return db.rows('projects', ['id', 'name', 'description', 'created']).flatMap((row) => {
    const id = numberIn(row, 'id');
    if (id === null) return [];
    const name = nameOf(wordsIn(row, 'name')) || `Project ${id}`;
    return { id, name, description: wordsIn(row, 'description'), date: wordsIn(row, 'created') };
  });
}

function rootOf({ id, name }: Project, { keyFor }: StudyContext): CodeDraft {
  const place = `project:${id}`;
  return { id: place, parentId: null, key: keyFor(place), name, colour: null, description: '' };
}

type Passage = Range & Readonly<{ sourceKey: ExchangeKey }>;

type ReadDocuments = Readonly<{
  sources: readonly ExchangedSource[];
  /** By the id of the highlight; null for one that lies outside of its text. */
  passages: ReadonlyMap<number, Passage | null>;
}>;

function readDocuments(
  db: ForeignDatabase,
  folders: ReadonlyMap<number, string>,
  context: StudyContext,
): ReadDocuments {
  const highlights = new Map<number, ForeignRow[]>();
  const columns = ['id', 'document_id', 'start_offset', 'end_offset', 'snippet'];
  for (const row of db.rows('highlights', columns)) {
    const id = numberIn(row, 'document_id') ?? -1;
    const own = highlights.get(id) ?? [];
    own.push(row);
    highlights.set(id, own);
  }
  const sources: ExchangedSource[] = [];
  const passages = new Map<number, Passage | null>();
  const budget = { left: 500_000_000 };
  const own = ['id', 'project_id', 'name', 'description', 'filename', 'created', 'contents'];
  for (const row of db.rows('documents', own)) {
    const id = numberIn(row, 'id') ?? -1;
    const marked = highlights.get(id) ?? [];
    highlights.delete(id);
    const { text, ranges } = placeHighlights(wordsIn(row, 'contents'), marked, budget, context);
    const folder = folders.get(numberIn(row, 'project_id') ?? -1);
    const source = sourceOf(
      row,
      text,
      folder === undefined ? [] : [folder],
      sources.length,
      context,
    );
    sources.push(source);
    for (const [at, highlight] of marked.entries()) {
      const range = ranges[at] ?? null;
      const passage = range && { sourceKey: source.key, ...range };
      passages.set(numberIn(highlight, 'id') ?? -1, passage);
    }
  }
  return { sources, passages };
}

function sourceOf(
  row: ForeignRow,
  text: string,
  folder: readonly string[],
  index: number,
  context: StudyContext,
): ExchangedSource {
  const key = context.keyFor(`document:${index}`);
  const date = wordsIn(row, 'created');
  context.remark({ kind: 'source', key }, wordsIn(row, 'description'), { owner: '', date });
  const fileName = nameOf(wordsIn(row, 'filename'));
  const name = nameOf(wordsIn(row, 'name')) || fileName || `Document ${index + 1}`;
  // What is kept are the words, whatever the file was that they came from.
  const base = (fileName || name).replace(/(?<=.)\.[a-z\d]{1,8}$/iu, '');
  return {
    key,
    name,
    kind: null,
    language: null,
    text,
    turns: recogniseTurns(text, 'line'),
    format: 'plain_text',
    fileName: `${base}.txt`,
    original: null,
    folder,
    collectedOn: null,
    importedAt: momentOf(date),
  };
}

function readCodings(
  db: ForeignDatabase,
  passages: ReadonlyMap<number, Passage | null>,
  codeKeys: ReadonlyMap<number, ExchangeKey>,
  context: StudyContext,
): ExchangedCoding[] {
  const { findings } = context;
  const authorOf = highlightAuthors(db);
  const untold = new Set(passages.keys());
  const codings: ExchangedCoding[] = [];
  for (const row of db.rows('highlight_tags', ['highlight_id', 'tag_id'])) {
    const highlight = numberIn(row, 'highlight_id') ?? -1;
    const passage = passages.get(highlight);
    const codeKey = codeKeys.get(numberIn(row, 'tag_id') ?? -1);
    untold.delete(highlight);
    if (passage === undefined) findings.lose(lost.codingsWithoutText);
    else if (codeKey === undefined) findings.lose(lost.codingsWithoutCode);
    else if (!passage) findings.lose(lost.codingsOutside);
    else {
      const key = context.keyFor(`coding:${codings.length}`);
      const coderKey = context.coderOf(authorOf(highlight));
      codings.push({ key, ...passage, codeKey, coderKey, weight: 50 });
    }
  }
  findings.lose(lost.bareSelections, untold.size);
  return codings;
}
