import { SaxesParser } from 'saxes';

/** Elements inside elements, at most. Word's own documents stay below 60. */
const maxDepth = 256;

export class XmlRefused extends Error {
  override readonly name = 'XmlRefused';
}

/**
 * Checks a part of an Office file before anything else reads it: XML that is well-formed, without DOCTYPE (hence without
 * entities of its own) and not nested beyond 256. Gives back its text and calls `onOpen` with the local name of every element.
 *
 * @throws XmlRefused where it is anything else.
 */
export function checkXmlPart(bytes: Uint8Array, onOpen: (localName: string) => void): string {
  const text = decodeXml(bytes);
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('doctype', () => refuse('a DOCTYPE'));
  parser.on('error', (error) => refuse(error.message));
  parser.on('opentag', ({ name }) => {
    depth += 1;
    if (depth > maxDepth) refuse('nested too deep');
    onOpen(name.slice(name.indexOf(':') + 1));
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(text).close();
  return text;
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
