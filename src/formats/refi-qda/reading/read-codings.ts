import type { ExchangedCoding, ExchangeKey } from '../../../shared/domain/exchanged-study.ts';
import type { LossKind } from './findings.ts';
import type { PlacedRange, PlacedText, Unplaced } from './placed-text.ts';
import { claimKey, guidAt, targetAt, type ProjectContext } from './project-context.ts';
import type { ReadCoders } from './read-coders.ts';
import type { ReadCodes } from './read-codes.ts';
import { type Remark, hasRemarks, remarksOn } from './remarks.ts';
import type { SourceDraft } from './source-drafts.ts';
import { lost, sentences } from './told.ts';
import { attributeOf, childrenOf, descriptionOf, nameOf, type XmlNode } from './xml-tree.ts';

export type Passage = PlacedRange & Readonly<{ sourceKey: ExchangeKey }>;

/** A passage that is marked and not coded, with the element that marks it. */
export type BarePassage = Readonly<{ node: XmlNode; guid: string | null; passage: Passage }>;

export type ReadCodings = Readonly<{
  codings: readonly ExchangedCoding[];
  /** Where selections and codings are, by the GUIDs that refer to them. */
  passages: ReadonlyMap<string, Passage>;
  bare: readonly BarePassage[];
  remarks: readonly Remark[];
}>;

type Collected = {
  codings: ExchangedCoding[];
  passages: Map<string, Passage>;
  bare: BarePassage[];
  remarks: Remark[];
};

type Parts = Readonly<{ codes: ReadCodes; coders: ReadCoders; context: ProjectContext }>;

const unplaced: Readonly<Record<Unplaced, LossKind>> = {
  no_text: lost.codingsWithoutText,
  outside: lost.codingsOutside,
  not_found: lost.codingsUnplaced,
};

/** Selections of which nothing but a remark can be kept. */
const lostSelections = new Map<string, LossKind>([
  ['PictureSelection', lost.pictureCodings],
  ['PDFSelection', lost.pdfCodings],
  ['AudioSelection', lost.mediaCodings],
  ['VideoSelection', lost.mediaCodings],
]);

/** What is coded and marked in all sources. */
export function readCodings(
  drafts: readonly SourceDraft[],
  texts: ReadonlyMap<ExchangeKey, PlacedText>,
  parts: Parts,
): ReadCodings {
  const into: Collected = { codings: [], passages: new Map(), bare: [], remarks: [] };
  for (const draft of drafts) {
    const placed = texts.get(draft.key);
    if (!placed) continue;
    readSelections(draft, placed, parts, into);
    readWholeCodings(draft, placed.text.length, parts, into);
    readLostSelections(draft, placed, parts, into);
  }
  return into;
}

function readSelections(
  { key }: SourceDraft,
  { selections }: PlacedText,
  parts: Parts,
  into: Collected,
): void {
  for (const { selection, range } of selections) {
    const { node, guid } = selection;
    if (typeof range === 'string') {
      loseSelection(node, unplaced[range], key, parts.context, into);
      continue;
    }
    const passage = { sourceKey: key, ...range };
    if (guid !== null && !into.passages.has(guid)) into.passages.set(guid, passage);
    const first = into.codings.length;
    for (const coding of childrenOf(node, 'Coding')) addCoding(coding, node, passage, parts, into);
    const [top, ...others] = into.codings.slice(first);
    if (!top) into.bare.push({ node, guid, passage });
    else {
      if (others.length > 0 && hasRemarks(node)) parts.context.findings.tell(sentences.firstCoding);
      into.remarks.push(...remarksOn(node, { kind: 'coding', key: top.key }));
    }
  }
}

/** Codings on a source as such, which are put over its text, all of it. */
function readWholeCodings(
  { key, node, textNode }: SourceDraft,
  length: number,
  parts: Parts,
  into: Collected,
): void {
  const inside = textNode && textNode !== node ? childrenOf(textNode, 'Coding') : [];
  const whole = [...childrenOf(node, 'Coding'), ...inside];
  const { findings } = parts.context;
  if (length === 0) {
    const isText = node.name === 'TextSource' || node.name === 'PDFSource';
    findings.lose(isText ? lost.codingsWithoutText : lost.wholeCodings, whole.length);
    return;
  }
  const passage = { sourceKey: key, start: 0, end: length };
  for (const coding of whole) addCoding(coding, node, passage, parts, into);
  findings.tell(sentences.wholeSources, whole.length);
}

function addCoding(
  node: XmlNode,
  selection: XmlNode,
  passage: Passage,
  { codes, coders, context }: Parts,
  into: Collected,
): void {
  const { keys, findings } = context;
  const targets = childrenOf(node, 'CodeRef').map((reference) => targetAt(reference));
  if (targets.length === 0) findings.lose(lost.codingsWithoutCode);
  for (const [index, target] of targets.entries()) {
    const codeKey = codes.byGuid.get(target ?? '');
    if (codeKey === undefined) {
      findings.lose(lost.codingsWithoutCode);
      continue;
    }
    const place = `coding:${passage.sourceKey}:${into.codings.length}`;
    const key = index === 0 ? claimKey(context, node, place) : keys.claim(null, place);
    const coderKey = coders.coderOf(node, selection);
    into.codings.push({ key, ...passage, codeKey, coderKey, weight: 50 });
    if (index > 0) continue;
    const guid = guidAt(node);
    if (guid !== null && !into.passages.has(guid)) into.passages.set(guid, passage);
    into.remarks.push(...remarksOn(node, { kind: 'coding', key }));
  }
}

/** Areas and moments. One of a PDF page often stands a second time in the text of the PDF, where it is kept. */
function readLostSelections(
  { key, node }: SourceDraft,
  { selections }: PlacedText,
  { context }: Parts,
  into: Collected,
): void {
  const inText = new Set(selections.map(({ selection }) => selection.guid));
  const kept = new Set(selections.map(({ selection }) => selection.node));
  for (const child of node.children) {
    const loss = lostSelections.get(child.name);
    if (!loss) continue;
    const guid = guidAt(child);
    if (kept.has(child) || (guid !== null && inText.has(guid))) continue;
    loseSelection(child, loss, key, context, into);
  }
}

/** What is said about it goes to the memo of its source. */
function loseSelection(
  node: XmlNode,
  loss: LossKind,
  sourceKey: ExchangeKey,
  { findings }: ProjectContext,
  into: Collected,
): void {
  const codings = childrenOf(node, 'Coding');
  findings.lose(loss, codings.length);
  const target = { kind: 'source', key: sourceKey } as const;
  const remarks = [
    ...remarksOn(node, target, 'notes'),
    ...codings.flatMap((coding) => remarksOn(coding, target)),
  ];
  const words = descriptionOf(node);
  const name = nameOf(attributeOf(node, 'name'));
  if (words !== '') {
    into.remarks.push({ target, node, words: name === '' ? words : `${name}: ${words}` });
  }
  into.remarks.push(...remarks);
  if (words !== '' || remarks.length > 0) findings.tell(sentences.lostPlaces);
  else if (codings.length === 0) findings.lose(lost.bareSelections);
}
