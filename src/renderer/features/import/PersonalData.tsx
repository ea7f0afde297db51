import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InspectedColumn } from '../../../shared/domain/file-inspection.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';

export type PersonalDataProps = Readonly<{
  /** Those that say who somebody is. */
  columns: readonly InspectedColumn[];
  /** Positions of those whose values come in. */
  kept: readonly number[];
  onKeep: (kept: readonly number[]) => void;
}>;

/** What says who somebody is, left out unless the person wants it in the study. */
export function PersonalData({ columns, kept, onKeep }: PersonalDataProps): ReactNode {
  const { t } = useTranslation('import');
  if (columns.length === 0) return null;
  const all = columns.map(({ position }) => position);
  const isAll = all.every((position) => kept.includes(position));
  return (
    <section className="import-section import-personal" aria-labelledby="import-personal">
      <h3 id="import-personal">{t('personal.title')}</h3>
      <p>{t(isAll ? 'personal.kept' : 'personal.explain', { count: columns.length })}</p>
      <ul>
        {columns.map(({ position, name, reason }) => (
          <li key={position}>
            <Checkbox
              label={t('personal.keep', { name })}
              isSelected={kept.includes(position)}
              onChange={(isKept) =>
                onKeep(isKept ? [...kept, position] : kept.filter((one) => one !== position))
              }
            />
            {reason === null ? null : <span className="quiet">{reason}</span>}
          </li>
        ))}
      </ul>
      {columns.length > 1 ? (
        <p>
          <Button onPress={() => onKeep(isAll ? [] : all)}>
            {t(isAll ? 'personal.keepNone' : 'personal.keepAll')}
          </Button>
        </p>
      ) : null}
    </section>
  );
}
