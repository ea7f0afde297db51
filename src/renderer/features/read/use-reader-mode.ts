import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coding } from '../../../shared/domain/coding.ts';
import { announce } from '../../state/last-action.ts';
import { plainMode, showMoved, type ReaderMode } from './reader-mode.ts';

/** Ends that were moved are saved when the keys have been still for this long. */
const settleMs = 900;

const none: readonly Coding[] = [];

export type ReaderModes = Readonly<{
  mode: ReaderMode;
  setMode: (mode: ReaderMode) => void;
  leaveMode: (keep: boolean) => void;
  /** The codings, where moved ends that are being saved stand as they will. */
  codings: readonly Coding[];
  /** Whether any end is where the engine does not know of it yet. */
  isMoving: boolean;
}>;

/**
 * What the next key means, and the end of that: an end that was moved is saved by itself after a pause. Until that is done
 * it stays where it was moved to, so that it does not jump back for a moment.
 */
export function useReaderMode(
  saved: readonly Coding[],
  saveRange: (coding: Coding) => Promise<void>,
  /** Told when a question ends without an answer: it is not to stand there as the last thing that happened. */
  onUnanswered: (kind: 'removing' | 'adjusting') => void,
): ReaderModes {
  const [mode, setMode] = useState<ReaderMode>(plainMode);
  const [moved, setMoved] = useState(none);
  const codings = useMemo(() => showMoved(saved, moved), [saved, moved]);
  const save = useCallback(
    async (coding: Coding): Promise<void> => {
      setMoved((others) => [...others, coding]);
      try {
        await saveRange(coding);
      } finally {
        setMoved((all) => all.filter((one) => one !== coding));
      }
    },
    [saveRange],
  );
  const leaveMode = useCallback(
    (keep: boolean) => {
      setMode(plainMode);
      if (keep && hasMoved(mode, codings)) void save(mode.coding);
      else if (mode.kind !== 'plain') onUnanswered(mode.kind);
    },
    [mode, codings, save, onUnanswered],
  );
  useEffect(() => {
    if (!hasMoved(mode, codings)) return undefined;
    const timer = setTimeout(() => leaveMode(true), settleMs);
    return () => clearTimeout(timer);
  }, [mode, codings, leaveMode]);
  const isMoving = mode.kind === 'adjusting' || moved.length > 0;
  return { mode, setMode, leaveMode, codings, isMoving };
}

/** Says what became of a question that was left. */
export function useTellUnanswered(): (kind: 'removing' | 'adjusting') => void {
  const { t } = useTranslation('read');
  return useCallback((kind) => announce(t(kind === 'removing' ? 'keptCodings' : 'keptEnds')), [t]);
}

type Adjusting = Extract<ReaderMode, { kind: 'adjusting' }>;

function hasMoved(mode: ReaderMode, codings: readonly Coding[]): mode is Adjusting {
  if (mode.kind !== 'adjusting') return false;
  const before = codings.find(({ id }) => id === mode.coding.id);
  return before?.start !== mode.coding.start || before.end !== mode.coding.end;
}
