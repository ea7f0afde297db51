import type { Selection } from './fit-of-places.ts';
import { guidAt } from './project-context.ts';
import { attributeOf, childrenOf, type XmlNode } from './xml-tree.ts';

/** A stretch of a text as the project gives it; its offsets are NaN where they are no numbers. */
export type TextSelection = Selection & Readonly<{ node: XmlNode; guid: string | null }>;

/** A moment of a recording and its place in the transcript. */
export type SyncPoint = Readonly<{ position: number; timeMs: number | null }>;

export type SelectedText = Readonly<{
  selections: readonly TextSelection[];
  /** In the order of their positions. */
  syncPoints: readonly SyncPoint[];
}>;

/** The stretches that are marked in a text; in a transcript those from one sync point to another too. */
export function selectionsIn(textNode: XmlNode | null): SelectedText {
  if (!textNode) return { selections: [], syncPoints: [] };
  const points = new Map<string, SyncPoint>();
  for (const node of childrenOf(textNode, 'SyncPoint')) {
    const position = integerAt(node, 'position');
    const timeMs = integerAt(node, 'timeStamp');
    const isTime = Number.isFinite(timeMs) && timeMs >= 0;
    if (Number.isNaN(position)) continue;
    points.set(guidAt(node) ?? `at ${position}`, { position, timeMs: isTime ? timeMs : null });
  }
  const selections: TextSelection[] = [];
  for (const node of textNode.children) {
    const facts = { node, guid: guidAt(node), name: attributeOf(node, 'name') };
    if (node.name === 'PlainTextSelection') {
      const start = integerAt(node, 'startPosition');
      selections.push({ ...facts, start, end: integerAt(node, 'endPosition') });
    } else if (node.name === 'TranscriptSelection') {
      const positionOf = (point: string): number =>
        points.get(guidAt(node, point) ?? '')?.position ?? Number.NaN;
      const [start, end] = [positionOf('fromSyncPoint'), positionOf('toSyncPoint')];
      selections.push({ ...facts, start, end });
    }
  }
  const syncPoints = [...points.values()].sort((left, right) => left.position - right.position);
  return { selections, syncPoints };
}

function integerAt(node: XmlNode, attribute: string): number {
  const written = attributeOf(node, attribute);
  return /^[+-]?\d{1,15}$/u.test(written) ? Number(written) : Number.NaN;
}
