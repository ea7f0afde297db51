/** As much as may stand before the root: a declaration, comments, a DOCTYPE that is then refused. */
const headCharacters = 20_000;

/** True for XML whose root is that of a REFI-QDA codebook, or of a project without its archive. */
export function isQdaXml(text: string): boolean {
  const head = text.slice(0, headCharacters).replace(/^[\ufeff\s]+/u, '');
  if (!head.startsWith('<')) return false;
  const bare = head
    .replace(/<!--[^]*?-->/gu, '')
    .replace(/<\?[^]*?\?>/gu, '')
    .replace(/<![^[>]*(?:\[[^\]]*\])?[^>]*>/gu, '')
    .trimStart();
  if (/^<(?:[\w-]+:)?CodeBook[\s>]/u.test(bare)) return true;
  return /^<(?:[\w-]+:)?Project\s[^>]*urn:QDA-XML:project/u.test(bare);
}
