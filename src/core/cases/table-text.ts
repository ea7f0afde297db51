/** Rows of cells, as a spreadsheet copies them. */
export type Block = readonly (readonly string[])[];

/** A cell in quotation marks; `""` inside stands for one. Spreadsheets quote cells that hold breaks or tabs. */
const quoted = /"((?:[^"]|"")*)"(?=\t|\r|\n|$)/uy;
const bare = /[^\t\r\n]*/uy;

/**
 * Cells out of the text that a spreadsheet puts on the clipboard: tabs between cells, breaks between rows. The break
 * behind the last row makes no row. Every row has as many cells as the longest.
 */
export function parseBlock(text: string): Block {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    quoted.lastIndex = at;
    const inQuotes = text[at] === '"' ? quoted.exec(text) : null;
    bare.lastIndex = at;
    const cell = inQuotes ?? bare.exec(text);
    const words = inQuotes ? (inQuotes[1] ?? '').replaceAll('""', '"') : (cell?.[0] ?? '');
    rows.at(-1)?.push(words);
    at += cell?.[0].length ?? 0;
    if (at >= text.length) break;
    if (text[at] === '\t') at += 1;
    else {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      if (at >= text.length) break;
      rows.push([]);
    }
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/** Cells as a spreadsheet reads them. The counterpart of `parseBlock`. */
export function formatBlock(block: Block): string {
  return block
    .map((row) =>
      row
        .map((cell) => (/["\t\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join('\t'),
    )
    .join('\n');
}
