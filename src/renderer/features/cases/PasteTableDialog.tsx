import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseBlock } from '../../../core/cases/table-text.ts';
import type { AppError } from '../../../shared/app-error.ts';
import type { TablePlan } from '../../../shared/domain/attribute.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { KeyHint } from '../../components/KeyHint.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useEngine } from '../../state/engine.ts';
import { TablePlanView } from './TablePlanView.tsx';
import type { Send } from './use-send.ts';

type Props = Readonly<{
  /** What is on the clipboard already. */
  text: string;
  send: Send;
  onClose: () => void;
}>;

type Seen = Readonly<{ plan: TablePlan | null; error: AppError | null }>;
const nothingSeen: Seen = { plan: null, error: null };

/** A table with names of its own: what it would do is shown before it is done. */
export function PasteTableDialog({ text: given, send, onClose }: Props): ReactNode {
  const { t } = useTranslation('cases');
  const engine = useEngine();
  const [text, setText] = useState(given);
  const [createCases, setCreateCases] = useState(true);
  const [seen, setSeen] = useState(nothingSeen);
  const table = useMemo(() => parseBlock(text).map((row) => [...row]), [text]);
  const isTable = table.length > 1 && (table[0]?.length ?? 0) > 1;

  useEffect(() => {
    if (!isTable) return undefined;
    let isWanted = true;
    void engine.call('attributes.planTable', { table }).then((result) => {
      if (!isWanted) return;
      setSeen(
        result.ok ? { plan: result.value, error: null } : { plan: null, error: result.error },
      );
    });
    return () => void (isWanted = false);
  }, [engine, isTable, table]);
  const { plan, error } = isTable ? seen : nothingSeen;

  const isReady = plan !== null && plan.changedCells + plan.newCaseCount > 0;
  const isPasting = useRef(false);
  const paste = async (): Promise<void> => {
    if (!isReady || isPasting.current) return;
    isPasting.current = true;
    const done = await send('attributes.pasteTable', { table, createCases }, ({ changed }) =>
      t('didSet', { count: changed }),
    );
    isPasting.current = false;
    if (done.ok) onClose();
    else setSeen({ plan: null, error: done.error });
  };
  return (
    <Dialog
      title={t('tableTitle')}
      isOpen
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" isDisabled={!isReady} onPress={() => void paste()}>
            {t('pasteIt')} <KeyHint keys="Ctrl+Enter" />
          </Button>
        </>
      }
    >
      <p>{t('tableSentence')}</p>
      <div
        role="presentation"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void paste();
        }}
      >
        <TextField
          label={t('tableField')}
          placeholder={t('tablePlaceholder')}
          value={text}
          multiline
          rows={6}
          autoFocus
          onChange={setText}
        />
      </div>
      {error ? <ErrorNotice error={error} /> : null}
      {text.trim() !== '' && !isTable ? <p className="quiet">{t('tableNothing')}</p> : null}
      {plan ? <TablePlanView plan={plan} /> : null}
      {plan && plan.newCaseCount > 0 ? (
        <Checkbox label={t('createCases')} isSelected={createCases} onChange={setCreateCases} />
      ) : null}
    </Dialog>
  );
}
