import { setImmediate } from 'node:timers/promises';
import { getResolvedPDFJS } from 'unpdf';
import type { PdfPage, PdfPiece } from './pdf-page.ts';

export type PdfProblem = 'damaged' | 'encrypted' | 'too_large';

/** Expected failures while a PDF is read; never leaves this folder. */
export class PdfError extends Error {
  readonly problem: PdfProblem;

  constructor(problem: PdfProblem) {
    super(problem);
    this.name = 'PdfError';
    this.problem = problem;
  }
}

/** More is no document to be read. */
export const maxPages = 10_000;
/** Letters, of all pages together. */
const maxCharacters = 50_000_000;

type Matrix = readonly number[];

/**
 * The text layer of every page. Nothing is fetched (no font, no character map), drawn, evaluated or run.
 *
 * @throws {PdfError} where the file is damaged, wants a password or is too large.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  process.on('unhandledRejection', heedStray);
  try {
    return await readPages(bytes);
  } finally {
    // A turn of the event loop later all that was left behind has shown.
    await setImmediate();
    process.off('unhandledRejection', heedStray);
  }
}

/** What the library throws because of a file. */
const ofFiles = new Set([
  ...['XRefEntryException', 'XRefParseException', 'ParserEOFException', 'MissingDataException'],
  ...['FormatError', 'InvalidPDFException', 'UnknownErrorException', 'AbortException'],
]);

/**
 * The library looks ahead for pages that it may never ask for, and waits for none of these promises: of a damaged page one is
 * rejected that nobody holds, which would end the process.
 */
function heedStray(reason: unknown): void {
  if (!(reason instanceof Error && ofFiles.has(reason.name))) throw reason;
}

async function readPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const { getDocument } = await getResolvedPDFJS();
  const task = getDocument({
    // A plain copy: what is handed over is taken away from whoever holds it, and a Buffer is refused.
    data: new Uint8Array(bytes),
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > maxPages) throw new PdfError('too_large');
    const pages: PdfPage[] = [];
    let left = maxCharacters;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const read = await readPage(page, left);
      pages.push(read.page);
      left = read.left;
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw toPdfError(error);
  } finally {
    await task.destroy();
  }
}

function toPdfError(error: unknown): PdfError {
  if (error instanceof PdfError) return error;
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return new PdfError(isLocked ? 'encrypted' : 'damaged');
}

type Proxy = Awaited<
  ReturnType<
    Awaited<
      ReturnType<Awaited<ReturnType<typeof getResolvedPDFJS>>['getDocument']>['promise']
    >['getPage']
  >
>;

async function readPage(page: Proxy, limit: number): Promise<{ page: PdfPage; left: number }> {
  const { transform, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const pieces: PdfPiece[] = [];
  let left = limit;
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    left -= item.str.length;
    if (left < 0) throw new PdfError('too_large');
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = multiply(
      transform,
      item.transform as Matrix,
    );
    pieces.push({
      text: item.str,
      x,
      y,
      width: item.width,
      size: Math.hypot(c, d),
      rightToLeft: item.dir === 'rtl',
      turned: Math.abs(b) > 0.3 * Math.abs(a) || a < 0,
    });
  }
  return { page: { height, pieces }, left };
}

function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}
