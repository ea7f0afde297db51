import { useCallback, type ReactNode } from 'react';
import { ProseField, type ProseFieldProps } from '../../../components/ProseField.tsx';
import { takeSaving, takeTyped } from '../typed-ahead.ts';

type Props = Pick<
  ProseFieldProps,
  'label' | 'draft' | 'saved' | 'rows' | 'wantsFocus' | 'onFocused' | 'onSave' | 'onLeave'
>;

/** Longer words on something of the desk. What was typed on the way to it is written into it, and saved if that was typed. */
export function NoteField(props: Props): ReactNode {
  const { onFocused } = props;
  const takeOver = useCallback(() => {
    onFocused?.();
    if (takeSaving()) pressSave();
  }, [onFocused]);
  return <ProseField {...props} onFocused={takeOver} takeTyped={takeTyped} />;
}

/** The key that was pressed before the field was there, pressed in the field. */
function pressSave(): void {
  const init = { key: 'Enter', code: 'Enter', ctrlKey: true, bubbles: true, cancelable: true };
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
}
