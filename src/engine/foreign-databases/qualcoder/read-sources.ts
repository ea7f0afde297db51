import type { ExchangedSource, ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import { nameOf } from '../../../formats/refi-qda/reading/xml-tree.ts';
import { type ForeignDatabase, type ForeignRow, numberIn, wordsIn } from '../open-database.ts';
import { momentOf, type StudyContext } from '../study-context.ts';
import { lostHere } from '../told.ts';
import { authorOf } from './author-of.ts';

/** A source as the database has it. */
export type SourceDraft = Readonly<{
  id: number;
  key: ExchangeKey;
  name: string;
  format: string;
  /** Its words as they are stored; null for a picture or a recording, and where there are none. */
  fulltext: string | null;
  importedAt: string | null;
}>;

/** A text as it is kept here. */
export type SourceText = Readonly<{ text: string; turns: readonly Turn[] }>;

/** All sources in their order. */
export function draftSources(db: ForeignDatabase, context: StudyContext): SourceDraft[] {
  const columns = ['id', 'name', 'fulltext', 'mediapath', 'memo', 'owner', 'date'];
  const drafts = new Map<number, SourceDraft>();
  for (const row of db.rows('source', columns)) {
    const id = numberIn(row, 'id');
    if (id === null || drafts.has(id)) continue;
    drafts.set(id, draftOf(id, row, context));
  }
  return [...drafts.values()];
}

function draftOf(id: number, row: ForeignRow, context: StudyContext): SourceDraft {
  const key = context.keyFor(`source:${id}`);
  const format = formatOf(wordsIn(row, 'mediapath'));
  const words = wordsIn(row, 'fulltext');
  const fulltext = format === 'plain_text' || words.trim() !== '' ? words : null;
  if (format !== 'plain_text') context.findings.lose(lostHere.mediaFiles);
  else if (typeof row['fulltext'] !== 'string') context.findings.lose(lostHere.textless);
  const by = authorOf(row);
  context.remark({ kind: 'source', key }, wordsIn(row, 'memo'), by);
  const name = nameOf(wordsIn(row, 'name')) || `Source ${id}`;
  return { id, key, name, format, fulltext, importedAt: momentOf(by.date) };
}

/** Where the file lies says what it is: in a folder of the project, or behind a colon where it is linked to. */
function formatOf(mediapath: string): string {
  const [, folder] = /^\/?(images|audio|video)[/:]/iu.exec(mediapath) ?? [];
  if (folder === undefined) return 'plain_text';
  return folder.toLowerCase() === 'images' ? 'picture' : folder.toLowerCase();
}

const endings: ReadonlyMap<string, string> = new Map([
  ['plain_text', 'txt'],
  ['picture', 'png'],
  ['audio', 'm4a'],
  ['video', 'mp4'],
]);

export function sourceOf(draft: SourceDraft, placed: SourceText | undefined): ExchangedSource {
  const { key, name, format, importedAt } = draft;
  const isNamed = format === 'plain_text' ? /\.(?:txt|md)$/iu : /\.[a-z\d]{1,8}$/iu;
  return {
    key,
    name,
    kind: null,
    language: null,
    text: placed?.text ?? '',
    turns: placed?.turns ?? [],
    format,
    fileName: isNamed.test(name) ? name : `${name}.${endings.get(format) ?? 'txt'}`,
    original: null,
    folder: [],
    collectedOn: null,
    importedAt,
  };
}
