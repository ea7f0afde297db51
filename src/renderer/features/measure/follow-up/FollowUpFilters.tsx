import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { followUpKinds, followUpStatuses } from '../../../../shared/domain/follow-up.ts';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { Select } from '../../../components/Select.tsx';
import type { FollowUpFilter } from './follow-up-question.ts';

type Props = Readonly<{
  filter: FollowUpFilter;
  owners: readonly string[];
  onChange: (filter: FollowUpFilter) => void;
}>;

const anyone = 'any';
const named = (owner: string): string => `of ${owner}`;

/** Status, reason, owner and lateness of the list. */
export function FollowUpFilters({ filter, owners, onChange }: Props): ReactNode {
  const { t } = useTranslation('followUp');
  return (
    <div className="follow-up-fields" role="group" aria-label={t('filters')}>
      <Select
        label={t('status')}
        value={filter.status}
        options={[
          { value: 'any', label: t('anyStatus') },
          { value: 'notClosed', label: t('notClosed') },
          ...followUpStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
        ]}
        onChange={(status) => onChange({ ...filter, status })}
      />
      <Select
        label={t('kind')}
        value={filter.kind}
        options={[
          { value: 'any', label: t('anyKind') },
          ...followUpKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
        ]}
        onChange={(kind) => onChange({ ...filter, kind })}
      />
      <Select
        label={t('owner')}
        value={filter.owner === null ? anyone : named(filter.owner)}
        options={[
          { value: anyone, label: t('anyOwner') },
          ...owners.map((owner) => ({ value: named(owner), label: owner })),
        ]}
        onChange={(value) =>
          onChange({ ...filter, owner: owners.find((owner) => named(owner) === value) ?? null })
        }
      />
      <span className="follow-up-late">
        <Checkbox
          label={t('overdueOnly')}
          isSelected={filter.isOverdue}
          onChange={(isOverdue) => onChange({ ...filter, isOverdue })}
        />
      </span>
    </div>
  );
}
