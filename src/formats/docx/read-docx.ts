import mammoth from 'mammoth';
import type { Loss } from '../../shared/domain/file-inspection.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import { readWordParts, type WordParts } from './word-parts.ts';
import { wordText, type WordDocument, type WordText } from './word-text.ts';

export type ReadDocx = Readonly<{ body: string; notes: string; losses: readonly Loss[] }>;

/**
 * The words of a Word document: one line a paragraph, footnotes apart. Links are not followed, pictures not opened, files
 * outside the archive not touched. Insertions under tracked changes are taken, deletions left out.
 *
 * @throws ZipError, XmlRefused, or an Error of the reader, where the document is damaged.
 */
export async function readDocx(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
): Promise<ReadDocx> {
  const parts = readWordParts(bytes, entries);
  const document = await readTree(parts.archive);
  const text = wordText(document);
  return { ...text, losses: lossesOf(parts, text, document.comments.length) };
}

/** Mammoth hands over its tree on the way to HTML; what it writes from there on is thrown away. */
async function readTree(archive: Uint8Array): Promise<WordDocument> {
  const trees: WordDocument[] = [];
  await mammoth.convertToHtml(
    { buffer: Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength) },
    {
      externalFileAccess: false,
      includeDefaultStyleMap: false,
      includeEmbeddedStyleMap: false,
      transformDocument: (tree: WordDocument): unknown => {
        trees.push(tree);
        return { ...tree, children: [], comments: [] };
      },
    },
  );
  const [tree] = trees;
  if (!tree) throw new Error('The document has no body');
  return tree;
}

function lossesOf(parts: WordParts, text: WordText, comments: number): Loss[] {
  const { insertions, deletions } = parts.tracked;
  const losses = [
    { what: 'images', count: text.images, why: 'A source holds text only.' },
    { what: 'comments', count: comments, why: 'Comments are not part of the text.' },
    {
      what: 'tracked insertions',
      count: insertions,
      why: 'The text is read as if all changes were accepted.',
    },
    {
      what: 'tracked deletions',
      count: deletions,
      why: 'The text is read as if all changes were accepted.',
    },
    { what: 'equations', count: parts.equations, why: 'A source holds text only.' },
    {
      what: 'headers and footers',
      count: parts.headers,
      why: 'They repeat on every page and are not part of the text.',
    },
  ];
  return losses.filter(({ count }) => count > 0);
}
