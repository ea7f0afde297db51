import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldOption } from '../../../core/cases/parse-value.ts';
import type { Attribute } from '../../../shared/domain/attribute.ts';
import { isComposing } from '../../state/keyboard.ts';
import { misfitSentence } from './cell-words.ts';

/** Where the cursor goes after a cell was filled. */
export type Onward = 'down' | 'up' | 'right' | 'left' | 'stay';

type Props = Readonly<{
  label: string;
  /** Null for the name of a case. */
  attribute: Attribute | null;
  words: string;
  /** Typing over a cell begins behind the first letter; editing it begins with all of it selected. */
  isTypedOver: boolean;
  /** Opens its list upwards, near the end of the window. */
  opensUp: boolean;
  onDone: (words: string, onward: Onward) => void;
  onCancel: () => void;
}>;

/** What a value is chosen among; null for free words. */
function choicesOf(
  attribute: Attribute | null,
  yesNo: readonly string[],
): readonly string[] | null {
  if (attribute?.type === 'choice') return attribute.options;
  return attribute?.type === 'boolean' ? yesNo : null;
}

/** A cell that is being filled: words, and a list where there is something to choose among. */
export function CellEditor(props: Props): ReactNode {
  const { t } = useTranslation('cases');
  const { attribute, onDone } = props;
  const id = useId();
  const [words, setWords] = useState(props.words);
  const [touched, setTouched] = useState(props.isTypedOver);
  const [at, setAt] = useState(-1);
  const isOver = useRef(false);
  const all = choicesOf(attribute, [t('yes'), t('no')]);
  const wanted = foldOption(words);
  const shown = all?.filter((option) => !touched || foldOption(option).includes(wanted)) ?? [];
  const isNew =
    attribute?.type === 'choice' &&
    wanted !== '' &&
    !attribute.options.some((option) => foldOption(option) === wanted);
  const sentence =
    attribute && attribute.type !== 'choice' && wanted !== ''
      ? misfitSentence(t, attribute, words)
      : null;

  const done = (value: string, onward: Onward): void => {
    // The blur that follows must not set the cell a second time.
    if (isOver.current) return;
    isOver.current = true;
    onDone(value, onward);
  };
  const cancel = (): void => {
    isOver.current = true;
    props.onCancel();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    const value = shown[at] ?? words;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter') done(value, event.shiftKey ? 'up' : 'down');
    else if (event.key === 'Tab') done(value, event.shiftKey ? 'left' : 'right');
    else if (step !== 0 && all) setAt(Math.max(-1, Math.min(shown.length - 1, at + step)));
    else if (step !== 0 && props.isTypedOver) done(value, step === 1 ? 'down' : 'up');
    else return event.stopPropagation();
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="cell-editor">
      <input
        className="cell-input"
        aria-label={props.label}
        value={words}
        autoFocus
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        aria-invalid={sentence !== null}
        {...(all
          ? {
              role: 'combobox',
              'aria-expanded': shown.length > 0,
              'aria-controls': id,
              'aria-activedescendant': shown[at] === undefined ? undefined : `${id}-${at}`,
            }
          : {})}
        onFocus={(event) => {
          if (!props.isTypedOver) event.currentTarget.select();
        }}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setTouched(true);
          setAt(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => done(words, 'stay')}
      />
      {all ? (
        <ul
          id={id}
          role="listbox"
          aria-label={t('options')}
          className={props.opensUp ? 'cell-options cell-options-up' : 'cell-options'}
          data-scrolls
        >
          {shown.map((option, index) => (
            <li
              key={option}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className="cell-option"
              dir="auto"
              // Before the field loses the focus.
              onMouseDown={(event) => {
                event.preventDefault();
                done(option, 'stay');
              }}
            >
              {option}
            </li>
          ))}
          {isNew ? (
            <li className="cell-option cell-option-new" role="presentation">
              {t('newOption', { value: words.trim() })}
            </li>
          ) : null}
        </ul>
      ) : null}
      {sentence === null ? null : (
        <p className={props.opensUp ? 'cell-sentence cell-options-up' : 'cell-sentence'}>
          {sentence}
        </p>
      )}
    </div>
  );
}
