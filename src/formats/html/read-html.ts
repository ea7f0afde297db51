import { countLoss, lossesOf, type LossCounts, type ReadText } from '../documents/read-text.ts';
import { decodeEntities } from './entities.ts';
import { hiddenTracker } from './hidden-elements.ts';
import { htmlTokens, type HtmlToken } from './html-tokens.ts';
import { lineWriter, type LineWriter } from './line-writer.ts';

const blockNames = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p pre ' +
    'search section summary table tbody tfoot thead tr ul'
  ).split(' '),
);

const objectNames = new Set('audio canvas embed iframe object svg video'.split(' '));

/**
 * The words of a web page: a line for each block and line break, the cells of a table's row parted by tabs, nothing of
 * scripts, styles, the head and what is hidden. Links and pictures are not followed. Never fails; what is no tag is text.
 * `isXml` says that tags may close themselves; it is told by the page where it is not given.
 */
export function readHtml(page: string, isXml = /^\s*<\?xml\b/u.test(page)): ReadText {
  const counts: LossCounts = {};
  const warnings: string[] = [];
  const writer = lineWriter();
  const hidden = hiddenTracker(counts);
  const pre = { depth: 0, begins: false };
  for (const token of htmlTokens(page, isXml)) {
    if (token.type === 'cut') {
      warnings.push('The page ends inside a tag; it may not be complete.');
    } else if (!hidden.isHidden(token)) {
      count(token, counts);
      write(token, writer, pre);
    }
  }
  if (hidden.isOpen()) {
    warnings.push(
      'An element that is not shown has no end in the page; what follows it was left out.',
    );
  }
  return { body: writer.text().trimEnd(), notes: '', losses: lossesOf(counts), warnings };
}

type Shown = Exclude<HtmlToken, { type: 'cut' }>;

function count(token: Shown, counts: LossCounts): void {
  if (token.type !== 'open') return;
  if (token.name === 'img') countLoss(counts, 'images');
  if (objectNames.has(token.name)) countLoss(counts, 'embedded objects');
  if (token.name === 'math') countLoss(counts, 'equations');
}

function write(token: Shown, writer: LineWriter, pre: { depth: number; begins: boolean }): void {
  if (token.type === 'text') {
    const text = token.isRaw ? token.text : decodeEntities(token.text);
    if (pre.depth === 0) writer.flow(text);
    else writer.exact(pre.begins ? text.replace(/^\r?\n/u, '') : text);
    pre.begins = false;
    return;
  }
  const { name } = token;
  const opens = token.type === 'open';
  pre.begins = false;
  if (name === 'br') writer.lineBreak();
  else if (name === 'q') writer.exact(opens ? '“' : '”');
  else if (opens && name === 'tr') writer.row();
  else if (opens && (name === 'td' || name === 'th')) writer.cell();
  else if (blockNames.has(name)) writer.block();
  if (name !== 'pre' && name !== 'listing') return;
  pre.depth = Math.max(0, pre.depth + (opens ? 1 : -1));
  pre.begins = opens;
}
