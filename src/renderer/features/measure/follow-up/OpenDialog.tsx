import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CandidateKind,
  type FollowUpKind,
  followUpKinds,
} from '../../../../shared/domain/follow-up.ts';
import type { DatasetId } from '../../../../shared/ids.ts';
import { Button } from '../../../components/Button.tsx';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Select } from '../../../components/Select.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useCommand } from '../../../state/engine.ts';
import { formatNumber } from '../../../state/format.ts';
import { announce } from '../../../state/last-action.ts';

type Props = Readonly<{
  datasetId: DatasetId;
  rows: readonly number[];
  kind: CandidateKind;
  onClose: () => void;
  onDone: () => void;
}>;

/** Who calls, until when, and what to say: the same for all customers picked. */
export function OpenDialog({ datasetId, rows, kind, onClose, onDone }: Props): ReactNode {
  const { t } = useTranslation('followUp');
  const id = useId();
  const [reason, setReason] = useState<FollowUpKind>(kind);
  const [owner, setOwner] = useState('');
  const [due, setDue] = useState('');
  const [note, setNote] = useState('');
  const [isSystemic, setSystemic] = useState(false);
  const open = useCommand('followUps.open');
  const words = { count: rows.length, number: formatNumber(rows.length) };
  const tell = (opened: number, skipped: number): string => {
    if (opened === 0) return t('openedNone');
    const done = t('opened', { count: opened, number: formatNumber(opened) });
    return skipped === 0
      ? done
      : t('openedSkipped', { opened: done, number: formatNumber(skipped) });
  };
  const send = (): void =>
    open.mutate(
      {
        datasetId,
        rows: [...rows],
        kind: reason,
        owner,
        due: due === '' ? null : due,
        note,
        isSystemic,
      },
      {
        onSuccess: ({ opened, skipped }) => {
          announce(tell(opened.length, skipped));
          onDone();
        },
      },
    );
  return (
    <Dialog
      title={t('openTitle', words)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button look="primary" isPending={open.isPending} onPress={send}>
            {t('open')}
          </Button>
        </>
      }
    >
      <div className="open-fields">
        <TextField
          label={t('owner')}
          placeholder={t('ownerHint')}
          value={owner}
          onChange={setOwner}
          onSubmit={send}
          autoFocus
        />
        <span className="text-field">
          <label className="field-label" htmlFor={`${id}-due`}>
            {t('due')}
          </label>
          <input
            id={`${id}-due`}
            className="field-input"
            type="date"
            value={due}
            onChange={(event) => setDue(event.target.value)}
          />
        </span>
        <Select
          label={t('kind')}
          value={reason}
          options={followUpKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={setReason}
        />
        <div className="open-note">
          <TextField
            label={t('note')}
            placeholder={t('noteHint')}
            value={note}
            onChange={setNote}
            multiline
            rows={3}
          />
        </div>
        <div className="open-note">
          <Checkbox label={t('systemic')} isSelected={isSystemic} onChange={setSystemic} />
          <p className="field-description">{t('systemicHint')}</p>
        </div>
        {rows.length > 1 ? <p className="open-note quiet">{t('openSkips')}</p> : null}
        {open.error ? <ErrorNotice error={open.error.appError} /> : null}
      </div>
    </Dialog>
  );
}
