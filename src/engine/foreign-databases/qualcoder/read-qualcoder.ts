import type { ExchangedStudy } from '../../../shared/domain/exchanged-study.ts';
import { lost } from '../../../formats/refi-qda/reading/told.ts';
import { type ForeignDatabase, wordsIn } from '../open-database.ts';
import type { StudyContext } from '../study-context.ts';
import { lostHere } from '../told.ts';
import { authorOf } from './author-of.ts';
import { readCases } from './read-cases.ts';
import { readCodes } from './read-codes.ts';
import { readPassages } from './read-passages.ts';
import { draftSources, sourceOf } from './read-sources.ts';

/**
 * The study in a database of QualCoder, of any version: what a table or a column has not, is not said. Offsets in it are mostly
 * those of the text field of the program, UTF-16 with one unit for a line end, and of Python, code points, for what it coded
 * by itself: the quotes beside them tell.
 *
 * @throws DatabaseRefused
 */
export function readQualcoder(
  db: ForeignDatabase,
  fallbackName: string,
  context: StudyContext,
): ExchangedStudy {
  const [project = {}] = db.rows('project', ['memo', 'about', 'date', 'codername']);
  const by = { owner: wordsIn(project, 'codername'), date: wordsIn(project, 'date') };
  context.remark({ kind: 'project' }, wordsIn(project, 'memo'), by);
  const codes = readCodes(db, context);
  const drafts = draftSources(db, context);
  const passages = readPassages(db, drafts, codes.byId, context);
  const people = readCases(db, passages.texts, drafts, context);
  readJournal(db, context);
  const { findings } = context;
  findings.lose(lost.graphs, db.rows('graph', ['grid']).length);
  const references = db.rows('ris', ['risid']).map((row) => wordsIn(row, 'risid'));
  findings.lose(lostHere.references, new Set(references).size);
  return {
    name: fallbackName,
    origin: originOf(wordsIn(project, 'about')),
    codes: codes.codes,
    sets: [],
    sources: drafts.map((draft) => sourceOf(draft, people.texts.get(draft.key))),
    attributes: people.attributes,
    cases: people.cases,
    codings: passages.codings,
    links: passages.links,
    memos: context.memos(),
    coders: context.coders(),
  };
}

function readJournal(db: ForeignDatabase, context: StudyContext): void {
  for (const row of db.rows('journal', ['name', 'jentry', 'owner', 'date'])) {
    const [title, words] = [wordsIn(row, 'name'), wordsIn(row, 'jentry')];
    if (title.trim() !== '' || words.trim() !== '') context.enter(title, words, authorOf(row));
  }
}

/** Databases name the version that made them, some without the name of the program. */
function originOf(about: string): string {
  const line = about.replace(/\s+/gu, ' ').trim().slice(0, 60).toWellFormed();
  if (line === '') return 'QualCoder';
  return /qualcoder/iu.test(line) ? line.replace(/^.*?(?=qualcoder)/iu, '') : `QualCoder ${line}`;
}
