/** What mammoth reads a Word document into, as far as it is used here. */
export type WordNode = Readonly<{
  type: string;
  value?: string;
  children?: readonly WordNode[];
  breakType?: string;
  checked?: boolean;
  noteType?: string;
  noteId?: string;
}>;

export type WordDocument = WordNode &
  Readonly<{
    notes: Readonly<{
      resolve: (reference: WordNode) => Readonly<{ body: readonly WordNode[] }> | null;
    }>;
    comments: readonly unknown[];
  }>;

export type WordText = Readonly<{
  /** A line for each paragraph, line break and table row; the cells of a row are parted by tabs. */
  body: string;
  /** Footnotes and endnotes in the order of their marks, a line each: `[1] text`. Empty where there are none. */
  notes: string;
  images: number;
}>;

type Collected = { notes: string[]; images: number };

/** The words of a document. Where a note is referred to stands its number in brackets. */
export function wordText(document: WordDocument): WordText {
  const collected: Collected = { notes: [], images: 0 };
  const walk = (node: WordNode): string => {
    if (node.type === 'noteReference') {
      const note = document.notes.resolve(node);
      const mark = `[${collected.notes.length + 1}]`;
      collected.notes.push('');
      const at = collected.notes.length - 1;
      collected.notes[at] = `${mark} ${(note?.body ?? []).map(walk).join(' ').trim()}`;
      return mark;
    }
    if (node.type === 'image') collected.images += 1;
    return leafText(node) ?? joinChildren(node, walk);
  };
  const body = joinChildren(document, walk);
  return { body, notes: collected.notes.join('\n'), images: collected.images };
}

function leafText(node: WordNode): string | null {
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'tab':
      return '\t';
    case 'checkbox':
      return node.checked === true ? '\u2612' : '\u2610';
    case 'break':
      return '\n';
    default:
      return null;
  }
}

const separators: Readonly<Record<string, string>> = {
  document: '\n',
  table: '\n',
  tableRow: '\t',
  tableCell: '\n',
};

function joinChildren(node: WordNode, walk: (child: WordNode) => string): string {
  return (node.children ?? []).map(walk).join(separators[node.type] ?? '');
}
