import type { PdfPage, PdfPiece } from './pdf-page.ts';

export type UnnumberedPages = Readonly<{
  pages: readonly PdfPage[];
  /** Numbers taken out. */
  removed: number;
}>;

/** Fewer numbers below each other are no numbering, unless they go on with that of the page before. */
const leastNumbers = 3;
/** Lines are numbered one by one, or every fifth or tenth. */
const steps: readonly number[] = [1, 2, 5, 10];
/** Pieces of a header or footer that may stand as far to the left as the numbers do. */
const mostBeside = 2;

type Margin = Readonly<{ numbers: readonly PdfPiece[]; last: number; step: number }>;

/**
 * Takes out the numbers of lines, paragraphs or turns that stand in the left margin, beside the words: they rise from one to
 * the next by the same step, and nothing but a header or footer begins as far to the left. Files draw them before or after
 * the words of a page, so that they would stand in the midst of speech.
 */
export function removeMarginNumbers(pages: readonly PdfPage[]): UnnumberedPages {
  let removed = 0;
  let before: Margin | null = null;
  const freed = pages.map((page) => {
    const margin = marginOf(page, before);
    before = margin;
    if (margin === null) return page;
    removed += margin.numbers.length;
    const taken = new Set(margin.numbers);
    return { ...page, pieces: page.pieces.filter((piece) => !taken.has(piece)) };
  });
  return { pages: freed, removed };
}

function marginOf({ pieces }: PdfPage, before: Margin | null): Margin | null {
  const written = pieces.filter(({ text, turned }) => !turned && text.trim() !== '');
  const numbers = written.filter(isNumber);
  const run = longestRun(numbers.toSorted((one, other) => one.y - other.y));
  const [first] = run.numbers;
  if (!first || !(run.numbers.length >= leastNumbers || goesOn(before, first))) return null;
  const taken = new Set(run.numbers);
  const right = Math.max(...run.numbers.map(({ x, width }) => x + width));
  const others = written.filter((piece) => !taken.has(piece));
  const beside = others.filter(({ x }) => x < right);
  return others.length > beside.length && beside.length <= mostBeside ? run : null;
}

const isNumber = ({ text }: PdfPiece): boolean => /^\d{1,5}$/u.test(text.trim());

/** The most numbers from the top down in which each is the one before and a step, the step being the same. */
function longestRun(numbers: readonly PdfPiece[]): Margin {
  let best: Margin = { numbers: [], last: 0, step: 1 };
  for (const step of steps) {
    let run: PdfPiece[] = [];
    let last = 0;
    for (const piece of numbers) {
      const number = Number(piece.text);
      run = run.length > 0 && number === last + step ? [...run, piece] : [piece];
      last = number;
      if (run.length > best.numbers.length) best = { numbers: run, last, step };
    }
  }
  return best;
}

/** A number that was drawn at the very end of a page may be drawn again at the head of the next. */
function goesOn(before: Margin | null, first: PdfPiece): boolean {
  if (before === null) return false;
  const number = Number(first.text);
  return number === before.last || number === before.last + before.step;
}
