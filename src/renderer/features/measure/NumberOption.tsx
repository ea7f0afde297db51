import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../components/TextField.tsx';
import { formatNumber } from '../../state/format.ts';
import type { OptionFieldsProps } from './option-fields-props.ts';

type NumberName =
  | 'days'
  | 'shortSeconds'
  | 'years'
  | 'margin'
  | 'retention'
  | 'discount'
  | 'invited'
  | 'undelivered'
  | 'completeAt';

type Props = Pick<OptionFieldsProps, 'options' | 'onChange'> &
  Readonly<{
    name: NumberName;
    min: number;
    max: number;
    placeholder?: string;
    isWhole?: boolean;
  }>;

/** A convention that is a number. What is no number between the ends is said beside the field and not taken. */
export function NumberOption({
  name,
  min,
  max,
  placeholder,
  isWhole = false,
  options,
  onChange,
}: Props): ReactNode {
  const { t } = useTranslation('measure');
  const [text, setText] = useState(options[name] === undefined ? '' : String(options[name]));
  const numberOf = (typed: string): number => {
    const number = Number(typed.trim().replace(',', '.'));
    const fits = number >= min && number <= max && (!isWhole || Number.isInteger(number));
    return fits ? number : Number.NaN;
  };
  const isWrong = text.trim() !== '' && Number.isNaN(numberOf(text));
  return (
    <div className="number-option">
      <TextField
        label={t(`option.${name}`)}
        value={text}
        placeholder={placeholder ?? ''}
        error={
          isWrong
            ? t(isWhole ? 'wholeBetween' : 'numberBetween', {
                min: formatNumber(min),
                max: formatNumber(max),
              })
            : undefined
        }
        onChange={(next) => {
          setText(next);
          const number = numberOf(next);
          if (next.trim() === '') onChange({ ...options, [name]: undefined });
          else if (!Number.isNaN(number)) onChange({ ...options, [name]: number });
        }}
      />
    </div>
  );
}
