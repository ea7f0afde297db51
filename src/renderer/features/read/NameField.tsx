import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../components/TextField.tsx';

type Props = Readonly<{
  saved: string;
  /** Counts how often renaming was asked for; each time the name gets the focus. */
  focus?: number;
  onSave: (name: string) => void;
}>;

/** The name of a thing, changed where it stands: saved by Enter or by leaving the field, put back by Esc. */
export function NameField({ saved, focus = 0, onSave }: Props): ReactNode {
  const { t } = useTranslation('read');
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
  const save = (): void => {
    const wanted = name.trim();
    if (wanted === '') type(saved);
    else if (wanted !== saved) onSave(wanted);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Escape') type(saved);
      }}
    >
      <TextField label={t('name')} value={name} onChange={type} inputRef={input} />
    </form>
  );
}
