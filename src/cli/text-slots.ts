import type { SourceId } from '../shared/ids.ts';
import { ok, type Result } from '../shared/result.ts';
import { listPages } from './list-pages.ts';
import type { Texts } from './texts.ts';

/** Where the result of a turn stands in a list with one place for each row, or for each turn. */
export type TextSlots = Readonly<{
  length: number;
  slotOf: (sourceId: SourceId, turnIndex: number) => number | undefined;
}>;

/** One place for each row of the table (empty answers have one, too), else for each turn, source after source. */
export async function placeTexts({ ask, sources, rows }: Texts): Promise<Result<TextSlots>> {
  const slots = new Map<SourceId, readonly number[]>();
  let length = 0;
  for (const { id: sourceId } of sources) {
    const turns = await listPages((offset) =>
      ask('sources.turns', { sourceId, offset, limit: 5000 }),
    );
    if (!turns.ok) return turns;
    const before = length;
    slots.set(
      sourceId,
      turns.value.map(({ row }, i) => (rows === null ? before + i : (row ?? 0))),
    );
    length += turns.value.length;
  }
  return ok({
    length: rows ?? length,
    slotOf: (sourceId, turnIndex) => slots.get(sourceId)?.[turnIndex],
  });
}
