import { escapeXml } from './xml-words.ts';

/** A remark on the stretch `[start, end)` of a text. */
export type DocxComment = Readonly<{
  start: number;
  end: number;
  author: string;
  /** One line each. */
  lines: readonly string[];
}>;

/** Where a comment begins or ends; at one place endings come first, so that neighbours do not seem to overlap. */
type Mark = Readonly<{ at: number; id: number; begins: boolean }>;

/** The paragraphs of a text, a line each, with the marks of its comments; a comment's id is its position. */
export function docxBody(text: string, comments: readonly DocxComment[]): string {
  const marks = listMarks(text, comments);
  const parts: string[] = [];
  let [next, from] = [0, 0];
  for (const line of text.split('\n')) {
    const to = from + line.length;
    let [at, inside] = [from, ''];
    for (let mark = marks[next]; mark && mark.at <= to; mark = marks[next]) {
      inside += run(text.slice(at, mark.at)) + markXml(mark);
      [at, next] = [mark.at, next + 1];
    }
    parts.push(`<w:p>${inside}${run(text.slice(at, to))}</w:p>`);
    from = to + 1;
  }
  return parts.join('');
}

/**
 * In the order of the text. A stretch that ends behind a line's end is closed in that line, not at the front of the next.
 */
function listMarks(text: string, comments: readonly DocxComment[]): readonly Mark[] {
  const marks = comments.flatMap(({ start, end }, id): Mark[] => {
    const last = end > start && text[end - 1] === '\n' ? end - 1 : end;
    return [
      { at: start, id, begins: true },
      { at: Math.max(start, last), id, begins: false },
    ];
  });
  const empty = new Set(
    marks.filter(({ at, id, begins }) => !begins && comments[id]?.start === at),
  );
  const rank = (mark: Mark): number => (empty.has(mark) ? 2 : mark.begins ? 1 : 0);
  return marks.sort(
    (one, other) => one.at - other.at || rank(one) - rank(other) || one.id - other.id,
  );
}

function markXml({ id, begins }: Mark): string {
  return begins
    ? `<w:commentRangeStart w:id="${id}"/>`
    : `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
}

/** Words between two marks; a tab is an element of its own in Word. */
function run(words: string): string {
  if (words === '') return '';
  const pieces = words
    .split('\t')
    .map((piece) => (piece === '' ? '' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`));
  return `<w:r>${pieces.join('<w:tab/>')}</w:r>`;
}

/** The comments of a document as its part for them. */
export function docxComments(comments: readonly DocxComment[]): string {
  return comments
    .map(({ author, lines }, id) => {
      const initials = author
        .split(/\s+/u)
        .map((word) => Array.from(word)[0] ?? '')
        .join('')
        .slice(0, 9);
      const who = `w:author="${escapeXml(author)}" w:initials="${escapeXml(initials)}"`;
      const body = lines.map((line) => `<w:p>${run(line)}</w:p>`).join('');
      return `<w:comment w:id="${id}" ${who}>${body}</w:comment>`;
    })
    .join('');
}
