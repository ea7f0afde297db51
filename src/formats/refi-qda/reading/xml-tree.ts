import { scanXml } from './scan-xml.ts';
import { walkXmlPart, XmlRefused } from '../../zip/xml-part.ts';
import { ZipError } from '../../zip/zip-limits.ts';

/** An element with what stands in it. Names are local names, whatever prefix or version of the namespace a file uses. */
export type XmlNode = Readonly<{
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlNode[];
  /** The characters directly inside, put together. */
  text: string;
}>;

type OpenNode = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: OpenNode[];
  text: string;
};

/** As many as fit into a part of 64 MB as exporters write them; each costs some hundred bytes. */
const maxElements = 600_000;

/**
 * The tree of a part.
 *
 * @throws XmlRefused where it is not well-formed, has a DOCTYPE or is nested too deep; ZipError where it has more than 600,000
 * elements.
 */
export function readXmlTree(bytes: Uint8Array): XmlNode {
  try {
    return scanTree(bytes) ?? parseTree(bytes);
  } catch (error) {
    const cleaned = error instanceof XmlRefused ? withoutControls(bytes) : null;
    if (!cleaned) throw error;
    return parseTree(cleaned);
  }
}

/** Control characters, written as they are or as references: XML has no place for them, exporters of quotes find one. */
const unwritable =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:0*(?:\d|1[124-9]|2\d|3[01])|x0*(?:[\da-f]|1[\da-f]));/giu;
const tabsAndLines = /^&#(?:0*(?:9|10|13)|x0*[9ad]);$/iu;

/** A blank for each of them, which keeps the offsets; null where there are none. */
function withoutControls(bytes: Uint8Array): Uint8Array | null {
  const text = new TextDecoder().decode(bytes);
  const cleaned = text.replace(unwritable, (found) => (tabsAndLines.test(found) ? found : ' '));
  return cleaned === text ? null : new TextEncoder().encode(cleaned);
}

function elementCounter(): () => void {
  let elements = 0;
  return () => {
    elements += 1;
    if (elements > maxElements) throw new ZipError('too_large', 'too many elements');
  };
}

/** Null where a strict parser has to look. */
function scanTree(bytes: Uint8Array): XmlNode | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  return scanXml(text, elementCounter());
}

function parseTree(bytes: Uint8Array): XmlNode {
  const countElement = elementCounter();
  const root: OpenNode = { name: '', attributes: new Map(), children: [], text: '' };
  const open: OpenNode[] = [root];
  walkXmlPart(bytes, {
    onOpen: ({ name, attributes }) => {
      countElement();
      const node: OpenNode = { name, attributes, children: [], text: '' };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    onText: (words) => {
      const last = open.at(-1);
      if (last) last.text += words;
    },
    onClose: () => {
      open.pop();
    },
  });
  const [first] = root.children;
  if (!first) throw new XmlRefused('no root element');
  return first;
}

export function childrenOf(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

/** An attribute without the space around it; empty where there is none. */
export function attributeOf(node: XmlNode, name: string): string {
  return node.attributes.get(name)?.trim() ?? '';
}

/** The words of the `Description` of an element: LF, NFC, no space around them. */
export function descriptionOf(node: XmlNode | undefined): string {
  return wordsOf(childOf(node, 'Description')?.text ?? '');
}

// Control characters that no text of a person has a use for, but for tab and line end.
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/gu;

/** Words over several lines as they are kept: line ends as LF, NFC, without control characters or space around them. */
export function wordsOf(raw: string): string {
  return raw.replace(/\r\n?/gu, '\n').replace(controls, '').toWellFormed().normalize('NFC').trim();
}

const longestName = 500;

/** A name: one line of at most 500 characters; empty where there is nothing in it. */
export function nameOf(raw: string): string {
  const line = raw
    .replace(/[\s\0-\x1f\x7f-\x9f]+/gu, ' ')
    .toWellFormed()
    .normalize('NFC')
    .trim();
  return line.length <= longestName ? line : line.slice(0, longestName).toWellFormed().trim();
}
