/** Where the words of one part of a document go: its body, a note, a text box. */
export type RtfSink = Readonly<{
  add: (text: string) => void;
  /** Ends a paragraph; the text boxes anchored in it follow as lines of their own. */
  paragraph: () => void;
  cell: () => void;
  row: () => void;
  addBox: (text: string) => void;
  text: () => string;
}>;

export function rtfSink(): RtfSink {
  const pieces: string[] = [];
  let boxes: string[] = [];
  /** Cells that ended and were followed by nothing yet: the last of a row has no tab behind it. */
  let cells = 0;

  const add = (text: string): void => {
    if (cells > 0) pieces.push('\t'.repeat(cells));
    cells = 0;
    pieces.push(text);
  };
  const takeBoxes = (): string => {
    const lines = boxes.map((box) => `\n${box}`).join('');
    boxes = [];
    return lines;
  };
  return {
    add,
    paragraph: () => {
      add(`${takeBoxes()}\n`);
    },
    cell: () => {
      cells += 1;
    },
    row: () => {
      cells = Math.max(0, cells - 1);
      add(`${takeBoxes()}\n`);
    },
    addBox: (text) => {
      if (text.trim() !== '') boxes.push(text);
    },
    text: () => withoutLineEnds(pieces.join('') + takeBoxes()),
  };
}

/** The last paragraph is ended as well, which makes no line. */
function withoutLineEnds(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\n') end -= 1;
  return text.slice(0, end);
}
