import type { ReactNode } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import './Popover.css';

export type ListEntry = Readonly<{ id: number | string; text: string; content: ReactNode }>;

export type ListProps = Readonly<{
  label: string;
  entries: readonly ListEntry[];
  selected?: number | string | null;
  /** The focus chooses. Left out where an entry is something to do, not something to choose. */
  onSelect?: (id: number | string) => void;
  /** Enter, or a double click; a single click where nothing is chosen. */
  onOpen?: (id: number | string) => void;
}>;

/** A list with one chosen entry: arrows and type-ahead. For thousands of entries take DataTable. */
export function List({ label, entries, selected = null, onSelect, onOpen }: ListProps): ReactNode {
  return (
    <ListBox
      className="list-box"
      aria-label={label}
      selectionMode={onSelect ? 'single' : 'none'}
      selectionBehavior="replace"
      // Esc belongs to the dialog or the panel that the list stands in.
      escapeKeyBehavior="none"
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={(keys) => {
        const [chosen] = keys === 'all' ? [] : keys;
        if (chosen !== undefined) onSelect?.(chosen);
      }}
      {...(onOpen ? { onAction: onOpen } : {})}
    >
      {entries.map((entry) => (
        <ListBoxItem className="list-box-item" key={entry.id} id={entry.id} textValue={entry.text}>
          {entry.content}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
