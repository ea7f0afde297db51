import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../components/IconButton.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { Menu, type MenuGroup } from '../../components/Menu.tsx';
import { useKeyBindings } from '../../state/key-bindings.ts';
import { CodersMenu } from './coders/CodersMenu.tsx';
import type { Desk } from './desk.ts';
import { ReadingProgress } from './going/ReadingProgress.tsx';
import {
  actionGroups,
  useReaderActions,
  useReaderKeys,
  type ReaderActionId,
} from './reader-actions.ts';

// The text keeps the focus and its selection while a button is pressed with the pointer.
const keepFocus = (event: { preventDefault: () => void }): void => event.preventDefault();

/** Acts on the selection: the same things as the keys, for the pointer. */
export function ReaderToolbar({
  desk,
  start,
}: Readonly<{ desk: Desk; start: ReactNode }>): ReactNode {
  const { t } = useTranslation('read');
  const findKeys = useReaderKeys()('find');
  const hasSelection = desk.selection.start < desk.selection.end;
  const groups = useActionGroups(desk);
  if (desk.isEditing) return <div className="reader-toolbar">{start}</div>;
  return (
    <div className="reader-toolbar" role="toolbar" aria-label={t('toolbar')}>
      {start}
      <span className="toolbar-actions">
        <Tool desk={desk} action="code" isDisabled={!hasSelection} />
        <Tool desk={desk} action="inVivo" isDisabled={!hasSelection} />
        <Tool desk={desk} action="remove" isDisabled={desk.touching.length === 0} />
        <RecentCodes desk={desk} />
      </span>
      <ReadingProgress desk={desk} />
      <CodersMenu />
      <IconButton
        icon="find"
        label={t('action.find')}
        keys={findKeys}
        onPress={() => desk.run('find')}
      />
      <Menu
        label={t('moreActions')}
        trigger={<IconButton icon="more" label={t('moreActions')} />}
        groups={groups}
      />
    </div>
  );
}

type ToolProps = Readonly<{ desk: Desk; action: ReaderActionId; isDisabled: boolean }>;

function Tool({ desk, action, isDisabled }: ToolProps): ReactNode {
  const { t } = useTranslation('read');
  const keys = useReaderKeys()(action);
  return (
    <button
      type="button"
      className="tool"
      disabled={isDisabled}
      onMouseDown={keepFocus}
      onClick={() => desk.run(action)}
    >
      {t(`tool.${action}`)}
      {keys === undefined ? null : <KeyHint keys={keys} />}
    </button>
  );
}

/** The codes under the digit keys; each also a button. */
function RecentCodes({ desk }: Readonly<{ desk: Desk }>): ReactNode {
  const { t } = useTranslation('read');
  const { singleCharacters } = useKeyBindings();
  return desk.recent.slots.map((codeId, index) => {
    const code = codeId === null ? undefined : desk.reading.codeById.get(codeId);
    if (!code) return null;
    return (
      <button
        type="button"
        className="tool recent-code"
        key={code.id}
        data-family={code.family}
        title={code.path}
        aria-description={t('codeWith', { code: code.name })}
        onMouseDown={keepFocus}
        onClick={() => void desk.applyCode(code.id)}
      >
        {singleCharacters ? <kbd>{index + 1}</kbd> : null}
        <span className="family-mark" />
        <span className="recent-name" dir="auto">
          {code.name}
        </span>
      </button>
    );
  });
}

/** Every action with its key, for menus. */
export function useActionGroups(desk: Desk): readonly MenuGroup[] {
  const { t } = useTranslation('read');
  const actions = useReaderActions();
  return actionGroups.map((group) => ({
    label: t(`group.${group}`),
    showLabel: true,
    entries: actions
      .filter((action) => action.group === group)
      .map(({ id, keys }) => ({
        id,
        keys,
        label: t(`action.${id}`),
        run: () => desk.run(id),
      })),
  }));
}
