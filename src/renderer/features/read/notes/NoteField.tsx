import type { ReactNode } from 'react';
import { ProseField, type ProseFieldProps } from '../../../components/ProseField.tsx';
import { takeTyped } from '../typed-ahead.ts';

type Props = Pick<
  ProseFieldProps,
  'label' | 'draft' | 'saved' | 'rows' | 'wantsFocus' | 'onFocused' | 'onSave' | 'onLeave'
>;

/** Longer words on something of the desk. What was typed on the way to it is written into it. */
export function NoteField(props: Props): ReactNode {
  return <ProseField {...props} takeTyped={takeTyped} />;
}
