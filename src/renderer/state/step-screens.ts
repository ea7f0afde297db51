import { useEffect, useRef } from 'react';
import type { StepPlace } from '../../shared/domain/history.ts';

/** Shows where a step happened, and answers true; false where this screen has nothing to show of it. */
export type ShowStep = (step: StepPlace) => Promise<boolean>;

const screens = new Set<ShowStep>();

/** A screen that can show some steps where it stands: undo stays there then, instead of going to the place of the step. */
export function useStepScreen(show: ShowStep): void {
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    const screen: ShowStep = (step) => latest.current(step);
    screens.add(screen);
    return () => {
      screens.delete(screen);
    };
  }, []);
}

/** Whether a screen that is open has shown the step. */
export async function showOnScreen(step: StepPlace): Promise<boolean> {
  for (const show of [...screens]) if (await show(step)) return true;
  return false;
}
