import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CoderId } from '../../shared/ids.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { List } from '../components/List.tsx';
import { TextField } from '../components/TextField.tsx';
import { useCommand, useOperation } from '../state/engine.ts';
import { announce } from '../state/last-action.ts';
import { dialogRequest, dismissDialog } from '../state/requests.ts';
import { useStore } from '../state/store.ts';

/** Chooses who is coding on this copy, or adds a coder. */
export function CoderDialog(): ReactNode {
  const { t } = useTranslation('app');
  const isOpen = useStore(dialogRequest)?.dialog === 'coder';
  const coders = useOperation('coders.list', {}, { enabled: isOpen });
  const choose = useCommand('coders.choose');
  const create = useCommand('coders.create');
  const [name, setName] = useState('');
  const error = choose.error ?? create.error ?? coders.error;

  const chooseCoder = async (coderId: CoderId, chosenName: string): Promise<void> => {
    await choose.mutateAsync({ coderId });
    announce(t('coder.chosen', { name: chosenName }));
    dismissDialog();
  };
  const add = async (): Promise<void> => {
    const coderId = await create.mutateAsync({ name });
    await chooseCoder(coderId, name.trim());
    setName('');
  };
  // A refusal is shown from the mutation's own state.
  const quietly = (work: Promise<void>): void => void work.catch(() => undefined);

  return (
    <Dialog title={t('coder.title')} isOpen={isOpen} onClose={dismissDialog} size="small">
      <p className="quiet">{t('coder.sentence')}</p>
      {error ? <ErrorNotice error={error.appError} /> : null}
      <List
        label={t('coder.list')}
        entries={(coders.data ?? []).map((coder) => ({
          id: coder.id,
          text: coder.name,
          content: coder.current ? <strong>{coder.name}</strong> : coder.name,
        }))}
        onOpen={(id) => {
          const coder = coders.data?.find((known) => known.id === id);
          if (coder) quietly(chooseCoder(coder.id, coder.name));
        }}
      />
      <TextField
        label={t('coder.new')}
        value={name}
        onChange={setName}
        onSubmit={() => quietly(add())}
      />
      <Button isDisabled={name.trim() === ''} onPress={() => quietly(add())}>
        {t('coder.add')}
      </Button>
    </Dialog>
  );
}
