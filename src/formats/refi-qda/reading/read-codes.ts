import type {
  ExchangedCode,
  ExchangedSet,
  ExchangeKey,
} from '../../../shared/domain/exchanged-study.ts';
import { parseColour } from '../../codebooks/parse-colour.ts';
import { splitDescription } from './code-description.ts';
import { claimKey, guidAt, targetAt, type ProjectContext } from './project-context.ts';
import { lost, sentences } from './told.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  descriptionOf,
  nameOf,
  type XmlNode,
} from './xml-tree.ts';

export type ReadCodes = Readonly<{
  codes: readonly ExchangedCode[];
  /** By the GUID that the file refers to them with. */
  byGuid: ReadonlyMap<string, ExchangeKey>;
  /** The elements, for the notes on them. */
  nodes: ReadonlyMap<ExchangeKey, XmlNode>;
}>;

/** The tree of codes below `Codes`, categories too: a code stands before those below it. */
export function readCodes(codes: XmlNode | undefined, context: ProjectContext): ReadCodes {
  const read: ExchangedCode[] = [];
  const byGuid = new Map<string, ExchangeKey>();
  const nodes = new Map<ExchangeKey, XmlNode>();
  const visit = (node: XmlNode, parentKey: ExchangeKey | null): void => {
    const key = claimKey(context, node, `code:${read.length}`);
    const guid = guidAt(node);
    if (guid !== null && !byGuid.has(guid)) byGuid.set(guid, key);
    nodes.set(key, node);
    read.push({ key, parentKey, ...codeOf(node, context) });
    // The depth of the XML, which is limited, limits this too.
    for (const child of childrenOf(node, 'Code')) visit(child, key);
  };
  for (const node of childrenOf(codes, 'Code')) visit(node, null);
  return { codes: read, byGuid, nodes };
}

function codeOf(
  node: XmlNode,
  { own, findings }: ProjectContext,
): Omit<ExchangedCode, 'key' | 'parentKey'> {
  const name = nameOf(attributeOf(node, 'name'));
  if (name === '') findings.tell(sentences.namelessCodes);
  const description = descriptionOf(node);
  const fields = own
    ? splitDescription(description)
    : { description, inclusion: '', exclusion: '', example: '' };
  const colour = attributeOf(node, 'color');
  return {
    name: name === '' ? 'Untitled code' : name,
    colour: colour.startsWith('#') ? (parseColour(colour) ?? null) : null,
    ...fields,
    archived: false,
  };
}

/** The sets that hold codes, and those that hold nothing. */
export function readCodeSets(
  sets: XmlNode | undefined,
  { byGuid }: ReadCodes,
  context: ProjectContext,
): ExchangedSet[] {
  const read: ExchangedSet[] = [];
  for (const [index, node] of childrenOf(sets, 'Set').entries()) {
    const members = childrenOf(node, 'MemberCode');
    const holdsOthers = childOf(node, 'MemberSource') ?? childOf(node, 'MemberNote');
    if (members.length === 0 && holdsOthers) continue;
    const known = members.flatMap((member) => byGuid.get(targetAt(member) ?? '') ?? []);
    context.findings.lose(lost.groupMembers, members.length - known.length);
    read.push({
      key: claimKey(context, node, `set:${index}`),
      name: nameOf(attributeOf(node, 'name')) || 'Untitled set',
      description: descriptionOf(node),
      codeKeys: [...new Set(known)],
    });
  }
  return read;
}
