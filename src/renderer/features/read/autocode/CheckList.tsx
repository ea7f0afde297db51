import type { ReactNode } from 'react';

export type CheckItem<Id> = Readonly<{ id: Id; name: string; note: string }>;

type Props<Id> = Readonly<{
  label: string;
  /** The label is read out but not shown, where the place says it already. */
  hideLabel?: boolean;
  items: readonly CheckItem<Id>[];
  checked: ReadonlySet<Id>;
  onChange: (checked: ReadonlySet<Id>) => void;
}>;

/** Things to tick, each with a quiet note. The browser's own boxes: there may be a thousand of them. */
export function CheckList<Id extends string | number>({
  label,
  hideLabel = false,
  items,
  checked,
  onChange,
}: Props<Id>): ReactNode {
  const toggle = (id: Id, isChecked: boolean): void => {
    const next = new Set(checked);
    if (isChecked) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <fieldset className="autocode-checks">
      <legend className={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</legend>
      <div className="autocode-check-list" data-scrolls>
        {items.map(({ id, name, note }) => (
          <label key={id} className="autocode-check">
            <input
              type="checkbox"
              checked={checked.has(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
            <span className="autocode-check-name" title={name} dir="auto">
              {name}
            </span>
            <span className="quiet">{note}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
