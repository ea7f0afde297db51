import type { ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';

export type SegmentedProps<Value extends string> = Readonly<{
  label: string;
  hideLabel?: boolean;
  options: readonly Readonly<{ value: Value; label: string }>[];
  value: Value;
  onChange: (value: Value) => void;
}>;

/** One of a few, all in sight: one stop of the Tab key, arrows between them. */
export function Segmented<Value extends string>({
  label,
  hideLabel = false,
  options,
  value,
  onChange,
}: SegmentedProps<Value>): ReactNode {
  return (
    <RadioGroup
      className="autocode-segmented"
      value={value}
      orientation="horizontal"
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option) onChange(option.value);
      }}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <div className="autocode-segments">
        {options.map((option) => (
          <RadioField key={option.value} value={option.value} className="autocode-segment-field">
            <RadioButton className="autocode-segment">{option.label}</RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
