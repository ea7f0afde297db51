import { useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../../../state/draft.ts';
import { isComposing } from '../../../state/keyboard.ts';
import { useProseDirection } from '../../../state/use-prose-direction.ts';

type Props = Readonly<{
  label: string;
  hint: string;
  /** Under this name the words are kept until they are saved. */
  draft: string;
  saved: string;
  /** Answers whether the words are saved; if not, the draft stays. */
  onSave: (words: string) => Promise<boolean>;
  /** Stands beside the label. */
  action?: ReactNode;
}>;

/** Words about a code: saved by Ctrl+Enter or by leaving the field, put back by Esc; a draft outlives a reload. */
export function ProseField({ label, hint, draft, saved, onSave, action }: Props): ReactNode {
  const { t } = useTranslation('codebook');
  const id = useId();
  const { text, setText, clear } = useDraft(draft, saved);
  const area = useRef<HTMLTextAreaElement>(null);
  useProseDirection(area, saved);
  const sent = useRef<string | null>(null);
  const save = async (): Promise<void> => {
    if (text === saved) return clear();
    // Ctrl+Enter and leaving the field at once are one change.
    if (sent.current === text) return;
    sent.current = text;
    if (await onSave(text)) clear();
    sent.current = null;
  };
  return (
    <div className="code-prose">
      <div className="code-prose-head">
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        {text === saved ? action : <span className="quiet">{t('notYetSaved')}</span>}
      </div>
      <textarea
        id={id}
        ref={area}
        className="field-input"
        dir="auto"
        rows={Math.min(6, Math.max(1, text.split('\n').length))}
        placeholder={hint}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void save();
          } else if (event.key === 'Escape' && text !== saved) {
            event.stopPropagation();
            clear();
          }
        }}
      />
    </div>
  );
}
