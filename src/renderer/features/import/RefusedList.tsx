import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportOutcome } from '../../../shared/operations/import-operations.ts';
import { Icon } from '../../components/Icon.tsx';
import { formatNumber } from '../../state/format.ts';

/** One account of all files that cannot be imported, each with its reason. */
export function RefusedList({
  refused,
  heading,
}: Readonly<{ refused: ImportOutcome['refused']; heading: string }>): ReactNode {
  const { t } = useTranslation('import');
  return (
    <section className="import-refused" role="alert" aria-label={t('refusedFiles')}>
      <p className="import-refused-head">
        <Icon name="warning" size={16} />
        {heading}
      </p>
      <ul>
        {refused.map(({ file, error }, at) => (
          <li key={`${file}-${formatNumber(at)}`}>{error.message}</li>
        ))}
      </ul>
    </section>
  );
}
