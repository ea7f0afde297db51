import type {
  ExchangedEnd,
  ExchangedLink,
  ExchangeKey,
} from '../../../shared/domain/exchanged-study.ts';
import { claimKey, guidAt, targetAt, type ProjectContext } from './project-context.ts';
import type { Note } from './read-notes.ts';
import { lost } from './told.ts';
import { attributeOf, childrenOf, nameOf, type XmlNode } from './xml-tree.ts';

/** By this name a link from a note to a case says that the note is on the case: the standard has no place for it there. */
export const caseMemoLink = 'Memo';

/** What a GUID means as an end of a link; null where it means nothing that is kept. */
export type EndFinder = (guid: string) => ExchangedEnd | null;

/** The links whose ends are kept. They begin at a passage or a memo: one that only ends there is turned round. */
export function readLinks(
  nodes: readonly XmlNode[],
  notes: ReadonlyMap<string, Note>,
  endOf: EndFinder,
  context: ProjectContext,
): ExchangedLink[] {
  return nodes.flatMap((node, index) => {
    const origin = endOf(guidAt(node, 'originGUID') ?? '');
    const target = endOf(guidAt(node, 'targetGUID') ?? '');
    const ends = origin && target ? directed(origin, target) : null;
    if (!ends) {
      context.findings.lose(lost.links);
      return [];
    }
    const said = childrenOf(node, 'NoteRef').flatMap((reference) => {
      const note = notes.get(targetAt(reference) ?? '');
      if (!note) return [];
      context.copies.left -= note.body.length;
      if (context.copies.left >= 0) return note.body === '' ? [] : [note.body];
      context.findings.lose(lost.noteCopies);
      return [];
    });
    const name = nameOf(attributeOf(node, 'name'));
    const note = [...(name === '' ? [] : [name]), ...said].join('\n\n');
    const key = claimKey(context, node, `link:${index}`);
    return [{ key, ...ends, note, coderKey: null, createdAt: null }];
  });
}

function directed(
  origin: ExchangedEnd,
  target: ExchangedEnd,
): Pick<ExchangedLink, 'from' | 'to'> | null {
  if (canBegin(origin)) return { from: origin, to: target };
  return canBegin(target) ? { from: target, to: origin } : null;
}

function canBegin({ kind }: ExchangedEnd): boolean {
  return kind === 'passage' || kind === 'memo';
}

/** Notes that are on a case by such a link, with the GUIDs of note and case. */
export function caseMemoLinks(
  nodes: readonly XmlNode[],
  cases: ReadonlyMap<string, ExchangeKey>,
  notes: ReadonlyMap<string, Note>,
): ReadonlyMap<XmlNode, Readonly<{ noteGuid: string; caseKey: ExchangeKey }>> {
  const found = new Map<XmlNode, { noteGuid: string; caseKey: ExchangeKey }>();
  for (const node of nodes) {
    const noteGuid = guidAt(node, 'originGUID') ?? '';
    const caseKey = cases.get(guidAt(node, 'targetGUID') ?? '');
    const isMemo = attributeOf(node, 'name') === caseMemoLink && notes.has(noteGuid);
    if (isMemo && caseKey !== undefined) found.set(node, { noteGuid, caseKey });
  }
  return found;
}
