import type { PdfLine, PdfPage, PdfPiece } from './pdf-page.ts';

/** Shares of the size of the letters. */
const sameBaseline = 0.35;
const wordGap = 0.15;
const columnGap = 1.8;
/** A page whose lines go up as often as this is drawn in no order a person reads. */
const disorder = 0.25;

const ligatures: Readonly<Record<string, string>> = {
  '\uFB00': 'ff',
  '\uFB01': 'fi',
  '\uFB02': 'fl',
  '\uFB03': 'ffi',
  '\uFB04': 'ffl',
  '\uFB05': 'st',
  '\uFB06': 'st',
};

/** The words of a piece: ligatures as letters, every blank (tabs too) as one blank, control characters off. */
export function plainWords(text: string): string {
  return text
    .replace(/[\uFB00-\uFB06]/gu, (letter) => ligatures[letter] ?? letter)
    .replace(/[\s\u00A0]+/gu, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]+/gu, '');
}

/**
 * The lines of a page: pieces with the same baseline, in the order in which the file draws them, which keeps columns apart;
 * where that order jumps up and down the page, from the top down and from the left.
 */
export function pageLines(page: PdfPage): PdfLine[] {
  const level = page.pieces.filter(({ turned }) => !turned);
  const turned = page.pieces.filter((piece) => piece.turned);
  const drawn = buildLines(level);
  const lines = isOrderly(drawn) ? drawn : buildLines(inReadingOrder(level));
  return [...lines, ...buildLines(turned)];
}

function isOrderly(lines: readonly PdfLine[]): boolean {
  let up = 0;
  for (let at = 1; at < lines.length; at += 1) {
    if ((lines[at]?.y ?? 0) < (lines[at - 1]?.y ?? 0) - 1) up += 1;
  }
  return up < 5 || up < lines.length * disorder;
}

function inReadingOrder(pieces: readonly PdfPiece[]): PdfPiece[] {
  const size = pieces.find((piece) => piece.size > 0)?.size ?? 10;
  const row = ({ y }: PdfPiece): number => Math.round(y / (size * sameBaseline));
  return pieces.toSorted((one, other) => row(one) - row(other) || one.x - other.x);
}

type OpenLine = { parts: string[]; left: number; right: number; last: PdfPiece; size: number };

function buildLines(pieces: readonly PdfPiece[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: OpenLine | null = null;
  let gap = 0;
  for (const piece of pieces) {
    const text = plainWords(piece.text);
    if (text === '') continue;
    const continues: boolean = open !== null && isSameLine(open.last, piece);
    if (text === ' ') {
      if (continues) gap = Math.max(gap, 0.01, piece.width);
      continue;
    }
    if (open && continues) {
      open.parts.push(blankBetween(open.last, piece, gap), text);
      open.left = Math.min(open.left, piece.x);
      open.right = Math.max(open.right, piece.x + piece.width);
      open.last = piece;
    } else {
      if (open) lines.push(closeLine(open));
      const { x, width, size } = piece;
      open = { parts: [text], left: x, right: x + width, last: piece, size };
    }
    gap = 0;
  }
  if (open) lines.push(closeLine(open));
  return lines.filter(({ text }) => text !== '');
}

/** On the same baseline, or a little above or below it (a raised number), and further on, not back at the beginning. */
function isSameLine(last: PdfPiece, next: PdfPiece): boolean {
  if (last.turned || next.turned) return last.turned && next.turned && last.x === next.x;
  const size = Math.max(last.size, next.size) || 10;
  if (Math.abs(last.y - next.y) > size * sameBaseline) return false;
  return next.rightToLeft || last.rightToLeft || next.x >= last.x + last.width - size;
}

function blankBetween(last: PdfPiece, next: PdfPiece, blank: number): string {
  const size = Math.max(last.size, next.size) || 10;
  const space = next.rightToLeft ? last.x - (next.x + next.width) : next.x - (last.x + last.width);
  if (Math.max(space, blank) > size * columnGap) return '  ';
  return blank > 0 || space > size * wordGap ? ' ' : '';
}

function closeLine({ parts, left, right, last, size }: OpenLine): PdfLine {
  const text = parts.join('').replace(/ {3,}/gu, '  ').trim();
  return { text, left, right, y: last.y, size, turned: last.turned };
}
