import { useCallback, useMemo, useState } from 'react';
import {
  keepKnown,
  noRecentSlots,
  noteUse,
  slotCount,
  type RecentSlots,
} from '../../../core/coding/recent-slots.ts';
import type { Code } from '../../../shared/domain/code.ts';
import type { CodeId } from '../../../shared/ids.ts';
import { useOperation } from '../../state/engine.ts';
import { recall, remember } from '../../state/memory.ts';

function isSlotList(value: unknown): value is readonly (CodeId | null)[] {
  return Array.isArray(value) && value.every((item) => item === null || typeof item === 'number');
}

function keptSlots(key: string): RecentSlots {
  const kept = recall('local', key) as Readonly<{ slots?: unknown; order?: unknown }> | null;
  const { slots, order } = kept ?? {};
  if (!isSlotList(slots) || slots.length !== slotCount || !isSlotList(order)) return noRecentSlots;
  return { slots, order: order.filter((id) => id !== null) };
}

/** The codes under the digit keys, remembered for each study on this computer. */
export function useRecentCodes(
  codes: readonly Code[],
): Readonly<{ recent: RecentSlots; note: (codeId: CodeId) => void }> {
  const project = useOperation('project.info', {});
  const key = `recent-codes.${project.data?.uid ?? ''}`;
  const [held, setHeld] = useState(() => ({ key, slots: keptSlots(key) }));
  // Another study: its own codes.
  const slots = held.key === key ? held.slots : keptSlots(key);
  const recent = useMemo(
    () => (codes.length === 0 ? slots : keepKnown(slots, new Set(codes.map(({ id }) => id)))),
    [codes, slots],
  );
  const note = useCallback(
    (codeId: CodeId) => {
      setHeld((now) => {
        const next = noteUse(now.key === key ? now.slots : keptSlots(key), codeId);
        remember('local', key, next);
        return { key, slots: next };
      });
    },
    [key],
  );
  return { recent, note };
}
