import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../components/TextField.tsx';
import { isComposing } from '../../../state/keyboard.ts';

type Props = Readonly<{
  saved: string;
  /** Counts how often renaming was asked for; each time the name gets the focus. */
  focus: number;
  check: (name: string) => string | null;
  onSave: (name: string) => void;
  /** Enter or Esc was pressed: the name is as it is to be. */
  onDone: () => void;
}>;

/** The name of a code, changed where it stands: saved by Enter or by leaving the field, put back by Esc. */
export function CodeNameField({ saved, focus, check, onSave, onDone }: Props): ReactNode {
  const { t } = useTranslation('codebook');
  const [held, setHeld] = useState({ of: saved, typed: saved });
  // Renamed meanwhile, here or by an undo: what was typed for the old name no longer counts.
  const name = held.of === saved ? held.typed : saved;
  const input = useRef<HTMLInputElement>(null);
  const seen = useRef(focus);
  useEffect(() => {
    if (focus !== seen.current) input.current?.select();
    seen.current = focus;
  }, [focus]);
  const type = (typed: string): void => setHeld({ of: saved, typed });
  const wanted = name.replace(/\s+/gu, ' ').trim();
  const fault = wanted === saved ? null : check(name);
  // Esc takes the focus away before what was typed is forgotten.
  const isPutBack = useRef(false);
  const save = (): void => {
    const isMeant = !isPutBack.current;
    isPutBack.current = false;
    if (!isMeant) return;
    if (wanted === '') type(saved);
    else if (fault === null && wanted !== saved) onSave(wanted);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
        if (fault === null) onDone();
      }}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event.nativeEvent)) return;
        type(saved);
        isPutBack.current = true;
        onDone();
      }}
    >
      <TextField
        label={t('name')}
        value={name}
        onChange={type}
        inputRef={input}
        error={fault ?? undefined}
      />
    </form>
  );
}
