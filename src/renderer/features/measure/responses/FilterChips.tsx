import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '../../../components/Chip.tsx';
import { formatNumber } from '../../../state/format.ts';
import type { BandId } from '../bands.ts';
import type { ResponseFilter } from '../response-filter.ts';

type Props = Readonly<{ filter: ResponseFilter; onFilter: (filter: ResponseFilter) => void }>;

/** What the rows are narrowed down to, each part to be taken away by itself. */
export function FilterChips({ filter, onFilter }: Props): ReactNode {
  const { t } = useTranslation('responses');
  const { t: measure } = useTranslation('measure');
  const { where, band, sample } = filter;
  if (where.length === 0 && !band && !sample) return null;
  const { band: _band, ...withoutBand } = filter;
  const { sample: _sample, ...withoutSample } = filter;
  return (
    <div className="filters" role="group" aria-label={t('filters')}>
      {band ? (
        <Chip
          kind={band.column}
          label={measure(`band.${band.name as BandId}`)}
          onRemove={() => onFilter(withoutBand)}
        />
      ) : null}
      {sample ? (
        <Chip
          kind={t('sample')}
          label={
            sample.by === undefined
              ? t('sampleOf', { size: formatNumber(sample.size) })
              : t('sampleOfBy', { size: formatNumber(sample.size), by: sample.by })
          }
          onRemove={() => onFilter(withoutSample)}
        />
      ) : null}
      {where.map((one, index) => (
        <Chip
          key={`${one.column} ${String(index)}`}
          kind={one.isNot ? t('not', { column: one.column }) : one.column}
          label={one.values.map((value) => (value === '' ? t('noValue') : value)).join(', ')}
          onRemove={() => onFilter({ ...filter, where: where.filter((_, at) => at !== index) })}
        />
      ))}
    </div>
  );
}
