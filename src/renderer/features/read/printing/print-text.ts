import './printing.css';

/** A page to be printed: its head and its paragraphs, each with what stands beside it in the margin. */
export type PrintedText = Readonly<{
  title: string;
  /** Lines under the title: when, by whom, how much. */
  facts: readonly string[];
  parts: readonly Readonly<{ head: string; text: string; margin: readonly string[] }>[];
}>;

/** Made in slices of this many paragraphs, so that the window stays awake over a long text. */
const partsOfSlice = 300;

/** Hands a text to the system's own print dialog. Settles when that has been closed. */
export async function printText({ title, facts, parts }: PrintedText): Promise<void> {
  document.querySelector('.printed')?.remove();
  const page = make('article', 'printed', '');
  page.append(make('h1', 'printed-title', title));
  for (const fact of facts) page.append(make('p', 'printed-fact', fact));
  for (const [index, part] of parts.entries()) {
    page.append(partOf(part));
    if (index % partsOfSlice === partsOfSlice - 1)
      await new Promise((resolve) => setTimeout(resolve));
  }
  document.body.append(page);
  window.print();
  page.remove();
}

function partOf({ head, text, margin }: PrintedText['parts'][number]): HTMLElement {
  const part = make('section', 'printed-part', '');
  const words = make('div', 'printed-words', '');
  if (head !== '') words.append(make('h2', 'printed-head', head));
  if (text !== '') words.append(make('p', 'printed-text', text));
  const side = make('div', 'printed-margin', '');
  for (const line of margin) side.append(make('p', 'printed-code', line));
  part.append(words, side);
  return part;
}

function make(tag: string, className: string, words: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.dir = 'auto';
  if (words !== '') element.textContent = words;
  return element;
}
