import { zipSync } from 'fflate';
import { inflateBudget, inflateEntry, type InflateBudget } from '../zip/inflate-entry.ts';
import { checkXmlPart } from '../zip/xml-part.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';

/** The parts of a Word document that hold words, checked, and what was counted in them. */
export type WordParts = Readonly<{
  /** An archive of these parts alone, written by us: nothing of the foreign archive is left in it. */
  archive: Uint8Array;
  tracked: Readonly<{ insertions: number; deletions: number }>;
  equations: number;
  /** Headers and footers with words in them. */
  headers: number;
}>;

/** Parts the reader needs. Pictures, embedded files, themes and custom data are never inflated. */
const neededPart =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/_rels\/[^/]+\.rels|word\/(?!header|footer|theme|settings|fontTable|webSettings)[^/]+\.xml)$/u;
const headerPart = /^word\/(?:header|footer)\d*\.xml$/u;

/** True where an archive with these entries is a Word document. */
export function isWordArchive(entries: ReadonlyMap<string, ZipEntry>): boolean {
  return [...entries.keys()].some((name) => /^word\/document\d*\.xml$/u.test(name));
}

/**
 * Takes the parts with words out of a Word document.
 *
 * @throws ZipError or XmlRefused where a part is damaged, too large or not the XML it should be.
 */
export function readWordParts(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
): WordParts {
  const budget = inflateBudget();
  const counts = new Map<string, number>();
  const parts: Record<string, Uint8Array> = {};
  for (const [name, entry] of entries) {
    if (!neededPart.test(name)) continue;
    const isBody = /^word\/document\d*\.xml$/u.test(name);
    const text = checkXmlPart(inflateEntry(bytes, entry, budget), (element) => {
      if (isBody) counts.set(element, (counts.get(element) ?? 0) + 1);
    });
    parts[name] = new TextEncoder().encode(text);
  }
  return {
    archive: zipSync(parts, { level: 0 }),
    tracked: { insertions: counts.get('ins') ?? 0, deletions: counts.get('del') ?? 0 },
    equations: counts.get('oMath') ?? 0,
    headers: countHeaders(bytes, entries, budget),
  };
}

function countHeaders(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  budget: InflateBudget,
): number {
  let headers = 0;
  for (const [name, entry] of entries) {
    if (!headerPart.test(name)) continue;
    let words = 0;
    checkXmlPart(inflateEntry(bytes, entry, budget), (element) => {
      if (element === 't') words += 1;
    });
    if (words > 0) headers += 1;
  }
  return headers;
}
