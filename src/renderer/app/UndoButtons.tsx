import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/IconButton.tsx';
import { useOperation } from '../state/engine.ts';
import { useHistoryLabel } from '../state/history-label.ts';
import { useUndoRedo } from '../state/undo.ts';

/** Undo and redo for the mouse, each saying which step it means. */
export function UndoButtons(): ReactNode {
  const { t } = useTranslation('app');
  const label = useHistoryLabel();
  const { undo, redo } = useUndoRedo();
  const { data } = useOperation('history.status', {});
  return (
    <>
      <IconButton
        icon="undo"
        label={data?.undo ? t('undoNamed', { step: label(data.undo.label) }) : t('undo')}
        keys="frame.undo"
        isDisabled={!data?.undo}
        onPress={() => void undo()}
      />
      <IconButton
        icon="redo"
        label={data?.redo ? t('redoNamed', { step: label(data.redo.label) }) : t('redo')}
        keys="frame.redo"
        isDisabled={!data?.redo}
        onPress={() => void redo()}
      />
    </>
  );
}
