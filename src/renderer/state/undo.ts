import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepPlace, UndoOutcome } from '../../shared/domain/history.ts';
import { useEngine } from './engine.ts';
import { useHistoryLabel } from './history-label.ts';
import { announce } from './last-action.ts';
import { type Navigation, presentVisit, useNavigation } from './navigation.ts';
import { shown } from './paint-first.ts';
import { wayToStep } from './place-of-step.ts';
import { afterSaving } from './saving.ts';
import { showOnScreen } from './step-screens.ts';
import { whenFresh } from './when-fresh.ts';

/** Goes where a step can be seen, and marks it there, unless it is on screen already or the open screen can show it. */
export async function goToStep(navigation: Navigation, step: StepPlace): Promise<void> {
  if (await showOnScreen(step)) return;
  const present = presentVisit(navigation.trail()).place;
  const way = wayToStep(step, present);
  if (!way) return;
  const isSameText =
    way.name === 'read' &&
    present.name === 'read' &&
    present.params.sourceId === way.params.sourceId;
  // Within a text no new step of the way back: Alt+Left is for leaving it.
  if (isSameText) navigation.replace(way);
  else navigation.go(way);
}

export type UndoRedo = Readonly<{ undo: () => Promise<void>; redo: () => Promise<void> }>;

type Direction = 'undo' | 'redo';

/**
 * Takes the last step back or does it again. First it goes where the step is to be seen, so that nothing changes that is not
 * shown; then it does it, says its name and marks what came of it.
 */
export function useUndoRedo(): UndoRedo {
  const engine = useEngine();
  const queries = useQueryClient();
  const navigation = useNavigation();
  const label = useHistoryLabel();
  const { t } = useTranslation('app');

  const tell = useCallback(
    async (direction: Direction, { entry, skipped, place }: UndoOutcome) => {
      const done = t(direction === 'undo' ? 'undone' : 'redone', { step: label(entry.label) });
      announce(skipped > 0 ? `${done} ${t('skipped', { count: skipped })}` : done);
      await goToStep(navigation, place);
    },
    [label, navigation, t],
  );
  const take = useCallback(
    async (direction: Direction) => {
      const status = await engine.call('history.status', {});
      const next = status.ok ? status.value[direction] : null;
      if (next) await goToStep(navigation, next.place);
      // Another window may be quicker: then what was shown is not what would be taken, and nothing is.
      const result = await engine.call(`history.${direction}`, next ? { expect: next.id } : {});
      if (result.ok) await tell(direction, result.value);
      else announce(result.error.message);
      await whenFresh(queries);
      await shown();
    },
    [engine, navigation, queries, tell],
  );
  const undo = useCallback(() => afterSaving(() => take('undo')), [take]);
  const redo = useCallback(() => afterSaving(() => take('redo')), [take]);
  return { undo, redo };
}
