import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Attribute, attributeTypes } from '../../../shared/domain/attribute.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Select } from '../../components/Select.tsx';
import { TextField } from '../../components/TextField.tsx';
import type { Send } from './use-send.ts';

type Props = Readonly<{
  /** Null for one to be made. */
  attribute: Attribute | null;
  send: Send;
  onClose: () => void;
}>;

/** The lines of a text, each once. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
  return [...new Set(lines)].filter((line) => line !== '');
}

/** Makes an attribute, or changes its name, type and options. */
export function AttributeDialog({ attribute, send, onClose }: Props): ReactNode {
  const { t } = useTranslation('cases');
  const [name, setName] = useState(attribute?.name ?? '');
  const [type, setType] = useState(attribute?.type ?? 'text');
  const [options, setOptions] = useState(attribute?.options.join('\n') ?? '');
  const [error, setError] = useState<string>();

  const save = async (): Promise<void> => {
    if (name.trim() === '') return;
    const shape = { name, type, options: type === 'choice' ? linesOf(options) : [] };
    const result = attribute
      ? await send('attributes.update', { attributeId: attribute.id, ...shape }, () =>
          t('didChangeAttribute', { name: name.trim() }),
        )
      : await send('attributes.create', shape, () =>
          t('didCreateAttribute', { name: name.trim() }),
        );
    if (result.ok) onClose();
    else setError(result.error.message);
  };
  return (
    <Dialog
      title={attribute ? t('editAttributeTitle', { name: attribute.name }) : t('attributeTitle')}
      isOpen
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" isDisabled={name.trim() === ''} onPress={() => void save()}>
            {t(attribute ? 'save' : 'create')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('name')}
        value={name}
        autoFocus
        selects
        error={error}
        onChange={(next) => {
          setName(next);
          setError(undefined);
        }}
        onSubmit={() => void save()}
      />
      <Select
        label={t('type')}
        value={type}
        options={attributeTypes.map((value) => ({ value, label: t(`type.${value}`) }))}
        onChange={setType}
      />
      {attribute && type !== attribute.type ? <p className="quiet">{t('typeHint')}</p> : null}
      {type === 'choice' ? (
        <TextField
          label={t('options')}
          description={t('optionsHint')}
          value={options}
          multiline
          rows={6}
          onChange={setOptions}
        />
      ) : null}
    </Dialog>
  );
}
