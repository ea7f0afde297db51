import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { askFor, dialogRequest, dismissDialog } from '../../state/requests.ts';
import { useStore } from '../../state/store.ts';
import './import.css';
import { ImportPreview } from './ImportPreview.tsx';
import { type DeskOutcome, OutcomeList } from './OutcomeList.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useStagedFiles } from './use-staged-files.ts';

/** Takes files dropped anywhere or chosen, shows what was recognised in them, imports them. */
export function ImportDesk(): ReactNode {
  const { t } = useTranslation('import');
  const request = useStore(dialogRequest);
  const isOpen = request?.dialog === 'import';
  const staged = useStagedFiles();
  const [outcome, setOutcome] = useState<DeskOutcome | null>(null);
  const isDragging = useFileDrop((files) => askFor({ dialog: 'import', files }));

  const taken = useRef<unknown>(null);
  const { add, clear } = staged;
  useEffect(() => {
    if (request?.dialog !== 'import' || taken.current === request) return;
    taken.current = request;
    setOutcome(null);
    if (request.files.length > 0) add(request.files);
  }, [add, request]);

  const close = (): void => {
    clear();
    setOutcome(null);
    dismissDialog();
  };
  return (
    <>
      {isDragging ? (
        <div className="import-drop" aria-hidden="true">
          <p>{t('drop')}</p>
        </div>
      ) : null}
      {isOpen && outcome === null ? (
        <ImportPreview staged={staged} onClose={close} onImported={setOutcome} />
      ) : null}
      {isOpen && outcome !== null ? (
        <Dialog
          title={t('titleOutcome')}
          isOpen
          onClose={close}
          actions={
            <Button look="primary" autoFocus onPress={close}>
              {t('outcome.done')}
            </Button>
          }
        >
          <OutcomeList outcome={outcome} onDone={close} />
        </Dialog>
      ) : null}
    </>
  );
}
