import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../components/Button.tsx';
import { Checkbox } from '../components/Checkbox.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { KeyHint } from '../components/KeyHint.tsx';
import { TextField } from '../components/TextField.tsx';
import { changeBindings, keysOf, unchangedKeys, useKeyBindings } from '../state/key-bindings.ts';
import { keyParts } from '../state/keyboard.ts';
import { dialogRequest, dismissDialog } from '../state/requests.ts';
import { useStore } from '../state/store.ts';
import { KeyRowView } from './KeyRowView.tsx';
import './KeysDialog.css';
import { type KeyGroup, useKeyGroups } from './use-key-groups.ts';

/** All keys, and the way to change them. */
export function KeysDialog(): ReactNode {
  const { t } = useTranslation('keys');
  const isOpen = useStore(dialogRequest)?.dialog === 'keys';
  const bindings = useKeyBindings();
  const isChanged = Object.keys(bindings.changed).length > 0;
  return (
    <Dialog
      title={t('title')}
      size="wide"
      isOpen={isOpen}
      onClose={dismissDialog}
      actions={
        <Button
          isDisabled={!isChanged}
          onPress={() => changeBindings({ ...bindings, changed: unchangedKeys.changed })}
        >
          {t('resetAll')}
        </Button>
      }
    >
      <KeySettings />
    </Dialog>
  );
}

function KeySettings(): ReactNode {
  const { t } = useTranslation('keys');
  const bindings = useKeyBindings();
  const groups = useKeyGroups();
  const [words, setWords] = useState('');
  const [changing, setChanging] = useState<string | null>(null);
  const fits = useFits(words);
  const shown = groups.map(fits).filter(({ rows, fixed }) => rows.length + fixed.length > 0);
  const all = groups.flatMap(({ rows }) => rows);
  return (
    <>
      <p className="quiet">{t('sentence')}</p>
      <div className="keys-head">
        <TextField
          label={t('search')}
          hideLabel
          placeholder={t('searchPlaceholder')}
          value={words}
          onChange={setWords}
          autoFocus
        />
        <div className="keys-single">
          <Checkbox
            label={t('single')}
            isSelected={bindings.singleCharacters}
            onChange={(singleCharacters) => changeBindings({ ...bindings, singleCharacters })}
          />
          <p className="quiet">{t('singleHint')}</p>
        </div>
      </div>
      {shown.length === 0 ? <p role="status">{t('noneFound', { words })}</p> : null}
      <div className="keys-groups">
        {shown.map((group) => (
          <section key={group.id} className="keys-group" aria-label={group.title}>
            <h3>{group.title}</h3>
            <ul>
              {group.rows.map((row) => (
                <KeyRowView
                  key={row.action.id}
                  row={row}
                  all={all}
                  isChanging={changing === row.action.id}
                  onChanging={(on) => setChanging(on ? row.action.id : null)}
                />
              ))}
              {group.fixed.map(({ title, keys }) => (
                <li key={title} className="key-row">
                  <span className="key-row-title">{title}</span>
                  <span className="key-row-fixed">
                    {keys.map((each) => (
                      <KeyHint key={each} keys={each} />
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

/** Leaves of a group what is called so, or has such a key. */
function useFits(words: string): (group: KeyGroup) => KeyGroup {
  const bindings = useKeyBindings();
  const sought = words.trim().toLowerCase();
  const has = (title: string, keys: readonly string[]): boolean => {
    const spelled = keys.map((each) => keyParts(each).join('+').toLowerCase());
    return title.toLowerCase().includes(sought) || spelled.includes(sought);
  };
  return (group) => ({
    ...group,
    rows: group.rows.filter(({ action, title }) => {
      const keys = keysOf(action, bindings);
      return has(title, keys === null ? [] : [keys]);
    }),
    fixed: group.fixed.filter(({ title, keys }) => has(title, keys)),
  });
}
