import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Loss } from '../../../shared/domain/file-inspection.ts';
import { formatNumber } from '../../state/format.ts';

/** What of a file cannot be kept, and what is worth knowing about it. */
export function FileNotes({
  losses,
  warnings,
}: Readonly<{ losses: readonly Loss[]; warnings: readonly string[] }>): ReactNode {
  const { t } = useTranslation('import');
  if (losses.length + warnings.length === 0) return null;
  return (
    <div className="import-notes">
      {losses.length > 0 ? (
        <section>
          <h3>{t('losses')}</h3>
          <ul>
            {losses.map(({ what, count, why }) => (
              <li key={what}>{t('loss', { what, number: formatNumber(count), why })}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {warnings.length > 0 ? (
        <section>
          <h3>{t('warnings')}</h3>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
