import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type FollowUp,
  followUpKinds,
  followUpStatuses,
} from '../../../../shared/domain/follow-up.ts';
import { Button } from '../../../components/Button.tsx';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { Select } from '../../../components/Select.tsx';
import { formatDateTime } from '../../../state/format.ts';
import { isComposing } from '../../../state/keyboard.ts';
import { CustomerWords, useCustomerName } from './CustomerWords.tsx';
import type { FollowUpChange } from './use-follow-up-actions.ts';

type Props = Readonly<{
  followUp: FollowUp | null;
  today: string;
  isLate: boolean;
  onChange: (change: FollowUpChange) => void;
  onDelete: () => void;
  cardRef: Ref<HTMLElement>;
}>;

/** One follow-up: what is done about it, and the customer's own words and score beside. */
export function FollowUpCard(props: Props): ReactNode {
  const { t } = useTranslation('followUp');
  const nameOf = useCustomerName();
  const { followUp, cardRef } = props;
  const title = followUp ? t('customer', { name: nameOf(followUp) }) : t('noCustomer');
  return (
    <aside
      className="follow-up-pane"
      aria-label={title}
      data-scrolls
      data-pane
      tabIndex={0}
      ref={cardRef}
    >
      <h2 className="pane-title">{title}</h2>
      {followUp ? <CardBody key={followUp.id} {...props} followUp={followUp} /> : null}
    </aside>
  );
}

function CardBody({
  followUp,
  isLate,
  onChange,
  onDelete,
}: Props & Readonly<{ followUp: FollowUp }>): ReactNode {
  const { t } = useTranslation('followUp');
  const { status, kind, owner, due, note, isSystemic, createdAt, coder } = followUp;
  return (
    <div className="follow-up-card">
      <div className="card-fields">
        <Select
          label={t('status')}
          value={status}
          options={followUpStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          onChange={(next) => onChange({ status: next })}
        />
        <Select
          label={t('kind')}
          value={kind}
          options={followUpKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(next) => onChange({ kind: next })}
        />
        <KeptField label={t('owner')} value={owner} onSave={(next) => onChange({ owner: next })} />
        <KeptField
          label={isLate ? `${t('due')} (${t('overdue')})` : t('due')}
          value={due ?? ''}
          type="date"
          onSave={(next) => onChange({ due: next === '' ? null : next })}
        />
        <div className="card-whole">
          <KeptField
            label={t('note')}
            value={note}
            type="lines"
            onSave={(next) => onChange({ note: next })}
          />
        </div>
        <div className="card-whole">
          <Checkbox
            label={t('systemic')}
            isSelected={isSystemic}
            onChange={(next) => onChange({ isSystemic: next })}
          />
        </div>
      </div>
      <CustomerWords customer={followUp} />
      <p className="quiet card-origin">
        {t('openedBy', { day: formatDateTime(createdAt), coder })}
      </p>
      <Button look="quiet" onPress={onDelete}>
        {t('delete')}
      </Button>
    </div>
  );
}

type FieldProps = Readonly<{
  label: string;
  value: string;
  type?: 'text' | 'date' | 'lines';
  onSave: (value: string) => void;
}>;

/** A field that is saved when it is left, or at Enter (Ctrl+Enter in several lines); Esc brings the old words back. */
function KeptField({ label, value, type = 'text', onSave }: FieldProps): ReactNode {
  const id = useId();
  // Null while nothing is typed, so that an undo shows at once.
  const [typed, setTyped] = useState<string | null>(null);
  const save = (): void => {
    if (typed !== null && typed !== value) onSave(typed);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !isComposing(event.nativeEvent)) {
      if (type !== 'lines' || event.ctrlKey || event.metaKey) save();
    } else if (event.key === 'Escape' && typed !== null) {
      event.stopPropagation();
      setTyped(null);
    }
  };
  const field = {
    id,
    className: 'field-input',
    value: typed ?? value,
    onBlur: save,
    onKeyDown,
    onChange: (event: Readonly<{ target: Readonly<{ value: string }> }>) =>
      setTyped(event.target.value),
  };
  return (
    <span className="text-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {type === 'lines' ? (
        <textarea {...field} rows={3} dir="auto" maxLength={10_000} />
      ) : (
        <input {...field} type={type} dir="auto" maxLength={200} />
      )}
    </span>
  );
}
