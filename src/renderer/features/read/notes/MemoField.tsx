import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../../state/engine.ts';
import { memoDraft } from '../../../state/memo-draft.ts';
import type { Desk } from '../desk.ts';
import { NoteField } from './NoteField.tsx';

type Props = Readonly<{
  desk: Desk;
  target: 'source' | 'coding' | 'case' | 'code';
  targetId: number;
  label: string;
  /** Whether the memo key goes here. */
  takesFocus?: boolean;
}>;

/** The memo on a thing. Emptying it takes it off. */
export function MemoField({ desk, target, targetId, label, takesFocus = true }: Props): ReactNode {
  const { t } = useTranslation('read');
  const memo = useOperation('memos.find', { target, targetId });
  // Nothing can be written before it is known what is there already.
  if (memo.data === undefined) return null;
  const { fieldFocus, clearFieldFocus } = desk;
  return (
    <NoteField
      label={label}
      draft={memoDraft({ target, targetId })}
      saved={memo.data?.body ?? ''}
      rows={3}
      wantsFocus={takesFocus && fieldFocus === 'memo'}
      onFocused={clearFieldFocus}
      onSave={async (body) => {
        const done = body.trim() === '' ? t('didRemoveMemo') : t('didSaveMemo');
        const result = await desk.send('memos.save', { target, targetId, body }, done);
        return result.ok;
      }}
      onLeave={desk.focusText}
    />
  );
}
