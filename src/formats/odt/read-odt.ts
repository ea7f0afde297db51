import { lossesOf, type ReadText } from '../documents/read-text.ts';
import { inflateBudget, inflateEntry, type InflateBudget } from '../zip/inflate-entry.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import { ZipError } from '../zip/zip-limits.ts';
import { walkXmlPart } from '../zip/xml-part.ts';
import { odtText } from './odt-text.ts';
import { odtTree } from './odt-tree.ts';

type Entries = ReadonlyMap<string, ZipEntry>;

/**
 * The words of an OpenDocument text: one line a paragraph, notes apart. Links are not followed, pictures not opened.
 * Insertions under tracked changes are taken, deletions left out. Null where it is a sheet, a drawing or slides.
 *
 * @throws ZipError or XmlRefused where the document has a password, is damaged or too large.
 */
export function readOdt(bytes: Uint8Array, entries: Entries): ReadText | null {
  const budget = inflateBudget();
  const content = entries.get('content.xml');
  if (!content || isEncrypted(bytes, entries, budget)) throw new ZipError('encrypted', 'content');
  const tree = odtTree(inflateEntry(bytes, content, budget));
  if (!tree.text) return null;
  const { body, notes, counts } = odtText(tree);
  const headers = countHeaders(bytes, entries, budget);
  return {
    body,
    notes,
    losses: lossesOf({ ...counts, 'headers and footers': headers }),
    warnings: [],
  };
}

/** A password leaves the archive readable and hides its parts; the manifest says so. */
function isEncrypted(bytes: Uint8Array, entries: Entries, budget: InflateBudget): boolean {
  const manifest = entries.get('META-INF/manifest.xml');
  if (!manifest) return false;
  let encrypted = false;
  walkXmlPart(inflateEntry(bytes, manifest, budget), {
    onOpen: ({ name }) => {
      if (name === 'manifest:encryption-data') encrypted = true;
    },
    onText: () => undefined,
    onClose: () => undefined,
  });
  return encrypted;
}

/** Headers and footers with words in them. */
function countHeaders(bytes: Uint8Array, entries: Entries, budget: InflateBudget): number {
  const styles = entries.get('styles.xml');
  if (!styles) return 0;
  const open: string[] = [];
  let headers = 0;
  let words = false;
  walkXmlPart(inflateEntry(bytes, styles, budget), {
    onOpen: ({ name }) => {
      if (isHeader(name)) words = false;
      open.push(name);
    },
    onText: (text) => {
      if (/\S/u.test(text)) words = true;
    },
    onClose: () => {
      if (isHeader(open.pop() ?? '') && words) headers += 1;
    },
  });
  return headers;
}

function isHeader(name: string): boolean {
  return /^style:(?:header|footer)(?:-left|-first)?$/u.test(name);
}
