import { wordEvidence, joinWords, type JoinCounts } from './hyphenation.ts';
import type { PdfLine } from './pdf-page.ts';

export type JoinedText = Readonly<{ text: string }> & JoinCounts;

/** Width of a strip in which lines are taken to begin at the same margin, in points. */
const marginStrip = 20;
/** Leading above this share of the usual one parts paragraphs. */
const paragraphLeading = 1.3;

type Break = 'none' | 'line' | 'paragraph';

/** What comes often in the file: steps from line to line by the size of letters, and labels at the head of a line. */
type Usual = Readonly<{ leading: ReadonlyMap<number, number>; labels: ReadonlySet<string> }>;

/**
 * The lines of all pages as a text: lines that only the margin broke run on, lines broken on purpose keep their break, and
 * a larger leading parts paragraphs by a blank line. Words hyphenated at a line end are joined again (`hyphenation.ts`).
 */
export function joinLines(pages: readonly (readonly PdfLine[])[]): JoinedText {
  const evidence = wordEvidence(pages.flatMap((lines) => lines.map(({ text }) => text)));
  const leading = usualLeading(pages);
  const labels = usualLabels(pages);
  const counts = { joined: 0, kept: 0 };
  const parts: string[] = [];
  let last: PdfLine | null = null;
  let lastEdge = 0;
  for (const lines of pages) {
    const edges = rightEdges(lines);
    for (const [at, line] of lines.entries()) {
      const kind = breakBetween(last, lastEdge, line, at === 0, { leading, labels });
      if (kind !== 'none') parts.push(kind === 'line' ? '\n' : '\n\n');
      if (kind === 'none' && parts.length > 0) {
        const join = joinWords(parts.at(-1) ?? '', line.text, evidence);
        if (join.counted) counts[join.counted] += 1;
        parts[parts.length - 1] = join.before;
        parts.push(join.after);
      } else parts.push(line.text);
      last = line;
      lastEdge = edgeOf(edges, line);
    }
  }
  return { text: parts.join(''), ...counts };
}

function breakBetween(
  last: PdfLine | null,
  edge: number,
  line: PdfLine,
  isNewPage: boolean,
  { leading, labels }: Usual,
): Break {
  if (!last) return 'none';
  const isParted = /\p{L}[-\u2010\u00AD]$/u.test(last.text) && /^\p{Ll}/u.test(line.text);
  const deliberate = !isParted && (endsOnPurpose(last, line, labels) || wouldFit(last, edge, line));
  if (isNewPage) {
    if (/^\p{Ll}/u.test(line.text) && !deliberate) return 'none';
    return deliberate || /[.!?…:]["'”’)\]]*$/u.test(last.text) ? 'paragraph' : 'none';
  }
  if (last.turned !== line.turned || Math.abs(last.size - line.size) > 0.15 * line.size) {
    return 'paragraph';
  }
  const step = line.y - last.y;
  const usual = leading.get(sizeKey(line)) ?? line.size * 1.4;
  if (step > usual * paragraphLeading || step < -0.5 * usual) {
    // Further up is the next column, where a sentence may go on.
    const runsOn = step < 0 && !deliberate && /^\p{Ll}/u.test(line.text);
    return runsOn ? 'none' : 'paragraph';
  }
  return deliberate ? 'line' : 'none';
}

const bullet = /^(?:[•▪‣◦·–—*-]|\(?\d{1,3}[.)])\s/u;
const label = /^(?:\[[^\]]{1,40}\]|\p{Lu}[\p{L}\p{M}\p{N}.'’ -]{0,40}[:：])(?:\s|$)/u;
const sentenceEnd = /[.!?…:–—-]["'”’)\]]*$/u;

/** Labels at the head of so many lines name speakers, who begin anew whatever the line before. */
const oftenLabelled = 3;

/**
 * True where the words themselves begin anew: a speaker after a sentence, or one who speaks often after words that break
 * off; a bullet, a line of a table of contents.
 */
function endsOnPurpose(last: PdfLine, next: PdfLine, labels: ReadonlySet<string>): boolean {
  if (/[:：]$|[.\u2026]{4}\s*\d{1,5}$/u.test(last.text) || bullet.test(next.text)) return true;
  const [found] = label.exec(next.text) ?? [];
  return found !== undefined && (sentenceEnd.test(last.text) || labels.has(found.trim()));
}

function usualLabels(pages: readonly (readonly PdfLine[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text } of pages.flat()) {
    const found = label.exec(text)?.[0].trim();
    if (found !== undefined) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const often = [...counts].filter(([, count]) => count >= oftenLabelled);
  return new Set(often.map(([found]) => found));
}

/** True where the first word of the next line had room on this one, so that somebody ended the line on purpose. */
function wouldFit(last: PdfLine, edge: number, next: PdfLine): boolean {
  const word = next.text.split(' ', 1)[0]?.length ?? 0;
  const width = ((next.right - next.left) / Math.max(1, next.text.length)) * (word + 1);
  return last.right + width * 1.1 + last.size * 0.5 < edge;
}

const strip = ({ left }: PdfLine): number => Math.round(left / marginStrip);
const sizeKey = ({ size }: PdfLine): number => Math.round(size * 2);

/** How far to the right the lines of each margin reach. */
function rightEdges(lines: readonly PdfLine[]): ReadonlyMap<number, number> {
  const edges = new Map<number, number>();
  for (const line of lines) {
    edges.set(strip(line), Math.max(edges.get(strip(line)) ?? 0, line.right));
  }
  return edges;
}

function edgeOf(edges: ReadonlyMap<number, number>, line: PdfLine): number {
  const at = strip(line);
  return Math.max(...[at - 2, at - 1, at, at + 1].map((key) => edges.get(key) ?? 0));
}

/**
 * The usual step from line to line for each size of letters: the smallest that comes often. A text of short turns has more
 * steps between paragraphs than within them.
 */
function usualLeading(pages: readonly (readonly PdfLine[])[]): ReadonlyMap<number, number> {
  const steps = new Map<number, Map<number, number>>();
  for (const lines of pages) {
    for (const [at, line] of lines.entries()) {
      const step = line.y - (lines[at - 1]?.y ?? Infinity);
      if (step < 0.8 * line.size || step > 4 * line.size) continue;
      const counts = steps.get(sizeKey(line)) ?? new Map<number, number>();
      const rounded = Math.round(step * 2) / 2;
      counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
      steps.set(sizeKey(line), counts);
    }
  }
  return new Map(Array.from(steps, ([size, counts]) => [size, smallestOften(counts)]));
}

function smallestOften(counts: ReadonlyMap<number, number>): number {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const often = [...counts].filter(([, count]) => count >= total * 0.1).map(([step]) => step);
  return Math.min(...(often.length > 0 ? often : counts.keys()));
}
