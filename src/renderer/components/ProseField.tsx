import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../state/keyboard.ts';
import { useProse } from '../state/use-prose.ts';
import { useProseDirection } from '../state/use-prose-direction.ts';
import { Button } from './Button.tsx';
import { KeyHint } from './KeyHint.tsx';
import './ProseField.css';
import './TextField.css';

export type ProseFieldProps = Readonly<{
  label: string;
  /** The label is read out but not shown, where the place says it already. */
  hideLabel?: boolean;
  /** Under this name the words are kept until they are saved. */
  draft: string;
  saved: string;
  rows: number;
  /** `page` for writing at length: it takes the room there is, with lines that are not too long to read. */
  look?: 'field' | 'page';
  placeholder?: string;
  /** A key asked for this field. */
  wantsFocus?: boolean;
  onFocused?: () => void;
  /** Words typed between the key and the focus; asked for once the field has the focus. */
  takeTyped?: () => string;
  /** Whether leaving the field saves, too. */
  savesOnBlur?: boolean;
  /** Answers whether the words are saved; if not, the draft stays. */
  onSave: (words: string) => Promise<boolean>;
  /** After saving by key or button, or on Esc. */
  onLeave?: () => void;
}>;

/** Longer words on something. Ctrl+Enter saves; what is not yet saved outlives a reload. */
export function ProseField(props: ProseFieldProps): ReactNode {
  return <Field key={props.draft} {...props} />;
}

function Field(props: ProseFieldProps): ReactNode {
  const { t } = useTranslation('memos');
  const { label, saved, look = 'field', wantsFocus = false } = props;
  const { onFocused, takeTyped, onSave, onLeave } = props;
  const id = useId();
  const prose = useProse(props.draft, saved);
  const { area, append } = prose;
  useProseDirection(area, saved);
  useEffect(() => {
    if (!wantsFocus) return;
    area.current?.focus();
    append(takeTyped?.() ?? '');
    onFocused?.();
  }, [wantsFocus, onFocused, takeTyped, area, append]);
  // A second press while the first is being saved says nothing new.
  const underWay = useRef(false);
  const save = async (): Promise<boolean> => {
    const words = prose.words();
    if (words === saved) {
      prose.settle(words);
      return true;
    }
    if (underWay.current) return false;
    underWay.current = true;
    const isSaved = await onSave(words).finally(() => {
      underWay.current = false;
    });
    if (isSaved) prose.settle(words);
    return isSaved;
  };
  const saveAndLeave = async (): Promise<void> => {
    if (await save()) onLeave?.();
  };
  return (
    <div className={`prose-field prose-${look}`}>
      <label className={props.hideLabel ? 'visually-hidden' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={area}
        className="field-input"
        dir="auto"
        data-pane-start={look === 'page' ? '' : undefined}
        rows={props.rows}
        placeholder={props.placeholder}
        defaultValue={prose.initial}
        onInput={prose.onInput}
        onBlur={() => {
          if (props.savesOnBlur) void save();
        }}
        onKeyDown={(event) => {
          if (isComposing(event.nativeEvent)) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void saveAndLeave();
          } else if (event.key === 'Escape') onLeave?.();
        }}
      />
      {prose.isChanged ? (
        <p className="prose-foot">
          <span className="quiet">
            {t(prose.isTooLongToKeep ? 'tooLongToKeep' : 'notYetSaved')}
          </span>
          <Button onPress={() => void saveAndLeave()}>
            {t('save')} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </p>
      ) : null}
    </div>
  );
}
