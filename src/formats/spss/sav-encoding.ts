/** A decoder of the texts of a system file, and what to tell where its encoding was not understood. */
export type SavDecoder = Readonly<{
  encoding: string;
  decode: (bytes: Uint8Array) => string;
  warnings: readonly string[];
}>;

const pages: Readonly<Record<number, string>> = {
  65001: 'utf-8',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  874: 'windows-874',
  866: 'ibm866',
  10000: 'macintosh',
  54936: 'gb18030',
  51932: 'euc-jp',
};

/** By the choice of a person, else by the name of the encoding in the file, else by its code page, else windows-1252. */
export function savDecoder(
  named: string | null,
  codePage: number | null,
  chosen: string | undefined,
): SavDecoder {
  for (const label of [chosen, named, pageLabel(codePage)]) {
    const decoder = label ? decoderFor(label) : null;
    if (decoder) return { ...decoder, warnings: [] };
  }
  const warning =
    'The file does not say its encoding; windows-1252 was taken. Check letters such as é or ö in the preview.';
  return { encoding: 'windows-1252', decode: decodeWith('windows-1252'), warnings: [warning] };
}

function pageLabel(page: number | null): string | null {
  if (page === null) return null;
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  if (page >= 28_591 && page <= 28_606) return `iso-8859-${page - 28_590}`;
  return pages[page] ?? (page === 20_127 || page === 2 ? 'windows-1252' : null);
}

function decoderFor(label: string): Omit<SavDecoder, 'warnings'> | null {
  try {
    return { encoding: new TextDecoder(label).encoding, decode: decodeWith(label) };
  } catch {
    return null;
  }
}

function decodeWith(label: string): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder(label);
  return (bytes) => decoder.decode(bytes);
}
