import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../components/TextField.tsx';
import { formatNumber } from '../../state/format.ts';
import type { OptionFieldsProps } from './option-fields-props.ts';

type NumberName = 'days' | 'shortSeconds' | 'years' | 'margin' | 'retention' | 'discount';

type Props = Pick<OptionFieldsProps, 'options' | 'onChange'> &
  Readonly<{ name: NumberName; min: number; max: number; placeholder?: string }>;

/** A convention that is a number. What is no number between the ends is said beside the field and not taken. */
export function NumberOption({ name, min, max, placeholder, options, onChange }: Props): ReactNode {
  const { t } = useTranslation('measure');
  const [text, setText] = useState(options[name] === undefined ? '' : String(options[name]));
  const value = Number(text.trim().replace(',', '.'));
  const isWrong = text.trim() !== '' && !(value >= min && value <= max);
  return (
    <div className="number-option">
      <TextField
        label={t(`option.${name}`)}
        value={text}
        placeholder={placeholder ?? ''}
        error={
          isWrong
            ? t('numberBetween', { min: formatNumber(min), max: formatNumber(max) })
            : undefined
        }
        onChange={(next) => {
          setText(next);
          const number = Number(next.trim().replace(',', '.'));
          if (next.trim() === '') onChange({ ...options, [name]: undefined });
          else if (number >= min && number <= max) onChange({ ...options, [name]: number });
        }}
      />
    </div>
  );
}
