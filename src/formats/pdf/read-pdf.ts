import { normaliseText } from '../../core/text/normalise-text.ts';
import type { Loss } from '../../shared/domain/file-inspection.ts';
import { ok, type Result } from '../../shared/result.ts';
import { inspectText } from '../documents/inspect-text.ts';
import { refuseFile } from '../documents/refusals.ts';
import type { ReadDocument } from '../read-document.ts';
import { recogniseTurns } from '../transcripts/recognise-turns.ts';
import { joinLines, type JoinedText } from './join-lines.ts';
import { removeMarginNumbers } from './margin-numbers.ts';
import { maxPages, openPdf, PdfError, type PdfProblem } from './open-pdf.ts';
import { removeFurniture } from './page-furniture.ts';
import { pageLines } from './page-lines.ts';
import type { PdfPage } from './pdf-page.ts';
import { countPictures } from './pdf-pictures.ts';

const problems: Readonly<
  Record<
    PdfProblem,
    readonly ['file_damaged' | 'file_encrypted' | 'file_too_large', string, string]
  >
> = {
  damaged: [
    'file_damaged',
    'the PDF is damaged or not complete',
    'Get it again, or open it in a PDF reader and print it to a new PDF.',
  ],
  encrypted: [
    'file_encrypted',
    'the PDF is locked with a password',
    'Save it without a password and import it again.',
  ],
  too_large: [
    'file_too_large',
    `the PDF has more than ${maxPages.toLocaleString('en')} pages or more text than one source may hold`,
    'Split it and import its parts.',
  ],
};

/**
 * The words of a PDF as a transcript: its text layer in reading order, without headers, footers, page
 * numbers and the numbers of lines or turns in the margin.
 *
 * Fails with `file_damaged`, `file_encrypted`, `file_too_large`, and `file_no_text` where the pages are pictures.
 */
export async function readPdf(bytes: Uint8Array, fileName: string): Promise<Result<ReadDocument>> {
  try {
    return documentOf(await openPdf(bytes), countPictures(bytes), fileName);
  } catch (error) {
    const [code, reason, advice] = problems[error instanceof PdfError ? error.problem : 'damaged'];
    return refuseFile(code, fileName, reason, advice);
  }
}

function documentOf(
  pages: readonly PdfPage[],
  pictures: number,
  fileName: string,
): Result<ReadDocument> {
  const unnumbered = removeMarginNumbers(pages);
  const { pages: lines, removed } = removeFurniture(unnumbered.pages.map(pageLines));
  const joined = joinLines(lines);
  const text = normaliseText(joined.text);
  if (text.trim() === '') {
    const reason = 'there are no words in the PDF, only pictures of pages or nothing at all';
    const advice = 'Recognise its text (OCR) in a PDF program, then import the result.';
    return refuseFile('file_no_text', fileName, reason, advice);
  }
  const turns = recogniseTurns(text);
  const inspection = inspectText({
    fileName,
    format: 'pdf',
    encoding: null,
    text,
    turns,
    losses: lossesOf(removed, unnumbered.removed, pictures),
    warnings: warningsOf(joined, pages),
  });
  return ok({ inspection, content: { type: 'text', text, turns } });
}

function lossesOf(furniture: number, numbers: number, pictures: number): Loss[] {
  return [
    {
      what: 'headers, footers and page numbers',
      count: furniture,
      why: 'They belong to the pages and would stand between the words.',
    },
    {
      what: 'numbers in the margin',
      count: numbers,
      why: 'They number the lines or turns and would stand between the words.',
    },
    { what: 'pictures', count: pictures, why: 'A source holds words only.' },
  ].filter(({ count }) => count > 0);
}

/** At most this many page numbers are told one by one. */
const toldPages = 10;

function warningsOf({ joined, kept }: JoinedText, pages: readonly PdfPage[]): string[] {
  const warnings: string[] = [];
  if (joined > 0) {
    warnings.push(`Words parted by a hyphen at the end of a line, joined again: ${joined}.`);
  }
  if (kept > 0) {
    warnings.push(
      `Hyphens at the end of a line, kept because they may belong to the word: ${kept}.`,
    );
  }
  const silent = pages.flatMap(({ pieces }, index) =>
    pieces.some(({ text }) => text.trim() !== '') ? [] : [index + 1],
  );
  if (silent.length > 0) {
    const told = silent.slice(0, toldPages).join(', ');
    const more = silent.length > toldPages ? ` and ${silent.length - toldPages} more` : '';
    warnings.push(`Pages without words, maybe pictures of text: ${told}${more}.`);
  }
  const turned = pages.flatMap(({ pieces }) => pieces).filter((piece) => piece.turned).length;
  if (turned > 0) {
    warnings.push(`Pieces of text that do not run level, put at the end of their page: ${turned}.`);
  }
  return warnings;
}
