import type { ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../state/format.ts';
import type { UpdateChoice } from './update-choice.ts';
import type { FoundUpdate } from './update-plans.ts';
import { UpdateDetails } from './UpdateDetails.tsx';
import './update.css';

export type UpdateOfferProps = Readonly<{
  found: FoundUpdate;
  onChoose: (choice: UpdateChoice) => void;
}>;

/** A file that may be a newer export: whether it updates its table or comes in beside it, and what the update does. */
export function UpdateOffer({ found, onChoose }: UpdateOfferProps): ReactNode {
  const { t } = useTranslation('datasetUpdate');
  const { plan, isWanted } = found;
  const { name, counts } = plan;
  const options = [
    {
      value: 'update',
      title: t('update', { name }),
      means: t('updateMeans', {
        added: t('added', { count: counts.added, number: formatNumber(counts.added) }),
        changed: formatNumber(counts.changed),
        unchanged: formatNumber(counts.unchanged),
        notInFile: formatNumber(counts.notInFile),
      }),
    },
    { value: 'new', title: t('new'), means: t('newMeans', { name }) },
  ];
  return (
    <>
      <RadioGroup
        className="update-choice"
        value={isWanted ? 'update' : 'new'}
        onChange={(value) => onChoose({ isWanted: value === 'update' })}
      >
        <Label className="update-choice-label">{t('choice')}</Label>
        {options.map(({ value, title, means }) => (
          <RadioField key={value} value={value}>
            <RadioButton className="update-option">
              <span className="update-option-mark" />
              <span className="update-option-title">{title}</span>{' '}
              <span className="update-option-means">{means}</span>
            </RadioButton>
          </RadioField>
        ))}
      </RadioGroup>
      {isWanted ? (
        <UpdateDetails found={found} onIdentify={(identifier) => onChoose({ identifier })} />
      ) : null}
    </>
  );
}
