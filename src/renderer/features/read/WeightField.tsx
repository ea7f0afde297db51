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
  const { fieldFocus, clearFieldFocus, focusText } = desk;
  const save = async (wanted: number | null): Promise<void> => {
    if (wanted === null || wanted === coding.weight) return setTyped(null);
    const weight = Math.max(0, Math.min(100, Math.round(wanted)));
    const done = t('didWeigh', { weight });
    const result = await desk.send('codings.setWeight', { codingId: coding.id, weight }, done);
    if (result.ok) setTyped(null);
  };
  const latestSave = useRef(save);
  useEffect(() => {
    latestSave.current = save;
  });
  useEffect(() => {
    if (fieldFocus !== 'weight') return;
    input.current?.select();
    const [, digits, enter] = /^(\d+)(\n?)$/u.exec(takeTyped()) ?? [];
    clearFieldFocus();
    if (digits === undefined) return;
    if (enter === '\n') void latestSave.current(Number(digits)).then(focusText);
    else setTyped(Number(digits));
  }, [fieldFocus, clearFieldFocus, focusText]);
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
        onBlur={() => void save(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void save(typed).then(focusText);
          if (event.key !== 'Escape') return;
          setTyped(null);
          focusText();
        }}
      />
    </label>
  );
}
