import type { ReactNode } from 'react';

export type CheckRowProps = Readonly<{
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
  name: string;
  note: string;
}>;

/** One of many things to tick, with a quiet note below. The browser's own box: there may be a thousand of them. */
export function CheckRow({ isChecked, onChange, name, note }: CheckRowProps): ReactNode {
  return (
    <label className="check-row">
      <input
        type="checkbox"
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="check-name" title={name}>
        {name}
      </span>
      <span className="check-note">{note}</span>
    </label>
  );
}
