import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coding } from '../../../shared/domain/coding.ts';
import type { Desk } from './desk.ts';
import { takeTyped } from './typed-ahead.ts';

/** How strongly a segment speaks for its code, 0 to 100. Saved on Enter or on leaving the field. */
export function WeightField({ desk, coding }: Readonly<{ desk: Desk; coding: Coding }>): ReactNode {
  const { t } = useTranslation('read');
  const [typed, setTyped] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { fieldFocus, clearFieldFocus } = desk;
  useEffect(() => {
    if (fieldFocus !== 'weight') return;
    input.current?.select();
    const ahead = takeTyped();
    if (/^\d+$/u.test(ahead)) setTyped(Number(ahead));
    clearFieldFocus();
  }, [fieldFocus, clearFieldFocus]);
  const save = async (): Promise<void> => {
    if (typed === null || typed === coding.weight) return setTyped(null);
    const weight = Math.max(0, Math.min(100, Math.round(typed)));
    const done = t('didWeigh', { weight });
    const result = await desk.send('codings.setWeight', { codingId: coding.id, weight }, done);
    if (result.ok) setTyped(null);
  };
  return (
    <label className="weight-field">
      <span className="field-label">{t('weight')}</span>
      <input
        ref={input}
        className="field-input"
        type="number"
        min={0}
        max={100}
        step={5}
        value={typed ?? coding.weight}
        onChange={(event) => setTyped(event.target.valueAsNumber || 0)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void save().then(desk.focusText);
          if (event.key !== 'Escape') return;
          setTyped(null);
          desk.focusText();
        }}
      />
    </label>
  );
}
