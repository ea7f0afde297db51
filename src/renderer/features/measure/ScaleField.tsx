import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import type { ScoreOptionFieldsProps } from './option-fields-props.ts';
import { parseScale, scaleKey, scalesFor } from './scale-choice.ts';

const fromAnswers = 'auto';
const other = 'other';

/** The scale that the question was asked on: taken from the answers, a customary one, or any other. */
export function ScaleField({ metric, options, onChange }: ScoreOptionFieldsProps): ReactNode {
  const { t } = useTranslation('measure');
  const scales = scalesFor(metric);
  const { scale } = options;
  const isCustomary =
    scale === undefined || scales.some((one) => scaleKey(one) === scaleKey(scale));
  const [wantsOther, setWantsOther] = useState(!isCustomary);
  const choose = (key: string): void => {
    setWantsOther(key === other);
    if (key === other) return;
    const { scale: _, ...rest } = options;
    const chosen = scales.find((one) => scaleKey(one) === key);
    onChange(chosen ? { ...rest, scale: chosen } : rest);
  };
  return (
    <>
      <Select
        label={t('scale')}
        value={wantsOther ? other : scale ? scaleKey(scale) : fromAnswers}
        options={[
          { value: fromAnswers, label: t(`scale.auto.${metric}`) },
          ...scales.map((one) => ({ value: scaleKey(one), label: t('scale.range', one) })),
          ...(metric === 'nps' ? [] : [{ value: other, label: t('scale.other') }]),
        ]}
        onChange={choose}
      />
      {wantsOther ? (
        <OtherScale
          initial={scale ?? null}
          onScale={(chosen) => onChange({ ...options, scale: chosen })}
        />
      ) : null}
    </>
  );
}

type Ends = Readonly<{ min: number; max: number }>;

function OtherScale({
  initial,
  onScale,
}: Readonly<{ initial: Ends | null; onScale: (scale: Ends) => void }>): ReactNode {
  const { t } = useTranslation('measure');
  const [min, setMin] = useState(initial ? String(initial.min) : '');
  const [max, setMax] = useState(initial ? String(initial.max) : '');
  const change = (nextMin: string, nextMax: string): void => {
    setMin(nextMin);
    setMax(nextMax);
    const scale = parseScale(nextMin, nextMax);
    if (scale) onScale(scale);
  };
  const wrong = min !== '' && max !== '' && parseScale(min, max) === null;
  return (
    <div className="other-scale">
      <TextField label={t('scale.from')} value={min} onChange={(text) => change(text, max)} />
      <TextField
        label={t('scale.to')}
        value={max}
        onChange={(text) => change(min, text)}
        error={wrong ? t('scale.wrong') : undefined}
      />
    </div>
  );
}
