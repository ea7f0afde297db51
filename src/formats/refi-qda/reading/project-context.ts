import type { ExchangeKeys } from './exchange-keys.ts';
import { guidOf } from './exchange-keys.ts';
import type { Findings } from './findings.ts';
import { sentences } from './told.ts';
import { attributeOf, type XmlNode } from './xml-tree.ts';

/** What all parts of the reading share. */
export type ProjectContext = Readonly<{
  keys: ExchangeKeys;
  findings: Findings;
  /** The program that wrote it, as it calls itself. */
  origin: string | null;
  /** Written by Verbatim: labelled paragraphs in a description are fields of a code. */
  own: boolean;
  /** UTF-16 units of notes that may still be copied, so that one long note cannot be named a million times. */
  copies: { left: number };
}>;

/** The GUID of an element in the form of references, null where it has none. */
export function guidAt(node: XmlNode, attribute = 'guid'): string | null {
  return guidOf(attributeOf(node, attribute));
}

/** What an element refers to: `targetGUID`, or `guid` as codebooks have it. */
export function targetAt(node: XmlNode | undefined): string | null {
  return node ? (guidAt(node, 'targetGUID') ?? guidAt(node)) : null;
}

/** A key for the thing that an element is; a GUID that another thing has already is told. */
export function claimKey(context: ProjectContext, node: XmlNode, place: string): string {
  const guid = guidAt(node);
  if (guid !== null && context.keys.isTaken(guid)) context.findings.tell(sentences.doubleGuids);
  return context.keys.claim(guid, place);
}
