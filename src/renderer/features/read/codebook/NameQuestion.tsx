import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../components/Button.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { isComposing } from '../../../state/keyboard.ts';

type Props = Readonly<{
  label: string;
  /** What stands there at first. */
  name?: string;
  action: string;
  /** What is wrong with a name, or null. An empty one is never wrong: it cannot be sent. */
  check: (name: string) => string | null;
  onSend: (name: string) => Promise<void>;
  onClose: () => void;
}>;

/** Asks for a name in a line of the panel. Enter sends it once; Esc puts the question away. */
export function NameQuestion(props: Props): ReactNode {
  const { label, action, check, onSend, onClose } = props;
  const { t } = useTranslation('codebook');
  const [name, setName] = useState(props.name ?? '');
  const isSending = useRef(false);
  const fault = name.trim() === '' ? null : check(name);
  const send = async (): Promise<void> => {
    if (name.trim() === '') return onClose();
    if (fault !== null || isSending.current) return;
    isSending.current = true;
    await onSend(name);
    isSending.current = false;
  };
  return (
    <form
      className="name-question"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !isComposing(event.nativeEvent)) onClose();
      }}
    >
      <TextField
        label={label}
        value={name}
        onChange={setName}
        autoFocus
        selects
        error={fault ?? undefined}
      />
      <Button type="submit" look="primary" isDisabled={name.trim() === '' || fault !== null}>
        {action}
      </Button>
      <Button onPress={onClose}>{t('cancel')}</Button>
    </form>
  );
}
