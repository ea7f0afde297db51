/** An element as it is scanned. */
export type ScannedNode = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: ScannedNode[];
  text: string;
};

const declaration =
  /^<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]*")?(?: standalone="(?:yes|no)")?\s*\?>/u;
/** What XML has no place for, or what only the strict parser is asked about. */
const unusual = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|<[!?]|\]\]>|:opendocument:/u;
const reserved = /^http:\/\/www\.w3\.org\/(?:XML\/1998\/namespace|2000\/xmlns\/)$/u;
const maxDepth = 256;

/** Thrown inside alone: whatever it is, the strict parser says so. */
class Unsure extends Error {}

/**
 * The tree of a document, in a fraction of the time that a parser takes which looks at each character: elements and attributes
 * by their local names. Null wherever anything is not as nearly all programs write it, be it allowed or not: then a strict
 * parser has to look. `onElement` hears of each and may throw.
 */
export function scanXml(document: string, onElement: () => void): ScannedNode | null {
  const text = document.includes('\r') ? document.replace(/\r\n?/gu, '\n') : document;
  const head = declaration.exec(text)?.[0].length ?? 0;
  const body = text.slice(head);
  if (unusual.test(body)) return null;
  try {
    return scanBody(body, onElement);
  } catch (error) {
    if (error instanceof Unsure) return null;
    throw error;
  }
}

function scanBody(text: string, onElement: () => void): ScannedNode {
  const prefixes = new Set(['xml', 'xmlns']);
  const top: ScannedNode = { name: '', attributes: new Map(), children: [], text: '' };
  const open: ScannedNode[] = [top];
  let at = 0;
  for (;;) {
    const node = open[open.length - 1];
    const tag = text.indexOf('<', at);
    const words = text.slice(at, tag < 0 ? text.length : tag);
    if (!node || (node === top && /[^ \n\t]/u.test(words))) throw new Unsure();
    if (words !== '') node.text += words.includes('&') ? unescaped(words) : words;
    if (tag < 0) break;
    if (text.charCodeAt(tag + 1) === slash) {
      const end = endOfBlanks(text, tag + 2 + node.name.length);
      const isClosed = text.startsWith(node.name, tag + 2) && text.charCodeAt(end) === greater;
      if (!isClosed || node === top) throw new Unsure();
      open.pop();
      at = end + 1;
      continue;
    }
    onElement();
    const scanned = scanTag(text, tag, prefixes, open.length === 1);
    node.children.push(scanned.node);
    if (!scanned.isEmpty) open.push(scanned.node);
    if (open.length > maxDepth) throw new Unsure();
    at = scanned.end;
  }
  const [root, ...others] = top.children;
  if (!root || others.length > 0 || open.length > 1) throw new Unsure();
  return root;
}

const [slash, greater, equals, quote, apostrophe] = [0x2f, 0x3e, 0x3d, 0x22, 0x27];

type ScannedTag = Readonly<{ node: ScannedNode; isEmpty: boolean; end: number }>;

function scanTag(text: string, from: number, prefixes: Set<string>, isRoot: boolean): ScannedTag {
  let at = endOfName(text, from + 1);
  const name = text.slice(from + 1, at);
  if (name === '' || name.includes(':')) throw new Unsure();
  const attributes = new Map<string, string>();
  for (;;) {
    const next = endOfBlanks(text, at);
    const unit = text.charCodeAt(next);
    if (unit === greater || unit === slash) {
      const isEmpty = unit === slash;
      if (isEmpty && text.charCodeAt(next + 1) !== greater) throw new Unsure();
      checkPrefixes(attributes, prefixes, isRoot);
      const named = isPlain(attributes) ? attributes : byLocalName(attributes);
      const node = { name, attributes: named, children: [], text: '' };
      return { node, isEmpty, end: next + (isEmpty ? 2 : 1) };
    }
    if (next === at) throw new Unsure();
    at = scanAttribute(text, next, attributes);
  }
}

/** Puts it among the others and says where it ends. */
function scanAttribute(text: string, from: number, attributes: Map<string, string>): number {
  const end = endOfName(text, from);
  const name = text.slice(from, end);
  const mark = text.charCodeAt(end + 1);
  if (name === '' || text.charCodeAt(end) !== equals || attributes.has(name)) throw new Unsure();
  if (mark !== quote && mark !== apostrophe) throw new Unsure();
  const close = text.indexOf(mark === quote ? '"' : "'", end + 2);
  if (close < 0) throw new Unsure();
  const raw = text.slice(end + 2, close);
  if (/[<\n\t]/u.test(raw)) throw new Unsure();
  attributes.set(name, raw.includes('&') ? unescaped(raw) : raw);
  return close + 1;
}

function isPlain(attributes: ReadonlyMap<string, string>): boolean {
  for (const name of attributes.keys()) {
    if (name.includes(':') || name === 'xmlns') return false;
  }
  return true;
}

/** Prefixes are declared at the root, or a strict parser has to look. */
function checkPrefixes(
  attributes: ReadonlyMap<string, string>,
  prefixes: Set<string>,
  isRoot: boolean,
): void {
  if (isPlain(attributes)) return;
  for (const [name, value] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice(6);
    if (!isRoot || value === '' || reserved.test(value) || prefix.startsWith('xml')) {
      throw new Unsure();
    }
    prefixes.add(prefix);
  }
  for (const name of attributes.keys()) {
    const [prefix = '', local, more] = name.split(':');
    if (local === undefined) continue;
    if (local === '' || more !== undefined || !prefixes.has(prefix)) throw new Unsure();
  }
}

function byLocalName(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const [name, value] of attributes) {
    const local = name.slice(name.indexOf(':') + 1);
    if (named.has(local)) throw new Unsure();
    named.set(local, value);
  }
  return named;
}

const isBlank = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x09;

function endOfBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** Names of letters, figures and a few signs of ASCII, a letter first; all others are for the strict parser. */
function endOfName(text: string, from: number): number {
  let at = from;
  for (;;) {
    const unit = text.charCodeAt(at);
    const isLetter =
      (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || unit === 0x5f;
    const isInside = (unit >= 0x30 && unit <= 0x3a) || unit === 0x2d || unit === 0x2e;
    if (!isLetter && !(isInside && at > from)) return at;
    at += 1;
  }
}

const named: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

function unescaped(words: string): string {
  return words.replace(/&[^;]{0,12};?/gu, (entity) => {
    const known = named[entity];
    if (known !== undefined) return known;
    const [, hexadecimal, decimal] = /^&#(?:x([\da-fA-F]{1,6})|(\d{1,7}));$/u.exec(entity) ?? [];
    const point = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal ?? 0);
    if (!isWritable(point)) throw new Unsure();
    return String.fromCodePoint(point);
  });
}

function isWritable(point: number): boolean {
  if (point < 0x20) return point === 0x09 || point === 0x0a || point === 0x0d;
  return (
    point <= 0xd7ff ||
    (point >= 0xe000 && point <= 0xfffd) ||
    (point >= 0x10000 && point <= 0x10ffff)
  );
}
