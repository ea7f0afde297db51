import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { useDraft } from '../../state/draft.ts';
import { isComposing } from '../../state/keyboard.ts';
import { takeTyped } from './typed-ahead.ts';

type Props = Readonly<{
  label: string;
  /** Under this name the words are kept until they are saved. */
  draft: string;
  saved: string;
  rows: number;
  /** A key asked for this field. */
  wantsFocus?: boolean;
  onFocused?: () => void;
  /** Answers whether the words are saved; if not, the draft stays. */
  onSave: (words: string) => Promise<boolean>;
  /** After saving, or on Esc. */
  onLeave?: () => void;
}>;

/** Longer words on something. Ctrl+Enter saves; what is not yet saved outlives a reload. */
export function NoteField({
  label,
  draft,
  saved,
  rows,
  wantsFocus = false,
  onFocused,
  onSave,
  onLeave,
}: Props): ReactNode {
  const { t } = useTranslation('read');
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { text, setText, clear } = useDraft(draft, saved);
  useEffect(() => {
    if (!wantsFocus) return;
    area.current?.focus();
    const ahead = takeTyped();
    if (ahead !== '') setText(text + ahead);
    onFocused?.();
  }, [wantsFocus, onFocused, setText, text]);
  const save = async (): Promise<void> => {
    if (text === saved || (await onSave(text))) {
      clear();
      onLeave?.();
    }
  };
  return (
    <div className="note-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={area}
        className="field-input"
        dir="auto"
        rows={rows}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void save();
          } else if (event.key === 'Escape') onLeave?.();
        }}
      />
      {text === saved ? null : (
        <p className="note-foot">
          <span className="quiet">{t('notYetSaved')}</span>
          <Button onPress={() => void save()}>
            {t('save')} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </p>
      )}
    </div>
  );
}
