import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemoId } from '../../shared/ids.ts';
import type { Call } from '../../shared/operations/operation-table.ts';
import { useCommand, useOperation } from '../state/engine.ts';
import { announce } from '../state/last-action.ts';
import { memoDraft } from '../state/memo-draft.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import { ProseField, type ProseFieldProps } from './ProseField.tsx';

type Props = Pick<Call<'memos.find'>, 'target' | 'targetId' | 'part'> &
  Pick<ProseFieldProps, 'label' | 'hideLabel' | 'look' | 'placeholder' | 'wantsFocus' | 'onLeave'> &
  Readonly<{
    rows?: number;
    /** Told the memo that was written; null where it was emptied and so taken off. */
    onSaved?: (memoId: MemoId | null) => void;
  }>;

/** The memo on a thing, wherever the thing is shown. Ctrl+Enter or leaving it saves; emptying it takes it off. */
export function ThingMemo(props: Props): ReactNode {
  const { t } = useTranslation('memos');
  const { target, targetId, part = 0, rows = 2, onSaved, ...field } = props;
  const memo = useOperation('memos.find', { target, targetId, part });
  const save = useCommand('memos.save');
  // Nothing can be written before it is known what is there already.
  if (memo.data === undefined) return null;
  return (
    <>
      {save.error ? <ErrorNotice error={save.error.appError} /> : null}
      <ProseField
        {...field}
        draft={memoDraft({ target, targetId, part })}
        saved={memo.data?.body ?? ''}
        rows={rows}
        savesOnBlur
        onSave={async (body) => {
          try {
            const memoId = await save.mutateAsync({ target, targetId, part, body });
            announce(t(memoId === null ? 'didRemove' : 'didSave'));
            if (onSaved) queueMicrotask(() => onSaved(memoId));
            return true;
          } catch {
            // What was refused is shown above the words.
            return false;
          }
        }}
      />
    </>
  );
}
