import { readDocx } from '../../docx/read-docx.ts';
import { readZipDirectory } from '../../zip/zip-directory.ts';
import type { ProjectArchive } from './project-archive.ts';
import { attributeOf, childOf, type XmlNode } from './xml-tree.ts';

/** The words of a text element, not yet normalised, and where they were. */
export type FoundText = Readonly<{
  raw: string;
  /** Byte order marks that stood before it. */
  marks: number;
  /** `words`: of a Word document or the pages of a PDF, in which the offsets of the project mean nothing. */
  from: 'file' | 'xml' | 'words';
  /** True where it could not be decoded for sure. */
  guessed: boolean;
}>;

/** UTF-16 units of all texts together, so that a small file cannot become many copies of one large text. */
const mostUnits = 128 * 1024 * 1024;

export type TextFinder = (node: XmlNode) => Promise<FoundText | null>;

/** Finds the text of a `TextSource` or whatever is built like one: its file, its own words, or a Word document beside it. */
export function textFinder(archive: ProjectArchive): TextFinder {
  let left = mostUnits;
  const words = new Map<string, FoundText | null>();
  return async (node) => {
    const found = storedText(node, archive) ?? (await wordText(node, archive, words));
    if (!found || found.raw.length > left) return null;
    left -= found.raw.length;
    return found;
  };
}

function storedText(node: XmlNode, archive: ProjectArchive): FoundText | null {
  const entry = archive.find(attributeOf(node, 'plainTextPath'));
  const stored = entry && archive.text(entry);
  if (stored) return { ...stored, from: 'file' };
  const content = childOf(node, 'PlainTextContent');
  if (!content) return null;
  const raw = content.text.replace(/^\ufeff+/u, '');
  return { raw, marks: content.text.length - raw.length, from: 'xml', guessed: false };
}

/** `known` are those that were read before: a document that many sources name is read once. */
async function wordText(
  node: XmlNode,
  archive: ProjectArchive,
  known: Map<string, FoundText | null>,
): Promise<FoundText | null> {
  const path = attributeOf(node, 'richTextPath');
  const entry = /\.docx$/iu.test(path) ? archive.find(path) : null;
  if (!entry) return null;
  const met = known.get(entry.name);
  if (met !== undefined) return met;
  const found = await wordsOfDocument(archive.read(entry));
  known.set(entry.name, found);
  return found;
}

async function wordsOfDocument(bytes: Uint8Array | null): Promise<FoundText | null> {
  if (!bytes) return null;
  try {
    const { body } = await readDocx(bytes, readZipDirectory(bytes));
    return { raw: body, marks: 0, from: 'words', guessed: false };
  } catch {
    // Whatever is wrong with it, it is one of many texts and told as missing.
    return null;
  }
}
