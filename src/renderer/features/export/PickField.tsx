import type { ReactNode } from 'react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../components/Icon.tsx';

export type PickFieldProps<Id extends number> = Readonly<{
  label: string;
  /** Stands for no choice: all of them. */
  all: string;
  things: readonly Readonly<{ id: Id; name: string; family?: number }>[];
  value: Id | null;
  onChange: (id: Id | null) => void;
  /** Has a line of its own. */
  isWide?: boolean;
}>;

/** One of many things by a piece of its name, or all of them. */
export function PickField<Id extends number>({
  label,
  all,
  things,
  value,
  onChange,
  isWide = false,
}: PickFieldProps<Id>): ReactNode {
  const { t } = useTranslation('export');
  const items = [
    { key: 'all', name: all, family: undefined },
    ...things.map(({ id, name, family }) => ({ key: String(id), name, family })),
  ];
  const isKnown = things.some(({ id }) => id === value);
  return (
    <ComboBox
      className={isWide ? 'export-pick export-pick-wide' : 'export-pick'}
      defaultItems={items}
      value={isKnown ? String(value) : 'all'}
      onChange={(key) => onChange(things.find(({ id }) => String(id) === key)?.id ?? null)}
    >
      <Label className="field-label">{label}</Label>
      <div className="export-pick-field">
        <Input
          className="field-input"
          dir="auto"
          // What is typed takes the place of what was chosen.
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button className="export-pick-open" aria-label={t('showAll', { label })}>
          <Icon name="down" size={12} />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox className="list-box">
          {(item: (typeof items)[number]) => (
            <ListBoxItem className="list-box-item" id={item.key} textValue={item.name}>
              {item.family === undefined ? null : (
                <span className="family-mark" data-family={item.family} />
              )}
              <span dir="auto">{item.name}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
