import { useCallback, useEffect, useState } from 'react';
import type { Coding } from '../../../shared/domain/coding.ts';
import { plainMode, type ReaderMode } from './reader-mode.ts';

/** Ends that were moved are saved when the keys have been still for this long. */
const settleMs = 900;

/** What the next key means, and the end of that: an end that was moved is saved by itself after a pause. */
export function useReaderMode(
  codings: readonly Coding[],
  saveRange: (coding: Coding) => Promise<void>,
): Readonly<{
  mode: ReaderMode;
  setMode: (mode: ReaderMode) => void;
  leaveMode: (keep: boolean) => void;
}> {
  const [mode, setMode] = useState<ReaderMode>(plainMode);
  const leaveMode = useCallback(
    (keep: boolean) => {
      setMode(plainMode);
      if (keep && hasMoved(mode, codings)) void saveRange(mode.coding);
    },
    [mode, codings, saveRange],
  );
  useEffect(() => {
    if (!hasMoved(mode, codings)) return undefined;
    const timer = setTimeout(() => leaveMode(true), settleMs);
    return () => clearTimeout(timer);
  }, [mode, codings, leaveMode]);
  return { mode, setMode, leaveMode };
}

type Adjusting = Extract<ReaderMode, { kind: 'adjusting' }>;

function hasMoved(mode: ReaderMode, codings: readonly Coding[]): mode is Adjusting {
  if (mode.kind !== 'adjusting') return false;
  const before = codings.find(({ id }) => id === mode.coding.id);
  return before?.start !== mode.coding.start || before.end !== mode.coding.end;
}
