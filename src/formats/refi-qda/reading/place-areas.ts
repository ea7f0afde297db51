import { type QuoteBudget, wholeQuoteFinder } from './find-quote.ts';
import { graphemeSnapper } from './grapheme-snapper.ts';
import type { PlacedText } from './placed-text.ts';
import { guidAt, type ProjectContext } from './project-context.ts';
import { sentences } from './told.ts';
import { attributeOf, childOf, childrenOf, type XmlNode } from './xml-tree.ts';

/**
 * Adds the areas of PDF pages that name the words in them, where these words stand in the text of the PDF just once. Those that
 * stand in the text as passages too, by the same GUID, are left alone; the others stay areas, which cannot be kept.
 */
export function placeAreas(
  placed: PlacedText,
  source: XmlNode,
  budget: QuoteBudget,
  { findings }: ProjectContext,
): PlacedText {
  const known = new Set(placed.selections.map(({ selection }) => selection.guid));
  const areas = childrenOf(source, 'PDFSelection').filter((node) => {
    const guid = guidAt(node);
    return guid === null || !known.has(guid);
  });
  if (areas.length === 0 || placed.text === '') return placed;
  const find = wholeQuoteFinder(placed.text, budget);
  const snap = graphemeSnapper(placed.text);
  const found = areas.flatMap((node) => {
    const words = childOf(childOf(node, 'Representation'), 'PlainTextContent')?.text ?? '';
    const range = find(words);
    if (!range) return [];
    findings.tell(sentences.areas);
    const facts = { node, guid: guidAt(node), name: attributeOf(node, 'name') };
    const selection = { ...facts, start: Number.NaN, end: Number.NaN };
    return [{ selection, range: snap(range.start, range.end) }];
  });
  return { ...placed, selections: [...placed.selections, ...found] };
}
