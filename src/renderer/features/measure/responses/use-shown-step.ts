import { type RefObject, useEffect, useState } from 'react';
import type { DatasetSummary } from '../../../../shared/domain/dataset.ts';
import type { StepPlace } from '../../../../shared/domain/history.ts';
import type { SourceId } from '../../../../shared/ids.ts';
import { useEngine } from '../../../state/engine.ts';
import { useStepScreen } from '../../../state/step-screens.ts';
import type { RowQuestion } from './row-question.ts';

type Given = Readonly<{
  table: DatasetSummary;
  question: RowQuestion;
  /** The row that is open. */
  row: number | null;
  activate: (index: number) => void;
  grid: RefObject<HTMLElement | null>;
  pane: RefObject<HTMLElement | null>;
}>;

type Marked = Readonly<{ row: number; sourceId: SourceId }>;

/**
 * Undo and redo of a coding on an answer of this table stay here: the row opens where it stands among those shown, and its
 * answer is marked until the next key or click. A row that the filter leaves out is not to be seen here: its text is gone to.
 */
export function useShownStep(given: Given): Readonly<{ marked: SourceId | null }> {
  const { table, question, row, activate, grid, pane } = given;
  const engine = useEngine();
  const [marked, setMarked] = useState<Marked | null>(null);
  useStepScreen(async (step: StepPlace) => {
    if (step.kind !== 'source' || step.start === undefined) return false;
    const { sourceId, start } = step;
    if (!table.columns.some((column) => column.sourceId === sourceId)) return false;
    const answered = await engine.call('datasets.rowAt', { sourceId, at: start });
    if (!answered.ok || answered.value?.datasetId !== table.id) return false;
    const place = { ...question, row: answered.value.row };
    const found = await engine.call('datasets.place', place);
    if (!found.ok || found.value.index === null) return false;
    if (answered.value.row !== row) {
      // What has the keys in the response that was open goes with it.
      if (pane.current?.contains(document.activeElement)) grid.current?.focus();
      activate(found.value.index);
    }
    setMarked({ row: answered.value.row, sourceId });
    return true;
  });
  useEffect(() => {
    if (!marked) return undefined;
    const unmark = (event: Event): void => {
      // Control and Shift are on the way to the next undo, and so is its button.
      if (
        event instanceof KeyboardEvent &&
        (event.ctrlKey || event.metaKey || event.key === 'Shift')
      )
        return;
      setMarked(null);
    };
    document.addEventListener('keydown', unmark, true);
    document.addEventListener('pointerdown', unmark, true);
    return () => {
      document.removeEventListener('keydown', unmark, true);
      document.removeEventListener('pointerdown', unmark, true);
    };
  }, [marked]);
  return { marked: marked !== null && marked.row === row ? marked.sourceId : null };
}
