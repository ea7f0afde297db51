import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepPlace, UndoOutcome } from '../../shared/domain/history.ts';
import { useEngine } from './engine.ts';
import { useHistoryLabel } from './history-label.ts';
import { announce } from './last-action.ts';
import { type Navigation, presentVisit, useNavigation } from './navigation.ts';

/** Goes where a step can be seen, unless it is on screen already. */
export function goToStep(navigation: Navigation, step: StepPlace): void {
  const present = presentVisit(navigation.trail()).place;
  if (step.kind === 'source') {
    const { sourceId, start, end } = step;
    const place = { name: 'read', params: { sourceId, start, end } } as const;
    const isHere = present.name === 'read' && present.params.sourceId === sourceId;
    if (isHere) navigation.replace(place);
    else navigation.go(place);
  } else if (step.kind === 'code' && present.name !== 'read' && present.name !== 'find')
    navigation.go({ name: 'find', params: { codeId: step.codeId } });
}

export type UndoRedo = Readonly<{ undo: () => Promise<void>; redo: () => Promise<void> }>;

/** Takes the last step back or does it again, says its name and goes there. */
export function useUndoRedo(): UndoRedo {
  const engine = useEngine();
  const navigation = useNavigation();
  const label = useHistoryLabel();
  const { t } = useTranslation('app');

  const tell = useCallback(
    (sentence: 'undone' | 'redone', { entry, skipped, place }: UndoOutcome) => {
      const done = t(sentence, { step: label(entry.label) });
      announce(skipped > 0 ? `${done} ${t('skipped', { count: skipped })}` : done);
      goToStep(navigation, place);
    },
    [label, navigation, t],
  );
  const undo = useCallback(async () => {
    const result = await engine.call('history.undo', {});
    if (result.ok) tell('undone', result.value);
    else announce(result.error.message);
  }, [engine, tell]);
  const redo = useCallback(async () => {
    const result = await engine.call('history.redo', {});
    if (result.ok) tell('redone', result.value);
    else announce(result.error.message);
  }, [engine, tell]);
  return { undo, redo };
}
