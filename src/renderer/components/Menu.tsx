import type { ReactElement, ReactNode } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import type { KeyCombination } from '../state/keyboard.ts';
import { KeyHint } from './KeyHint.tsx';
import './Popover.css';

export type MenuEntry = Readonly<{
  id: string;
  label: string;
  keys?: KeyCombination | undefined;
  isDisabled?: boolean;
  run: () => void;
}>;

export type MenuGroup = Readonly<{
  /** Read out as the group's name. */
  label: string;
  showLabel?: boolean;
  /** Ids of the entries that are chosen at present, where the group is a choice. */
  chosen?: readonly string[];
  entries: readonly MenuEntry[];
}>;

/** A button that opens a menu. `trigger` is a Button or an IconButton. */
export function Menu({
  trigger,
  label,
  groups,
}: Readonly<{ trigger: ReactElement; label: string; groups: readonly MenuGroup[] }>): ReactNode {
  const run = (id: string): void => {
    groups
      .flatMap(({ entries }) => entries)
      .find((entry) => entry.id === id)
      ?.run();
  };
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover" placement="bottom start">
        <AriaMenu className="menu" aria-label={label} onAction={(key) => run(String(key))}>
          {groups.map((group) => (
            <MenuGroupView key={group.label} group={group} />
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function MenuGroupView({ group }: Readonly<{ group: MenuGroup }>): ReactNode {
  return (
    <MenuSection
      className="menu-section"
      aria-label={group.label}
      {...(group.chosen ? { selectionMode: 'multiple', selectedKeys: group.chosen } : {})}
    >
      {group.showLabel ? <Header className="menu-header">{group.label}</Header> : null}
      {group.entries.map((entry) => (
        <MenuItem
          className="menu-item"
          key={entry.id}
          id={entry.id}
          textValue={entry.label}
          isDisabled={entry.isDisabled ?? false}
        >
          {entry.label}
          {entry.keys ? <KeyHint keys={entry.keys} /> : null}
        </MenuItem>
      ))}
    </MenuSection>
  );
}
