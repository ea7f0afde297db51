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
  warnings: readonly string[];
}>;

/** What offsets of texts together may be, so that a small file cannot become many copies of one large text. */
const mostUnits = 128 * 1024 * 1024;

export type TextFinder = (node: XmlNode) => Promise<FoundText | null>;

/** Finds the text of a `TextSource` or whatever is built like one: its file, its own words, or a Word document beside it. */
export function textFinder(archive: ProjectArchive): TextFinder {
  let left = mostUnits;
  return async (node) => {
    const found = storedText(node, archive) ?? (await wordText(node, archive));
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
  return { raw, marks: content.text.length - raw.length, from: 'xml', warnings: [] };
}

async function wordText(node: XmlNode, archive: ProjectArchive): Promise<FoundText | null> {
  const path = attributeOf(node, 'richTextPath');
  const entry = /\.docx$/iu.test(path) ? archive.find(path) : null;
  const bytes = entry && archive.read(entry);
  if (!bytes) return null;
  try {
    const { body } = await readDocx(bytes, readZipDirectory(bytes));
    return { raw: body, marks: 0, from: 'words', warnings: [] };
  } catch {
    // Whatever is wrong with it, it is one of many texts and told as missing.
    return null;
  }
}
