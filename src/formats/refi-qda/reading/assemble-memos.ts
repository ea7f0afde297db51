import type {
  ExchangedEnd,
  ExchangedLink,
  ExchangedMemo,
  ExchangeKey,
} from '../../../shared/domain/exchanged-study.ts';
import { collectMemos } from './collect-memos.ts';
import { entriesOfPassage, journalEntry } from './journal-entries.ts';
import { guidAt, targetAt, type ProjectContext } from './project-context.ts';
import type { ReadCases } from './read-cases.ts';
import type { ReadCoders } from './read-coders.ts';
import type { ReadCodes } from './read-codes.ts';
import type { ReadCodings } from './read-codings.ts';
import { caseMemoLinks, readLinks } from './read-links.ts';
import type { Note } from './read-notes.ts';
import { hasRemarks, type Remark, remarksOn } from './remarks.ts';
import type { SourceDraft } from './source-drafts.ts';
import { lost, sentences } from './told.ts';
import { childOf, childrenOf, type XmlNode } from './xml-tree.ts';

export type MemoParts = Readonly<{
  project: XmlNode;
  notes: readonly Note[];
  drafts: readonly SourceDraft[];
  sourceByGuid: ReadonlyMap<string, ExchangeKey>;
  codes: ReadCodes;
  codings: ReadCodings;
  cases: ReadCases;
  caseNodes: readonly XmlNode[];
  coders: ReadCoders;
  context: ProjectContext;
}>;

export type AssembledMemos = Readonly<{
  memos: readonly ExchangedMemo[];
  links: readonly ExchangedLink[];
}>;

type Gathered = Readonly<{
  memos: ExchangedMemo[];
  links: ExchangedLink[];
  /** The memo that a note became, by the GUID of the note. */
  byNote: Map<string, ExchangeKey>;
}>;

/** All that is said about anything, and what is linked with what. */
export function assembleMemos(parts: MemoParts): AssembledMemos {
  const { project, notes, cases, coders, codings, context } = parts;
  const linkNodes = childrenOf(childOf(project, 'Links'), 'Link');
  const noteByGuid = new Map(
    notes.toReversed().flatMap((note) => (note.guid === null ? [] : [[note.guid, note] as const])),
  );
  const onCases = caseMemoLinks(linkNodes, cases.byGuid, noteByGuid);
  const remarks = [...remarksOfAll(parts), ...remarksByLinks(onCases)];
  const elsewhere = notesNamedIn([...linkNodes, ...codings.bare.map(({ node }) => node)]);
  const collected = collectMemos(remarks, notes, elsewhere, coders, context);
  const byNote = new Map(collected.byNote);
  const into: Gathered = { memos: [...collected.memos], links: [], byNote };
  gatherFromPassages(parts, noteByGuid, into);
  gatherJournal(collected.loose, context, into);
  const others = linkNodes.filter((node) => !onCases.has(node));
  into.links.push(...readLinks(others, noteByGuid, endFinder(parts, byNote), context));
  countUnsaid(parts, linkNodes);
  return { memos: into.memos, links: into.links };
}

/** What is said about passages without a code. */
function gatherFromPassages(
  { codings, coders, context }: MemoParts,
  noteByGuid: ReadonlyMap<string, Note>,
  { memos, links, byNote }: Gathered,
): void {
  for (const bare of codings.bare) {
    const named = notesAt(bare.node, noteByGuid, context);
    for (const { note, memo, link } of entriesOfPassage(bare, named, coders, context)) {
      memos.push(memo);
      links.push(link);
      if (note.guid !== null && !byNote.has(note.guid)) byNote.set(note.guid, memo.key);
    }
  }
}

/** Notes that are on nothing. */
function gatherJournal(
  notes: readonly Note[],
  { keys, findings, own }: ProjectContext,
  { memos, byNote }: Gathered,
): void {
  for (const [index, note] of notes.entries()) {
    const memo = journalEntry(note, keys.claim(note.guid, `note:${index}`));
    memos.push(memo);
    if (note.guid !== null && !byNote.has(note.guid)) byNote.set(note.guid, memo.key);
  }
  if (!own) findings.tell(sentences.journalNotes, notes.length);
}

function remarksOfAll({ project, drafts, codes, codings, cases }: MemoParts): Remark[] {
  return [
    ...remarksOn(project, { kind: 'project' }),
    ...[...codes.nodes].flatMap(([key, node]) => remarksOn(node, { kind: 'code', key }, 'notes')),
    ...drafts.flatMap(({ key, node, textNode }) => [
      ...remarksOn(node, { kind: 'source', key }),
      ...(textNode && textNode !== node ? remarksOn(textNode, { kind: 'source', key }) : []),
    ]),
    ...codings.remarks,
    ...[...cases.nodes].flatMap(([key, node]) => remarksOn(node, { kind: 'case', key })),
  ];
}

function remarksByLinks(onCases: ReturnType<typeof caseMemoLinks>): Remark[] {
  return Array.from(onCases, ([node, { noteGuid, caseKey }]) => ({
    target: { kind: 'case', key: caseKey },
    node,
    noteGuid,
  }));
}

function notesNamedIn(nodes: readonly XmlNode[]): ReadonlySet<string> {
  const references = nodes.flatMap((node) => childrenOf(node, 'NoteRef'));
  return new Set(references.flatMap((reference) => targetAt(reference) ?? []));
}

function notesAt(
  node: XmlNode,
  byGuid: ReadonlyMap<string, Note>,
  { findings }: ProjectContext,
): Note[] {
  return childrenOf(node, 'NoteRef').flatMap((reference) => {
    const note = byGuid.get(targetAt(reference) ?? '');
    if (!note) findings.lose(lost.noteReferences);
    return note ?? [];
  });
}

function endFinder(
  { sourceByGuid, codings, codes, cases }: MemoParts,
  byNote: ReadonlyMap<string, ExchangeKey>,
): (guid: string) => ExchangedEnd | null {
  const kinds = [
    ['memo', byNote],
    ['source', sourceByGuid],
    ['code', codes.byGuid],
    ['case', cases.byGuid],
  ] as const;
  return (guid) => {
    const passage = codings.passages.get(guid);
    if (passage) return { kind: 'passage', ...passage };
    for (const [kind, keys] of kinds) {
      const key = keys.get(guid);
      if (key !== undefined) return { kind, key };
    }
    return null;
  };
}

/** Passages about which nothing is said and to which nothing leads are not kept. */
function countUnsaid(
  { codings, caseNodes, context }: MemoParts,
  linkNodes: readonly XmlNode[],
): void {
  const named = new Set([
    ...linkNodes.flatMap((node) => [guidAt(node, 'originGUID'), guidAt(node, 'targetGUID')]),
    ...caseNodes.flatMap((node) => childrenOf(node, 'SelectionRef').map(targetAt)),
  ]);
  const unsaid = codings.bare.filter(({ node, guid }) => !hasRemarks(node) && !named.has(guid));
  context.findings.lose(lost.bareSelections, unsaid.length);
}
