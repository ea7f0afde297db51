import type { ByteSink } from '../../exports/byte-sink.ts';
import { createUtf8Sink } from '../../text/utf8-sink.ts';

/** What XML 1.0 has no room for, even escaped: everything but its production `Char`; half a pair of surrogates among it. */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
/** Most words are letters of ASCII and need no look at each. */
const harmless = /^[ !#-%'-;=?-~]*$/u;

const inContent: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // A parser would make a line feed of it.
  '\r': '&#13;',
};

const inAttributes: Readonly<Record<string, string>> = {
  ...inContent,
  '"': '&quot;',
  // A parser would make a blank of each.
  '\t': '&#9;',
  '\n': '&#10;',
};

/** Attributes in their order; null is left out. */
export type XmlAttributes = Readonly<Record<string, string | number | boolean | null>>;

export type XmlWriter = Readonly<{
  open: (name: string, attributes?: XmlAttributes) => void;
  /** Closes the element opened last. */
  close: () => void;
  /** An element with nothing in it. */
  leaf: (name: string, attributes?: XmlAttributes) => void;
  /** Whole lines that hold nothing to be escaped: what stands in a file a hundred thousand times. */
  lines: (written: string) => void;
  /** An element with words in it. */
  words: (name: string, words: string) => void;
  /** Hands on the rest, and tells how many characters stand as U+FFFD in the document. */
  finish: () => number;
}>;

/** Words with U+FFFD for each character that XML cannot hold. One code point becomes one. */
export function writableWords(words: string): string {
  return words.replace(unwritable, '\ufffd');
}

/** Writes an XML document in UTF-8 element by element, escaped, each on a line of its own, without indentation. */
export function createXmlWriter(file: ByteSink): XmlWriter {
  const sink = createUtf8Sink(file);
  const opened: string[] = [];
  let replaced = 0;
  const escape = (words: string, signs: Readonly<Record<string, string>>): string => {
    if (harmless.test(words)) return words;
    const writable = words.replace(unwritable, () => {
      replaced += 1;
      return '\ufffd';
    });
    return writable.replace(/[&<>"\t\n\r]/gu, (sign) => signs[sign] ?? sign);
  };
  const start = (name: string, attributes: XmlAttributes): string => {
    let tag = `<${name}`;
    for (const attribute in attributes) {
      const value = attributes[attribute] ?? null;
      if (value === null) continue;
      const words = typeof value === 'string' ? escape(value, inAttributes) : String(value);
      tag += ` ${attribute}="${words}"`;
    }
    return tag;
  };
  sink.write('<?xml version="1.0" encoding="utf-8"?>\n');
  return {
    open: (name, attributes = {}) => {
      sink.write(`${start(name, attributes)}>\n`);
      opened.push(name);
    },
    close: () => {
      sink.write(`</${opened.pop() ?? ''}>\n`);
    },
    leaf: (name, attributes = {}) => {
      sink.write(`${start(name, attributes)}/>\n`);
    },
    lines: sink.write,
    words: (name, words) => {
      sink.write(`<${name}>${escape(words, inContent)}</${name}>\n`);
    },
    finish: () => {
      sink.finish();
      return replaced;
    },
  };
}
