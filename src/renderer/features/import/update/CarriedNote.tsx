import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CarriedCounts } from '../../../../shared/domain/dataset-update.ts';
import { formatNumber } from '../../../state/format.ts';

/** What becomes, or became, of codings and links in the texts of a table. Nothing where none stands in a text that changes. */
export function CarriedNote({ carried }: Readonly<{ carried: CarriedCounts }>): ReactNode {
  const { t } = useTranslation('datasetUpdate');
  const { kept, followed, lost, found } = carried;
  if (kept + followed + lost + found === 0) return null;
  const say = (key: string, count: number): string | null =>
    count === 0 ? null : t(key, { count, number: formatNumber(count) });
  const sentences = [
    say('kept', kept),
    say('followed', followed),
    lost === 0 ? t('noneLost') : say('lost', lost),
    say('found', found),
  ];
  return (
    <div>
      <h3>{t('coding')}</h3>
      <p>{sentences.filter((sentence) => sentence !== null).join(' ')}</p>
    </div>
  );
}
