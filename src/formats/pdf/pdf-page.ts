/**
 * A piece of text as it stands on a page, in points: `x` from the left to its beginning, `y` from the top down to its
 * baseline, as a reader holds the page.
 */
export type PdfPiece = Readonly<{
  text: string;
  x: number;
  y: number;
  width: number;
  /** Size of its letters; 0 where the file says none. */
  size: number;
  rightToLeft: boolean;
  /** True where it does not run level, such as a note turned along the margin. */
  turned: boolean;
}>;

/** The pieces of a page in the order in which the file draws them. */
export type PdfPage = Readonly<{ height: number; pieces: readonly PdfPiece[] }>;

/** A line of a page: its words with single blanks, wide gaps as two. */
export type PdfLine = Readonly<{
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  turned: boolean;
}>;
