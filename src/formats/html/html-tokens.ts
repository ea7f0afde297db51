/** What a page consists of. Names of elements and attributes are in small letters. */
export type HtmlToken =
  | Readonly<{ type: 'text'; text: string; isRaw: boolean }>
  | Readonly<{ type: 'open'; name: string; attributes: ReadonlyMap<string, string> }>
  | Readonly<{ type: 'close'; name: string }>
  /** The file ends inside a tag or a comment. */
  | Readonly<{ type: 'cut' }>;

/** Elements whose content is no markup; it ends at their own closing tag only. */
const rawNames = new Set([
  ...['script', 'style', 'title', 'textarea', 'iframe', 'noembed', 'noframes', 'xmp'],
]);

/**
 * Takes a page apart in one pass, without ever failing: what is no tag is text. The content of `script`, `style` and their
 * like is left out. Only where the page is XML (`isXml`) does a tag that ends in `/>` close its element.
 */
export function* htmlTokens(page: string, isXml: boolean): Generator<HtmlToken> {
  for (let at = 0; at < page.length;) {
    const found = page.indexOf('<', at);
    const start = found === -1 ? page.length : found;
    if (start > at) yield { type: 'text', text: page.slice(at, start), isRaw: false };
    if (start === page.length) return;
    const { token, end } = readMarkup(page, start);
    if (token) yield token;
    if (end === null) {
      yield { type: 'cut' };
      return;
    }
    at = end;
    if (token?.type !== 'open') continue;
    if (isXml && page[end - 2] === '/') yield { type: 'close', name: token.name };
    else if (rawNames.has(token.name)) at = rawEnd(page, end, token.name);
  }
}

type Markup = Readonly<{ token: HtmlToken | null; end: number | null }>;

function readMarkup(page: string, start: number): Markup {
  if (page.startsWith('<!--', start)) return { token: null, end: commentEnd(page, start) };
  if (page.startsWith('<![CDATA[', start)) return readCdata(page, start + 9);
  const next = page[start + 1] ?? '';
  const isClosing = next === '/';
  const nameAt = isClosing ? start + 2 : start + 1;
  if (isLetter(page.charCodeAt(nameAt))) return readTag(page, nameAt, isClosing);
  if (next === '!' || next === '?' || isClosing) {
    return { token: null, end: after(page, '>', start + 2) };
  }
  return { token: { type: 'text', text: '<', isRaw: false }, end: start + 1 };
}

function commentEnd(page: string, start: number): number | null {
  if (page.startsWith('<!-->', start)) return start + 5;
  return page.startsWith('<!--->', start) ? start + 6 : after(page, '-->', start + 4);
}

function readCdata(page: string, start: number): Markup {
  const end = page.indexOf(']]>', start);
  if (end === -1) return { token: null, end: null };
  return { token: { type: 'text', text: page.slice(start, end), isRaw: true }, end: end + 3 };
}

function after(page: string, mark: string, from: number): number | null {
  const found = page.indexOf(mark, from);
  return found === -1 ? null : found + mark.length;
}

function rawEnd(page: string, from: number, name: string): number {
  const pattern = new RegExp(`</${name}(?=[\\s/>])`, 'giu');
  pattern.lastIndex = from;
  return pattern.exec(page)?.index ?? page.length;
}

const nameEnd = /[\s/>]/gu;
const attributeNameEnd = /[\s/>=]/gu;
const bareValueEnd = /[\s>]/gu;

function readTag(page: string, nameAt: number, isClosing: boolean): Markup {
  let at = indexOf(page, nameEnd, nameAt);
  const name = page.slice(nameAt, at).toLowerCase();
  const attributes = new Map<string, string>();
  for (;;) {
    while (at < page.length && (isBlank(page.charCodeAt(at)) || page[at] === '/')) at += 1;
    if (at >= page.length) return { token: null, end: null };
    if (page[at] === '>') break;
    const attribute = readAttribute(page, at);
    if (!attribute) return { token: null, end: null };
    if (!attributes.has(attribute.name)) attributes.set(attribute.name, attribute.value);
    at = attribute.end;
  }
  const token = isClosing
    ? ({ type: 'close', name } as const)
    : ({ type: 'open', name, attributes } as const);
  return { token, end: at + 1 };
}

type Attribute = Readonly<{ name: string; value: string; end: number }>;

function readAttribute(page: string, start: number): Attribute | null {
  const end = indexOf(page, attributeNameEnd, start + 1);
  const name = page.slice(start, end).toLowerCase();
  let at = end;
  while (isBlank(page.charCodeAt(at))) at += 1;
  if (page[at] !== '=') return { name, value: '', end };
  at += 1;
  while (isBlank(page.charCodeAt(at))) at += 1;
  const quote = page[at];
  if (quote === '"' || quote === "'") {
    const close = page.indexOf(quote, at + 1);
    return close === -1 ? null : { name, value: page.slice(at + 1, close), end: close + 1 };
  }
  const valueEnd = indexOf(page, bareValueEnd, at);
  return { name, value: page.slice(at, valueEnd), end: valueEnd };
}

function indexOf(page: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(page)?.index ?? page.length;
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
