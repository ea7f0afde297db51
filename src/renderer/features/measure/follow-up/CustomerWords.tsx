import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../../shared/domain/follow-up.ts';
import { Button } from '../../../components/Button.tsx';
import { formatNumber } from '../../../state/format.ts';
import { useNavigation } from '../../../state/navigation.ts';

/** What a customer is called in a list: their identifier, else the number of their row. */
export function useCustomerName(): (customer: Customer) => string {
  const { t } = useTranslation('followUp');
  return ({ respondent, row }) => respondent ?? t('row', { row: formatNumber(row + 1) });
}

/** A customer's own words and score, with the way to where the words stand. */
export function CustomerWords({ customer }: Readonly<{ customer: Customer }>): ReactNode {
  const { t } = useTranslation('followUp');
  const navigation = useNavigation();
  const { place, words, score, segments } = customer;
  return (
    <div className="customer">
      <dl className="customer-facts">
        <div>
          <dt>{t('score')}</dt>
          <dd className="customer-score">{score ?? t('noFigure')}</dd>
        </div>
        {segments.map(({ column, value }) => (
          <div key={column}>
            <dt>{column}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      {words === '' ? (
        <p className="quiet">{t('noWords')}</p>
      ) : (
        <blockquote className="customer-words" dir="auto">
          {words}
        </blockquote>
      )}
      {place ? (
        <Button onPress={() => navigation.go({ name: 'read', params: place })}>{t('read')}</Button>
      ) : null}
    </div>
  );
}
