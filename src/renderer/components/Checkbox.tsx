import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import './Checkbox.css';

export type CheckboxProps = Readonly<{
  label: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
}>;

export function Checkbox({
  label,
  isSelected,
  onChange,
  isDisabled = false,
}: CheckboxProps): ReactNode {
  return (
    <CheckboxField isSelected={isSelected} isDisabled={isDisabled} onChange={onChange}>
      <CheckboxButton className="checkbox">
        <span className="checkbox-box">{isSelected ? <Icon name="check" size={12} /> : null}</span>
        {label}
      </CheckboxButton>
    </CheckboxField>
  );
}
