import { charsetPage, pageDecoder, type PageDecoder } from './code-pages.ts';

/** The fonts of a document and the code pages in which their letters are written. */
export type RtfFonts = Readonly<{
  setPage: (page: number) => void;
  setDefault: (font: number) => void;
  defaultFont: () => number | null;
  /** What the table of fonts says, control by control. */
  define: (name: string, value: number) => void;
  decode: (bytes: Uint8Array, font: number | null) => string;
  /** Code pages that are not known and were read as Windows-1252. */
  unknownPages: ReadonlySet<number>;
}>;

const western = 1252;
const macPages = new Set([10000, 10007]);

export function rtfFonts(): RtfFonts {
  const pages = new Map<number, number>();
  const decoders = new Map<number, PageDecoder>();
  const unknownPages = new Set<number>();
  let documentPage = western;
  let firstFont: number | null = null;
  let defined: number | null = null;

  const decoderOf = (page: number): PageDecoder => {
    const known = decoders.get(page);
    if (known) return known;
    const decoder = pageDecoder(page);
    if (!decoder) unknownPages.add(page);
    const used = decoder ?? decoderOf(western);
    decoders.set(page, used);
    return used;
  };
  const setFontPage = (page: number | null): void => {
    if (defined !== null && page !== null) pages.set(defined, page);
  };
  return {
    setPage: (page) => {
      // 0 and 1 stand for the page of the computer that wrote the file, which nobody knows.
      if (page > 1) documentPage = page;
    },
    setDefault: (font) => {
      firstFont = font;
    },
    defaultFont: () => firstFont,
    define: (name, value) => {
      if (name === 'f') defined = value;
      // Word for the Mac calls its own page ANSI, too.
      const isMac = value === 0 && macPages.has(documentPage);
      if (name === 'fcharset' && !isMac) setFontPage(charsetPage(value));
      if (name === 'cpg' && value > 1) setFontPage(value);
    },
    decode: (bytes, font) =>
      decoderOf((font === null ? null : pages.get(font)) ?? documentPage)(bytes),
    unknownPages,
  };
}
