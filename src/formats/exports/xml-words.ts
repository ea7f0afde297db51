/** What XML 1.0 has no room for, even escaped: control characters, two that are none, halves of surrogate pairs. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Words as they stand in XML, in an element or between double quotes. Writable characters only. */
export function escapeXml(words: string): string {
  return words.replace(/[&<>"]/gu, (sign) => entities[sign] ?? sign);
}

/** Replaces what XML cannot hold; `replace` says by what. */
export function replaceUnwritable(words: string, replace: (sign: string) => string): string {
  return words.replace(unwritable, replace);
}
