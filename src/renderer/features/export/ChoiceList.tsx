import type { ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';

export type ChoiceListProps<Value extends string> = Readonly<{
  label: string;
  options: readonly Readonly<{
    value: Value;
    title: string;
    /** What it is for, or why it cannot be had. */
    means?: string;
    isDisabled?: boolean;
  }>[];
  value: Value;
  onChange: (value: Value) => void;
  /** Goes on with what is chosen. */
  onEnter: () => void;
  autoFocus?: boolean;
  /** Beside one another, for short ones. */
  isRow?: boolean;
}>;

/** One of a few, each with a line on what it is for: one stop of the Tab key, arrows between them, Enter to go on. */
export function ChoiceList<Value extends string>({
  label,
  options,
  value,
  onChange,
  onEnter,
  autoFocus = false,
  isRow = false,
}: ChoiceListProps<Value>): ReactNode {
  return (
    <RadioGroup
      className={isRow ? 'export-choices export-choices-row' : 'export-choices'}
      value={value}
      orientation={isRow ? 'horizontal' : 'vertical'}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option) onChange(option.value);
      }}
    >
      <Label className="field-label">{label}</Label>
      <div
        className="export-choice-list"
        // On the way down: the label would take Enter for a click on it.
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.stopPropagation();
          event.preventDefault();
          onEnter();
        }}
      >
        {options.map((option) => (
          <RadioField
            key={option.value}
            value={option.value}
            isDisabled={option.isDisabled ?? false}
            autoFocus={autoFocus && option.value === value}
          >
            <RadioButton className="export-choice">
              <span className="export-choice-mark" />
              <span className="export-choice-title">{option.title}</span>{' '}
              {option.means ? <span className="export-choice-means">{option.means}</span> : null}
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
