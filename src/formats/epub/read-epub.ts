import { lossesOf, type ReadText } from '../documents/read-text.ts';
import { readHtml } from '../html/read-html.ts';
import { inflateBudget, inflateEntry } from '../zip/inflate-entry.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import { ZipError } from '../zip/zip-limits.ts';
import { walkXmlPart, type XmlElement } from '../zip/xml-part.ts';

type Entries = ReadonlyMap<string, ZipEntry>;

/**
 * The words of an electronic book (EPUB 2 or 3): its chapters in reading order, each as a web page is read, a blank line
 * between two. Nothing outside the archive is touched.
 *
 * @throws ZipError or XmlRefused where the book is protected, damaged or too large.
 */
export function readEpub(bytes: Uint8Array, entries: Entries): ReadText {
  const budget = inflateBudget();
  const part = (path: string): Uint8Array => {
    const entry = entries.get(path);
    if (!entry) throw new ZipError('damaged', `no ${path}`);
    return inflateEntry(bytes, entry, budget);
  };
  const packagePath = findPackage(part('META-INF/container.xml'));
  const paths = chapterPaths(part(packagePath), packagePath);
  if (entries.has('META-INF/encryption.xml')) {
    refuseProtected(part('META-INF/encryption.xml'), new Set(paths));
  }
  const chapters = paths.map((path) => readHtml(decodeChapter(part(path)), true));
  return {
    body: chapters
      .map(({ body }) => body)
      .filter((body) => body !== '')
      .join('\n\n'),
    notes: '',
    losses: sumOfLosses(chapters),
    warnings: [...new Set(chapters.flatMap(({ warnings }) => warnings))],
  };
}

function elementsOf(part: Uint8Array): XmlElement[] {
  const elements: XmlElement[] = [];
  walkXmlPart(part, {
    onOpen: (element) => elements.push(element),
    onText: () => undefined,
    onClose: () => undefined,
  });
  return elements;
}

function findPackage(container: Uint8Array): string {
  const root = elementsOf(container).find(({ name }) => name === 'rootfile');
  return root?.attributes.get('full-path') ?? '';
}

/** Where the chapters lie in the archive, in reading order, each once. */
function chapterPaths(part: Uint8Array, packagePath: string): string[] {
  const folder = packagePath.slice(0, packagePath.lastIndexOf('/') + 1);
  const pages = new Map<string, string>();
  const order = new Set<string>();
  for (const { name, attributes } of elementsOf(part)) {
    const id = attributes.get('id') ?? '';
    const type = attributes.get('media-type') ?? '';
    if (name === 'item' && /^(?:application\/xhtml\+xml|text\/html)$/iu.test(type)) {
      pages.set(id, resolvePath(folder, attributes.get('href') ?? ''));
    }
    if (name === 'itemref') order.add(attributes.get('idref') ?? '');
  }
  const paths = [...order].flatMap((id) => pages.get(id) ?? []);
  return [...new Set(paths)];
}

/** A path inside the archive; it only ever names an entry. */
function resolvePath(folder: string, address: string): string {
  const [path = ''] = address.split('#');
  const steps: string[] = [];
  for (const step of `${folder}${unescaped(path)}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Fonts are often scrambled and no matter; a chapter that is cannot be read. */
function refuseProtected(part: Uint8Array, chapters: ReadonlySet<string>): void {
  for (const { name, attributes } of elementsOf(part)) {
    if (name !== 'CipherReference') continue;
    if (chapters.has(resolvePath('', attributes.get('URI') ?? ''))) {
      throw new ZipError('encrypted', 'chapter');
    }
  }
}

function decodeChapter(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(wide).decode(bytes);
}

function sumOfLosses(chapters: readonly ReadText[]): ReadText['losses'] {
  const counts = new Map<string, number>();
  for (const { what, count } of chapters.flatMap(({ losses }) => losses)) {
    counts.set(what, (counts.get(what) ?? 0) + count);
  }
  return lossesOf(Object.fromEntries(counts));
}
