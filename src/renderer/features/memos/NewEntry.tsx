import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemoId } from '../../../shared/ids.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { ProseField } from '../../components/ProseField.tsx';
import { useDraft } from '../../state/draft.ts';
import { useCommand } from '../../state/engine.ts';
import { isComposing } from '../../state/keyboard.ts';
import { announce } from '../../state/last-action.ts';
import { today } from '../../state/today.ts';

type Props = Readonly<{ onSaved: (memoId: MemoId) => void; onLeave: () => void }>;

/** A journal entry that is being begun: of today, unless another day is chosen. What is not yet saved waits here. */
export function NewEntry({ onSaved, onLeave }: Props): ReactNode {
  const { t } = useTranslation('memos');
  const id = useId();
  const title = useDraft('memo.new.title', '');
  const day = useDraft('memo.new.day', today());
  const [wantsWords, setWantsWords] = useState(false);
  const add = useCommand('memos.addEntry');
  const save = async (body: string): Promise<boolean> => {
    if (add.isPending) return false;
    try {
      const memoId = await add.mutateAsync({ title: title.text, entryDate: day.text, body });
      title.clear();
      day.clear();
      announce(t('didAdd'));
      // After the draft of the words is put away, which the field does once this answers.
      queueMicrotask(() => onSaved(memoId));
      return true;
    } catch {
      return false;
    }
  };
  return (
    <article className="memo-editor" aria-labelledby="memo-title" data-pane tabIndex={-1}>
      <header className="memo-head">
        <div className="memo-head-words">
          <p className="quiet">{t('about.journal')}</p>
          <h2 className="memo-title" id="memo-title">
            {t('newEntry')}
          </h2>
        </div>
        <div className="memo-tools">
          <Button look="quiet" onPress={onLeave}>
            {t('putAway')}
          </Button>
        </div>
      </header>
      <div className="entry-fields">
        <span className="text-field entry-title">
          <label className="field-label" htmlFor={`${id}-title`}>
            {t('entryTitle')}
          </label>
          <input
            id={`${id}-title`}
            className="field-input"
            dir="auto"
            autoFocus
            maxLength={500}
            value={title.text}
            onChange={(event) => title.setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return;
              // Else the line break goes into the words, which have the focus by then.
              event.preventDefault();
              setWantsWords(true);
            }}
          />
        </span>
        <span className="text-field">
          <label className="field-label" htmlFor={`${id}-day`}>
            {t('entryDay')}
          </label>
          <input
            id={`${id}-day`}
            className="field-input"
            type="date"
            required
            value={day.text}
            onChange={(event) => {
              if (event.target.value !== '') day.setText(event.target.value);
            }}
          />
        </span>
      </div>
      {add.error ? <ErrorNotice error={add.error.appError} /> : null}
      <ProseField
        label={t('words')}
        hideLabel
        look="page"
        draft="memo.new"
        saved=""
        rows={6}
        placeholder={t('placeholderNew')}
        wantsFocus={wantsWords}
        onFocused={() => setWantsWords(false)}
        onSave={save}
        onLeave={onLeave}
      />
    </article>
  );
}
