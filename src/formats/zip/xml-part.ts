import { SaxesParser, type SaxesOptions } from 'saxes';

/** Elements inside elements, at most. Word's own documents stay below 60. */
const maxDepth = 256;

export class XmlRefused extends Error {
  override readonly name = 'XmlRefused';
}

/** An element as it is met. Names are local names behind the end of their namespace's address, see `walkXmlPart`. */
export type XmlElement = Readonly<{ name: string; attributes: ReadonlyMap<string, string> }>;

export type XmlVisitor = Readonly<{
  onOpen: (element: XmlElement) => void;
  onText: (text: string) => void;
  onClose: () => void;
}>;

/**
 * Checks a part of an Office file before anything else reads it: XML that is well-formed, without DOCTYPE (hence without
 * entities of its own) and not nested beyond 256. Gives back its text and calls `onOpen` with the local name of every element.
 *
 * @throws XmlRefused where it is anything else.
 */
export function checkXmlPart(bytes: Uint8Array, onOpen: (localName: string) => void): string {
  const text = decodeXml(bytes);
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => onOpen(name.slice(name.indexOf(':') + 1)));
  parseGuarded(parser, text);
  return text;
}

/**
 * Walks a part under the same rules as `checkXmlPart`. Elements and attributes are named by what they mean, whatever prefix
 * the file chose: `text:p` for `p` of `urn:oasis:names:tc:opendocument:xmlns:text:1.0`, the bare name in other namespaces.
 *
 * @throws XmlRefused where it is anything else than well-formed.
 */
export function walkXmlPart(bytes: Uint8Array, visitor: XmlVisitor): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const named = Object.values(attributes).map(
      (attribute) => [nameIn(attribute.uri, attribute.local), attribute.value] as const,
    );
    visitor.onOpen({ name: nameIn(uri, local), attributes: new Map(named) });
  });
  parser.on('text', visitor.onText);
  parser.on('cdata', visitor.onText);
  parseGuarded(parser, decodeXml(bytes), visitor.onClose);
}

const openDocument = /:opendocument:xmlns:([a-z]+):/u;

function nameIn(uri: string, local: string): string {
  const family = openDocument.exec(uri)?.[1];
  return family === undefined ? local : `${family}:${local}`;
}

function parseGuarded<Options extends SaxesOptions>(
  parser: SaxesParser<Options>,
  text: string,
  onClose?: () => void,
): void {
  let depth = 0;
  parser.on('doctype', () => refuse('a DOCTYPE'));
  parser.on('error', (error) => refuse(error.message));
  parser.on('opentagstart', () => {
    depth += 1;
    if (depth > maxDepth) refuse('nested too deep');
  });
  parser.on('closetag', () => {
    depth -= 1;
    onClose?.();
  });
  parser.write(text).close();
}

function refuse(why: string): never {
  throw new XmlRefused(why);
}

function decodeXml(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(wide, { fatal: true }).decode(bytes);
  } catch {
    return refuse('letters that cannot be decoded');
  }
}
