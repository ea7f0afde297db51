import type {
  ExchangedAttribute,
  ExchangedCase,
  ExchangeKey,
} from '../../../shared/domain/exchanged-study.ts';
import { findSpeakers, folded } from '../../../formats/refi-qda/reading/find-speakers.ts';
import {
  addPlace,
  addValues,
  closeCase,
  openCase,
  type OpenCase,
} from '../../../formats/refi-qda/reading/open-case.ts';
import { lost, sentences } from '../../../formats/refi-qda/reading/told.ts';
import { nameOf } from '../../../formats/refi-qda/reading/xml-tree.ts';
import { type ForeignDatabase, numberIn, wordsIn } from '../open-database.ts';
import type { StudyContext } from '../study-context.ts';
import { told } from '../told.ts';
import { authorOf } from './author-of.ts';
import { readAttributes } from './read-attributes.ts';
import type { PlacedText } from './read-passages.ts';
import type { SourceDraft, SourceText } from './read-sources.ts';
import { type SpokenSpan, withSpokenSpans } from './with-spoken-spans.ts';

export type ReadCases = Readonly<{
  cases: readonly ExchangedCase[];
  attributes: readonly ExchangedAttribute[];
  /** With turns where cases have passages of their own. */
  texts: ReadonlyMap<ExchangeKey, SourceText>;
}>;

/** The cases with their texts and values, and one for each source that has values of its own. */
export function readCases(
  db: ForeignDatabase,
  placed: ReadonlyMap<ExchangeKey, PlacedText>,
  drafts: readonly SourceDraft[],
  context: StudyContext,
): ReadCases {
  const { attributes, ofCases, ofSources } = readAttributes(db, context);
  const cases = new Map<number, OpenCase>();
  for (const row of db.rows('cases', ['caseid', 'name', 'memo', 'owner', 'date'])) {
    const id = numberIn(row, 'caseid');
    if (id === null || cases.has(id)) continue;
    const name = nameOf(wordsIn(row, 'name')) || `Case ${id}`;
    const open = openCase(context.keyFor(`case:${id}`), name);
    addValues(open, ofCases.get(id) ?? []);
    context.remark({ kind: 'case', key: open.key }, wordsIn(row, 'memo'), authorOf(row));
    cases.set(id, open);
  }
  const texts = placeCases(cases, placed, context);
  placeMedia(db, cases, drafts, context);
  const all = [...cases.values()];
  addSourceValues(all, drafts, ofSources, context);
  return { cases: all.map(closeCase), attributes, texts };
}

/** A case has texts as a whole, or passages, which are its turns. */
function placeCases(
  cases: ReadonlyMap<number, OpenCase>,
  placed: ReadonlyMap<ExchangeKey, PlacedText>,
  context: StudyContext,
): ReadonlyMap<ExchangeKey, SourceText> {
  const { findings } = context;
  const known = new Map(
    Array.from(placed, ([key, { text, turns }]) => [key, { text, turns, selections: [] }]),
  );
  const speakers = findSpeakers(known);
  const texts = new Map<ExchangeKey, SourceText>();
  for (const [sourceKey, { text, turns, spans }] of placed) {
    const own: SpokenSpan<OpenCase>[] = [];
    for (const { row, range, isWhole } of spans) {
      const open = cases.get(numberIn(row, 'caseid') ?? -1);
      if (!open) {
        findings.lose(lost.casePassages);
        continue;
      }
      context.remark({ kind: 'case', key: open.key }, wordsIn(row, 'memo'), authorOf(row));
      if (isWhole) addPlace(open, sourceKey, speakers.labelOf(sourceKey, open.name));
      else if (!range) findings.lose(lost.casePassages);
      else {
        const label = speakers.labelIn({ sourceKey, ...range });
        if (label === null) own.push({ ...range, speaker: open.name, of: open });
        else addPlace(open, sourceKey, label);
      }
    }
    const spoken = withSpokenSpans(text, turns, own);
    for (const { of, speaker } of spoken.placed) addPlace(of, sourceKey, speaker);
    findings.tell(told.caseTurns, spoken.placed.length);
    findings.lose(lost.casePassages, own.length - spoken.placed.length);
    texts.set(sourceKey, { text, turns: spoken.turns });
  }
  return texts;
}

/** Pictures and recordings are a case's as a whole. */
function placeMedia(
  db: ForeignDatabase,
  cases: ReadonlyMap<number, OpenCase>,
  drafts: readonly SourceDraft[],
  { findings }: StudyContext,
): void {
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  for (const row of db.rows('case_text', ['caseid', 'fid'])) {
    const source = byId.get(numberIn(row, 'fid') ?? -1);
    if (source && source.fulltext !== null) continue;
    const open = cases.get(numberIn(row, 'caseid') ?? -1);
    if (source && open) addPlace(open, source.key, null);
    else findings.lose(lost.caseSources);
  }
}

/** Values that stand on a source go to the case of its name. */
function addSourceValues(
  cases: OpenCase[],
  drafts: readonly SourceDraft[],
  ofSources: ReadonlyMap<number, ExchangedCase['values']>,
  context: StudyContext,
): void {
  const byName = new Map(cases.toReversed().map((each) => [folded(each.name), each]));
  for (const { id, key, name } of drafts) {
    const values = ofSources.get(id);
    if (!values) continue;
    context.findings.tell(sentences.sourceCases);
    const known = byName.get(folded(name));
    const own = known ?? openCase(context.keyFor(`case of source:${id}`), name);
    addValues(own, values);
    if (!own.sources.has(key)) addPlace(own, key, null);
    if (known) continue;
    cases.push(own);
    byName.set(folded(name), own);
  }
}
