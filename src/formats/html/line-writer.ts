/** Writes the text of a page as a browser would show it: blanks collapsed, a line for each block, tabs between cells. */
export type LineWriter = Readonly<{
  /** Words in which blanks and line ends in a row are one blank. */
  flow: (words: string) => void;
  /** Words of which every blank and line end counts. */
  exact: (words: string) => void;
  /** Begins a new line unless one has just begun. */
  block: () => void;
  /** Ends the line, also an empty one. */
  lineBreak: () => void;
  /** Begins a row of a table, or a table inside a cell. */
  row: () => void;
  /** Begins a cell of the row that is open. */
  cell: () => void;
  text: () => string;
}>;

const blanks = /[ \t\n\f\r]+/gu;

export function lineWriter(): LineWriter {
  const pieces: string[] = [];
  let last = '\n';
  /** What is due before the next words. */
  let newLine = false;
  /** True until a row has words: the line that it begins is due whatever its cells hold. */
  let rowIsEmpty = false;
  let blank = false;
  let tabs = 0;
  let cells = 0;
  /** True until a cell has words: the blocks in it begin no line of their own. */
  let cellIsEmpty = false;

  const put = (piece: string): void => {
    if (piece === '') return;
    pieces.push(piece);
    last = piece.slice(-1);
  };
  const settle = (): void => {
    if (newLine && last !== '\n') put('\n');
    put('\t'.repeat(tabs));
    newLine = false;
    rowIsEmpty = false;
    tabs = 0;
    cellIsEmpty = false;
  };
  const exact = (words: string): void => {
    if (words === '') return;
    settle();
    if (blank && last !== '\n' && last !== '\t') put(' ');
    blank = false;
    put(words);
  };
  const flow = (words: string): void => {
    const collapsed = words.replace(blanks, ' ');
    const trimmed = collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    if (trimmed !== collapsed) blank = true;
    const endsBlank = trimmed.endsWith(' ');
    exact(endsBlank ? trimmed.slice(0, -1) : trimmed);
    if (endsBlank) blank = true;
  };
  const block = (): void => {
    blank = false;
    if (!cellIsEmpty) newLine = true;
  };
  return {
    flow,
    exact,
    block,
    lineBreak: () => {
      settle();
      blank = false;
      put('\n');
    },
    row: () => {
      cellIsEmpty = false;
      block();
      rowIsEmpty = true;
      tabs = 0;
      cells = 0;
    },
    cell: () => {
      blank = false;
      if (cells > 0) {
        // Blocks at the end of the cell before begin no line either.
        if (!rowIsEmpty) newLine = false;
        tabs += 1;
      }
      cells += 1;
      cellIsEmpty = true;
    },
    text: () => pieces.join(''),
  };
}
