import type { CodeId } from '../../shared/ids.ts';

/** Digits 1 to 9. */
export const slotCount = 9;

/**
 * The codes under the digit keys. A code keeps its digit as long as it is in use, so that fingers can learn it;
 * `order` says what was used last, newest first.
 */
export type RecentSlots = Readonly<{
  slots: readonly (CodeId | null)[];
  order: readonly CodeId[];
}>;

export const noRecentSlots: RecentSlots = {
  slots: Array.from<null>({ length: slotCount }).fill(null),
  order: [],
};

/** Notes that a code was used: it keeps its digit, or takes the first free one, or that of the code used longest ago. */
export function noteUse(recent: RecentSlots, codeId: CodeId): RecentSlots {
  const order = [codeId, ...recent.order.filter((id) => id !== codeId)].slice(0, slotCount);
  if (recent.slots.includes(codeId)) return { slots: recent.slots, order };
  const free = recent.slots.indexOf(null);
  const oldest = recent.slots.findIndex((id) => id !== null && !order.includes(id));
  const at = free >= 0 ? free : Math.max(oldest, 0);
  return { slots: recent.slots.map((id, index) => (index === at ? codeId : id)), order };
}

/** Takes out codes that are no longer in the codebook; the others keep their digits. */
export function keepKnown(recent: RecentSlots, known: ReadonlySet<CodeId>): RecentSlots {
  return {
    slots: recent.slots.map((id) => (id !== null && known.has(id) ? id : null)),
    order: recent.order.filter((id) => known.has(id)),
  };
}
