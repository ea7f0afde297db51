import { useRef, type ReactNode } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/KeyHint.tsx';
import type { MenuGroup } from '../../components/Menu.tsx';

type Props = Readonly<{
  groups: readonly MenuGroup[];
  /** Pixels of the window. */
  place: Readonly<{ x: number; y: number }>;
  onClose: () => void;
  /** What the menu is, where it is not that of the text. */
  label?: string;
}>;

/** Actions where the pointer is: the reader's, or those of what was clicked. */
export function ContextMenu({ groups, place, onClose, label }: Props): ReactNode {
  const { t } = useTranslation('read');
  const anchor = useRef<HTMLSpanElement>(null);
  const run = (id: string): void => {
    onClose();
    groups
      .flatMap(({ entries }) => entries)
      .find((entry) => entry.id === id)
      ?.run();
  };
  return (
    <>
      <span ref={anchor} className="anchor" style={{ left: place.x, top: place.y }} />
      <Popover
        className="popover"
        aria-label={label ?? t('moreActions')}
        triggerRef={anchor}
        placement="bottom start"
        isOpen
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <Menu
          className="menu"
          aria-label={label ?? t('moreActions')}
          autoFocus="first"
          onAction={(key) => run(String(key))}
        >
          {groups.map((group) => (
            <MenuSection
              key={group.label}
              className="menu-section"
              {...(group.chosen ? { selectionMode: 'multiple', selectedKeys: group.chosen } : {})}
            >
              <Header className="menu-header">{group.label}</Header>
              {group.entries.map(({ id, label, keys, isDisabled }) => (
                <MenuItem
                  key={id}
                  id={id}
                  className="menu-item"
                  textValue={label}
                  isDisabled={isDisabled ?? false}
                >
                  {label}
                  {keys ? <KeyHint keys={keys} /> : null}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </>
  );
}
