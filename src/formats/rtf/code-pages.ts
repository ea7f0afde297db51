/** Encodings of code pages by their numbers, as WHATWG labels. */
const labels: Readonly<Record<number, string>> = {
  708: 'iso-8859-6',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10001: 'shift_jis',
  10002: 'big5',
  10003: 'euc-kr',
  10007: 'x-mac-cyrillic',
  10008: 'gbk',
  20866: 'koi8-r',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Code pages of fonts by their character sets. 0 is ANSI; 1, the default, and 2, symbols, have none of their own. */
const charsetPages: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  78: 10001,
  79: 10003,
  80: 10008,
  81: 10002,
  89: 10007,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};

/** The upper halves of two pages of DOS, which nothing else decodes. */
const dosPages: Readonly<Record<number, string>> = {
  437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
    '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
  850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
    '└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
};

/** The code page of a font's character set, or null where it is that of the document. */
export function charsetPage(charset: number): number | null {
  return charsetPages[charset] ?? null;
}

export type PageDecoder = (bytes: Uint8Array) => string;

/** Decodes bytes of a code page; null where the page is not known. Bytes that mean nothing become U+FFFD. */
export function pageDecoder(page: number): PageDecoder | null {
  const upper = dosPages[page];
  if (upper !== undefined) {
    return (bytes) =>
      Array.from(bytes, (byte) =>
        byte < 128 ? String.fromCharCode(byte) : (upper[byte - 128] ?? ''),
      ).join('');
  }
  const isWindows = page >= 1250 && page <= 1258;
  const label = isWindows ? `windows-${page}` : (labels[page] ?? isoLabel(page));
  if (label === null) return null;
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  return (bytes) => decoder.decode(bytes);
}

/** 28591 to 28606 are the parts of ISO 8859, of which there is no twelfth. */
function isoLabel(page: number): string | null {
  const part = page - 28590;
  const isKnown = part >= 1 && part <= 16 && part !== 12 && part !== 9 && part !== 11;
  if (part === 9) return 'windows-1254';
  return isKnown ? `iso-8859-${part}` : null;
}
