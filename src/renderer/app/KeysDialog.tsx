import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/Dialog.tsx';
import { KeyHint } from '../components/KeyHint.tsx';
import { useOfferedCommands } from '../state/commands.ts';
import { dialogRequest, dismissDialog } from '../state/requests.ts';
import { useStore } from '../state/store.ts';
import './KeysDialog.css';

/** All keys that do something here and now. */
export function KeysDialog(): ReactNode {
  const { t } = useTranslation('app');
  const isOpen = useStore(dialogRequest)?.dialog === 'keys';
  const commands = useOfferedCommands();
  const fixed = [
    { title: t('keys.commands'), keys: 'Ctrl+K' },
    { title: t('keys.sources'), keys: 'Ctrl+P' },
    { title: t('back'), keys: 'Alt+ArrowLeft' },
    { title: t('forward'), keys: 'Alt+ArrowRight' },
    { title: t('keys.panes'), keys: 'F6' },
  ];
  const rows = [
    ...fixed,
    ...commands.flatMap(({ title, keys }) => (keys === undefined ? [] : [{ title, keys }])),
  ];
  return (
    <Dialog title={t('keys.title')} isOpen={isOpen} onClose={dismissDialog}>
      <dl className="keys-list">
        {rows.map(({ title, keys }) => (
          <div key={`${keys} ${title}`}>
            <dt>{title}</dt>
            <dd>
              <KeyHint keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
