import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseId } from '../../../shared/ids.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import type { Send } from './use-send.ts';

type Props = Readonly<{ send: Send; onClose: () => void; onMade: (caseId: CaseId) => void }>;

/** Makes a case that is in no text and no table yet. */
export function NewCaseDialog({ send, onClose, onMade }: Props): ReactNode {
  const { t } = useTranslation('cases');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<'person' | 'organisation'>('person');
  const save = async (): Promise<void> => {
    if (name.trim() === '') return;
    const made = await send('cases.create', { name, kind }, () =>
      t('didCreateCase', { name: name.trim() }),
    );
    onClose();
    if (made.ok) onMade(made.value);
  };
  return (
    <Dialog
      title={t('newCaseTitle')}
      isOpen
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" isDisabled={name.trim() === ''} onPress={() => void save()}>
            {t('create')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('name')}
        value={name}
        autoFocus
        onChange={setName}
        onSubmit={() => void save()}
      />
      <Select
        label={t('kind')}
        value={kind}
        options={[
          { value: 'person', label: t('kind.person') },
          { value: 'organisation', label: t('kind.organisation') },
        ]}
        onChange={setKind}
      />
    </Dialog>
  );
}
