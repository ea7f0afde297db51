import type { PdfLine } from './pdf-page.ts';

/** Lines this close to the top or the bottom of what is written on a page may be furniture. */
const edgeLines = 3;
/** Points within which a line stands at the same place. */
const samePlace = 4;
const leastPages = 3;
const pageNumber =
  /^(?:(?:page|seite|p\.|página|pagina|side|sida|strana)\s*)?[-–—(|]?\s*(\d{1,5})(?:\s*(?:\/|of|von|de|di|av|z)\s*\d{1,5})?\s*[-–—)|]?$/iu;

export type FreedPages = Readonly<{
  pages: readonly (readonly PdfLine[])[];
  /** Lines taken out. */
  removed: number;
}>;

/**
 * Takes headers, footers and page numbers out: lines at the head or foot that say the same, but for digits, at the same
 * place on at least half of the pages (three at least), and lines that are the number of their page. A line that ends with a
 * colon names a speaker and always stays.
 */
export function removeFurniture(pages: readonly (readonly PdfLine[])[]): FreedPages {
  const edges = pages.map(edgesOf);
  const counts = new Map<string, number>();
  for (const edge of edges) {
    for (const key of new Set([...edge].flatMap(keysOf))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const least = Math.max(leastPages, Math.floor(pages.length / 2));
  let removed = 0;
  const freed = pages.map((lines, index) =>
    lines.filter((line) => {
      if (!edges[index]?.has(line)) return true;
      const repeated = keysOf(line).some((key) => (counts.get(key) ?? 0) >= least);
      const isFurniture = repeated || isNumberOf(line, index, pages.length);
      if (isFurniture) removed += 1;
      return !isFurniture;
    }),
  );
  return { pages: freed, removed };
}

function edgesOf(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const byHeight = lines.toSorted((one, other) => one.y - other.y);
  return new Set([...byHeight.slice(0, edgeLines), ...byHeight.slice(-edgeLines)]);
}

/** What a line says without its digits and where it stands; twice, so that places on both sides of a border meet. */
function keysOf({ text, y }: PdfLine): string[] {
  if (/[:：]$/u.test(text)) return [];
  const says = text.replace(/\d+/gu, '#');
  const place = Math.floor(y / samePlace);
  const half = Math.floor(y / samePlace + 0.5);
  return [`${place}|${says}`, `+${half}|${says}`];
}

/** In a file too short for repetition, a line with nothing but the number of its page. */
function isNumberOf({ text }: PdfLine, index: number, pages: number): boolean {
  if (pages >= leastPages) return false;
  return Number(pageNumber.exec(text)?.[1]) === index + 1;
}
