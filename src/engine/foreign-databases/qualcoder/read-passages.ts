import type {
  ExchangedCoding,
  ExchangedLink,
  ExchangeKey,
} from '../../../shared/domain/exchanged-study.ts';
import type { LossKind } from '../../../formats/refi-qda/reading/findings.ts';
import { lost, sentences } from '../../../formats/refi-qda/reading/told.ts';
import { recogniseTurns } from '../../../formats/transcripts/recognise-turns.ts';
import { type ForeignDatabase, type ForeignRow, numberIn, wordsIn } from '../open-database.ts';
import { placePassages, type Range, type StoredPassage } from '../place-passages.ts';
import type { StudyContext } from '../study-context.ts';
import { lostHere } from '../told.ts';
import { authorOf } from './author-of.ts';
import type { SourceDraft, SourceText } from './read-sources.ts';

/** A stretch of a text that a case has. */
export type CaseSpan = Readonly<{ row: ForeignRow; range: Range | null; isWhole: boolean }>;

export type PlacedText = SourceText & Readonly<{ spans: readonly CaseSpan[] }>;

export type ReadPassages = Readonly<{
  texts: ReadonlyMap<ExchangeKey, PlacedText>;
  codings: readonly ExchangedCoding[];
  links: readonly ExchangedLink[];
}>;

type Marked = Readonly<{
  table: 'code_text' | 'annotation' | 'case_text';
  row: ForeignRow;
  passage: StoredPassage;
}>;

type Output = { codings: ExchangedCoding[]; links: ExchangedLink[] };

/** What is coded, annotated and given to cases in all texts, placed in them. */
export function readPassages(
  db: ForeignDatabase,
  drafts: readonly SourceDraft[],
  codeKeys: ReadonlyMap<number, ExchangeKey>,
  context: StudyContext,
): ReadPassages {
  const marked = markedBySource(db, drafts, context);
  const written = drafts.filter(({ fulltext }) => fulltext !== null);
  const inputs = written.map(({ id, fulltext }) => ({
    stored: fulltext ?? '',
    passages: (marked.get(id) ?? []).map(({ passage }) => passage),
  }));
  const placed = placePassages(inputs, context.findings);
  const texts = new Map<ExchangeKey, PlacedText>();
  const output: Output = { codings: [], links: [] };
  for (const [index, { id, key }] of written.entries()) {
    const { text, ranges } = placed[index] ?? { text: '', ranges: [] };
    const spans: CaseSpan[] = [];
    for (const [at, { table, row }] of (marked.get(id) ?? []).entries()) {
      const range = ranges[at] ?? null;
      if (table === 'case_text') spans.push({ row, range, isWhole: isWhole(row, range, text) });
      else if (table === 'code_text') addCoding(row, key, range, codeKeys, context, output);
      else addAnnotation(row, key, range, text, context, output);
    }
    texts.set(key, { text, turns: recogniseTurns(text, 'line'), spans });
  }
  loseMedia(db, drafts, context);
  return { texts, ...output };
}

function markedBySource(
  db: ForeignDatabase,
  drafts: readonly SourceDraft[],
  { findings }: StudyContext,
): ReadonlyMap<number, Marked[]> {
  const written = new Set(drafts.flatMap(({ id, fulltext }) => (fulltext === null ? [] : [id])));
  const marked = new Map<number, Marked[]>();
  const common = ['fid', 'pos0', 'pos1', 'memo', 'owner', 'date'];
  const tables = [
    ['code_text', ['ctid', 'cid', 'seltext', 'important']],
    ['annotation', ['anid']],
    ['case_text', ['caseid']],
  ] as const;
  for (const [table, own] of tables) {
    for (const row of db.rows(table, [...common, ...own])) {
      const id = numberIn(row, 'fid');
      if (id === null || !written.has(id)) {
        // Cases have pictures and recordings as a whole, which is looked at with the cases.
        if (table !== 'case_text') findings.lose(lost.codingsWithoutText);
        continue;
      }
      const all = marked.get(id) ?? [];
      const passage = {
        start: numberIn(row, 'pos0'),
        end: numberIn(row, 'pos1'),
        quote: wordsIn(row, 'seltext'),
      };
      all.push({ table, row, passage });
      marked.set(id, all);
    }
  }
  return marked;
}

/** From 0 to 0, or over all words. Some versions leave the last character out. */
function isWhole(row: ForeignRow, range: Range | null, text: string): boolean {
  if (numberIn(row, 'pos0') === 0 && numberIn(row, 'pos1') === 0) return true;
  if (!range) return false;
  return !/\S/u.test(text.slice(0, range.start)) && !/\S/u.test(text.slice(range.end + 1));
}

function addCoding(
  row: ForeignRow,
  sourceKey: ExchangeKey,
  range: Range | null,
  codeKeys: ReadonlyMap<number, ExchangeKey>,
  context: StudyContext,
  { codings }: Output,
): void {
  const { findings } = context;
  const codeKey = codeKeys.get(numberIn(row, 'cid') ?? -1);
  const by = authorOf(row);
  if (codeKey === undefined || !range) {
    findings.lose(codeKey === undefined ? lost.codingsWithoutCode : lost.codingsOutside);
    remarkOnLost(row, sourceKey, context);
    return;
  }
  const key = context.keyFor(`coding:${codings.length}`);
  codings.push({
    key,
    sourceKey,
    codeKey,
    ...range,
    coderKey: context.coderOf(by.owner),
    weight: 50,
  });
  context.remark({ kind: 'coding', key }, wordsIn(row, 'memo'), by);
  if (numberIn(row, 'important') === 1) findings.lose(lostHere.importance);
}

const longestTitle = 80;

/** A note on a passage that has no code: an entry of the journal, and a link to it from the passage. */
function addAnnotation(
  row: ForeignRow,
  sourceKey: ExchangeKey,
  range: Range | null,
  text: string,
  context: StudyContext,
  { links }: Output,
): void {
  const words = wordsIn(row, 'memo');
  if (words.trim() === '') return;
  if (!range) return remarkOnLost(row, sourceKey, context);
  const by = authorOf(row);
  const end = Math.min(range.end, range.start + longestTitle);
  const memo = context.enter(text.slice(range.start, end).toWellFormed(), words, by);
  links.push({
    key: context.keyFor(`link:${links.length}`),
    from: { kind: 'passage', sourceKey, ...range },
    to: { kind: 'memo', key: memo.key },
    note: '',
    coderKey: memo.coderKey,
    createdAt: memo.createdAt,
  });
  context.findings.tell(sentences.passageNotes);
}

function remarkOnLost(row: ForeignRow, key: ExchangeKey, context: StudyContext): void {
  const words = wordsIn(row, 'memo');
  if (words.trim() === '') return;
  context.findings.tell(sentences.lostPlaces);
  context.remark({ kind: 'source', key }, words, authorOf(row));
}

/** Codings on areas of pictures and moments of recordings; what is said about them goes to their source. */
function loseMedia(
  db: ForeignDatabase,
  drafts: readonly SourceDraft[],
  context: StudyContext,
): void {
  const keys = new Map(drafts.map(({ id, key }) => [id, key]));
  const tables: readonly (readonly [string, LossKind])[] = [
    ['code_image', lost.pictureCodings],
    ['code_av', lost.mediaCodings],
  ];
  for (const [table, loss] of tables) {
    for (const row of db.rows(table, ['id', 'memo', 'owner', 'date'])) {
      context.findings.lose(loss);
      const key = keys.get(numberIn(row, 'id') ?? -1);
      if (key !== undefined) remarkOnLost(row, key, context);
    }
  }
}
