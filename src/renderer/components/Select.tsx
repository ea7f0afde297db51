import type { ReactNode } from 'react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { Icon } from './Icon.tsx';
import './Popover.css';
import './Select.css';

export type SelectOption<Value extends string> = Readonly<{ value: Value; label: string }>;

export type SelectProps<Value extends string> = Readonly<{
  label: string;
  options: readonly SelectOption<Value>[];
  value: Value;
  onChange: (value: Value) => void;
  hideLabel?: boolean;
  isDisabled?: boolean;
  /** Without a frame, for cells of a table. */
  quiet?: boolean;
}>;

/** One of a few values. For many, or for free words, take the palette or a combo box. */
export function Select<Value extends string>({
  label,
  options,
  value,
  onChange,
  hideLabel = false,
  isDisabled = false,
  quiet = false,
}: SelectProps<Value>): ReactNode {
  return (
    <AriaSelect
      className="select"
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Button className={quiet ? 'select-button select-button-quiet' : 'select-button'}>
        <SelectValue className="select-value" />
        <Icon name="down" size={12} />
      </Button>
      <Popover className="popover">
        <ListBox className="list-box">
          {options.map((option) => (
            <ListBoxItem className="list-box-item" key={option.value} id={option.value}>
              {option.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
