import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rankCodes } from '../../../../core/coding/rank-codes.ts';
import type { Code } from '../../../../shared/domain/code.ts';
import { isComposing } from '../../../state/keyboard.ts';

type Props = Readonly<{
  label: string;
  value: string;
  onChange: (value: string) => void;
  codes: readonly Code[];
  placeholder?: string;
  /** What the words mean now, or what is wrong with them. */
  note?: string | undefined;
  isWrong?: boolean;
}>;

const mostSuggestions = 6;

/** Names a code: what is typed, with codes that answer to it below. */
export function CodeField(props: Props): ReactNode {
  const { t } = useTranslation('autocode');
  const { label, value, onChange, codes, note, isWrong = false } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const found = isOpen ? rankCodes(codes, value, [], mostSuggestions).map(({ code }) => code) : [];
  const take = (code: Code): void => {
    onChange(code.path);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = found[at];
    if (step !== undefined) {
      setOpen(true);
      if (found.length > 0)
        setAt((at + step + found.length + (at < 0 && step < 0 ? 1 : 0)) % found.length);
    } else if (event.key === 'Enter' && chosen) take(chosen);
    else if (event.key === 'Escape' && found.length > 0) setOpen(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="text-field autocode-code">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        className="field-input"
        id={id}
        role="combobox"
        autoComplete="off"
        aria-expanded={found.length > 0}
        aria-autocomplete="list"
        aria-controls={`${id}-codes`}
        aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        aria-invalid={isWrong}
        data-invalid={isWrong || undefined}
        placeholder={props.placeholder}
        value={value}
        dir="auto"
        onChange={(event) => {
          onChange(event.target.value);
          setOpen(true);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <div
        className={found.length > 0 ? 'popover autocode-suggestions' : 'visually-hidden'}
        role="listbox"
        id={`${id}-codes`}
        aria-label={t('codeSuggestions')}
      >
        {found.map((code, index) => (
          <div
            key={code.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className="list-box-item"
            data-focused={index === at || undefined}
            data-family={code.family}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(code)}
          >
            <span className="family-mark" />
            <span dir="auto">{code.path}</span>
          </div>
        ))}
      </div>
      {note ? (
        <span id={`${id}-note`} className={isWrong ? 'field-error' : 'field-description'}>
          {note}
        </span>
      ) : null}
    </div>
  );
}
