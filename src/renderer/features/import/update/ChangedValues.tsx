import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangedValue } from '../../../../shared/domain/dataset-update.ts';
import { formatNumber } from '../../../state/format.ts';

/** The first answers that change, as they are in the study and in the file. */
export function ChangedValues({
  changes,
  total,
}: Readonly<{ changes: readonly ChangedValue[]; total: number }>): ReactNode {
  const { t } = useTranslation('datasetUpdate');
  if (changes.length === 0) return null;
  const title =
    total > changes.length
      ? t('firstChanges', { shown: formatNumber(changes.length), total: formatNumber(total) })
      : t('changes');
  const show = (cell: string): ReactNode =>
    cell.trim() === '' ? <span className="quiet">{t('empty')}</span> : cell;
  return (
    <div className="import-section">
      <h3>{title}</h3>
      <div data-scrolls tabIndex={0} role="region" aria-label={title}>
        <table className="import-table update-changes">
          <thead>
            <tr>
              <th scope="col">{t('response')}</th>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('before')}</th>
              <th scope="col">{t('after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ row, response, column, before, after }) => (
              <tr key={`${row} ${column}`}>
                <th scope="row">{response}</th>
                <td dir="auto">{column}</td>
                <td dir="auto">{show(before)}</td>
                <td dir="auto">{show(after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
