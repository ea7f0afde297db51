import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../shared/domain/code.ts';
import type { CodeId } from '../../../shared/ids.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/TextField.tsx';
import type { Send } from './use-send.ts';

type Props = Readonly<{
  parent: Code | null;
  send: Send;
  /** Given the new code, or null where none was made. */
  onDone: (made: CodeId | null) => void;
}>;

/** Asks for the name of a new code, at the top or below another. */
export function NewCodeField({ parent, send, onDone }: Props): ReactNode {
  const { t } = useTranslation('read');
  const [name, setName] = useState('');
  const create = async (): Promise<void> => {
    if (name.trim() === '') return onDone(null);
    const input = { name, parentId: parent?.id ?? null };
    const result = await send('codes.create', input, t('didCreate', { code: name.trim() }));
    onDone(result.ok ? result.value : null);
  };
  return (
    <form
      className="new-code"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone(null);
      }}
    >
      <TextField
        label={parent ? t('newCodeUnder', { code: parent.name }) : t('newCode')}
        value={name}
        onChange={setName}
        autoFocus
      />
      <Button type="submit" look="primary" isDisabled={name.trim() === ''}>
        {t('create')}
      </Button>
      <Button onPress={() => onDone(null)}>{t('cancel')}</Button>
    </form>
  );
}
