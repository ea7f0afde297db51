import { countLoss, type LossCounts } from '../documents/read-text.ts';
import type { HtmlToken } from './html-tokens.ts';

/** Elements whose content is not shown as text; for objects it stands in for a thing that cannot be shown. */
const unshownNames = new Set(
  'audio canvas datalist math noscript object select svg template video'.split(' '),
);
const voidNames = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** Elements that may go without a closing tag: they end where the next of their kind begins, or their parent ends. */
const impliedEnds = endings({
  p: 'p div ul ol dl table h1 h2 h3 h4 h5 h6 blockquote pre section article hr form'.split(' '),
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr', 'tbody', 'tfoot'],
  td: ['td', 'th', 'tr'],
  th: ['td', 'th', 'tr'],
});
const parents = endings({
  p: 'div section article body td th li blockquote main'.split(' '),
  li: ['ul', 'ol', 'menu'],
  dt: ['dl'],
  dd: ['dl'],
  tr: ['table', 'tbody', 'thead', 'tfoot'],
  td: ['tr', 'table'],
  th: ['tr', 'table'],
});

function endings(
  names: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(Object.entries(names).map(([name, ends]) => [name, new Set(ends)]));
}

export type HiddenTracker = Readonly<{
  /** Whether a token, each in turn, belongs to something that the page does not show. */
  isHidden: (token: HtmlToken) => boolean;
  /** True where such an element is still open. */
  isOpen: () => boolean;
}>;

/** Follows what a page does not show, and counts the passages it hides. */
export function hiddenTracker(counts: LossCounts): HiddenTracker {
  /** Name of the element that hides, and how many of its name are open, itself included; 0 where nothing is hidden. */
  const hiding = { name: '', depth: 0 };

  const begins = (token: HtmlToken): boolean => {
    if (token.type !== 'open' || voidNames.has(token.name)) return false;
    const isHidden = hidesItself(token.attributes);
    if (!isHidden && !unshownNames.has(token.name)) return false;
    hiding.name = token.name;
    hiding.depth = 1;
    if (isHidden) countLoss(counts, 'hidden passages');
    return isHidden;
  };
  const isHidden = (token: HtmlToken): boolean => {
    if (hiding.depth === 0) return begins(token);
    if (token.type === 'text' || token.type === 'cut') return true;
    const isOpening = token.type === 'open';
    const ends = (isOpening ? impliedEnds : parents).get(hiding.name);
    if (hiding.depth === 1 && ends?.has(token.name) === true) {
      hiding.depth = 0;
      return begins(token);
    }
    if (token.name === hiding.name) hiding.depth += isOpening ? 1 : -1;
    return true;
  };
  return { isHidden, isOpen: () => hiding.depth > 0 };
}

function hidesItself(attributes: ReadonlyMap<string, string>): boolean {
  const hidden = attributes.get('hidden');
  if (hidden !== undefined && hidden.toLowerCase() !== 'until-found') return true;
  const style = attributes.get('style');
  return (
    style !== undefined &&
    /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/iu.test(style)
  );
}
