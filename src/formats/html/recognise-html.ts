/** Bytes or characters that are looked at to tell what a page is. */
const headLength = 4096;
/** `<`, with which every tag begins, as a byte. */
const lessThan = 0x3c;

const pageStart =
  /^(?:<\?xml\b[^>]*>|<!--(?:[^-]|-(?!->))*-->|\s)*<(?:!doctype\s+html|html|head|body)\b/iu;
const anyElement = /<(?:p|div|br|span|table|h[1-6]|ul|ol|b|strong|font|meta|title)\b[^<>]*>/iu;

/** True where a text is a web page: by its first tag, or by any common tag where `fileName` says so as well. */
export function isHtml(text: string, fileName: string): boolean {
  const head = text.slice(0, headLength).replace(/^\uFEFF/u, '');
  if (pageStart.test(head)) return true;
  return /\.(?:html?|xhtml)$/iu.test(fileName) && anyElement.test(text.slice(0, 16 * headLength));
}

const declaration =
  /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]{1,40})|^<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})/iu;

/**
 * The encoding that a web page declares, as a WHATWG label; undefined where it declares none or one that cannot be so.
 * Bytes that are valid as UTF-8 are that, whatever an old declaration says.
 */
export function declaredEncoding(bytes: Uint8Array, fileName: string): string | undefined {
  const start = bytes.subarray(0, headLength);
  if (!start.includes(lessThan)) return undefined;
  const head = new TextDecoder('windows-1252').decode(start);
  if (!isHtml(head, fileName)) return undefined;
  const match = declaration.exec(head);
  const label = (match?.[1] ?? match?.[2])?.toLowerCase();
  if (label === undefined || label.startsWith('utf-16')) return undefined;
  if (label !== 'iso-2022-jp' && isUtf8(bytes)) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
