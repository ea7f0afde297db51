import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { historyAreaNames } from '../../../shared/domain/history.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { Menu, type MenuEntry } from '../../components/Menu.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useOperation } from '../../state/engine.ts';
import { formatNumber } from '../../state/format.ts';
import { dayOf, type HistoryParams, isFiltered, withoutFilter } from './history-question.ts';
import { FilterChips } from './FilterChips.tsx';

export type HistoryFiltersProps = Readonly<{
  params: HistoryParams;
  shown: number | null;
  total: number | null;
  onChange: (params: HistoryParams) => void;
}>;

/** How many steps of how many, why, and how to change that. */
export function HistoryFilters(props: HistoryFiltersProps): ReactNode {
  const { t } = useTranslation('history-place');
  const { t: common } = useTranslation();
  const { params, shown, total, onChange } = props;
  return (
    <section className="history-filters" aria-label={t('filters')} data-pane tabIndex={-1}>
      <div className="history-filter-line">
        <h1 className="history-title">
          {t('title')}
          <span className="history-count" role="status">
            {shown === null || total === null
              ? ''
              : common('count', { shown: formatNumber(shown), total: formatNumber(total) })}
          </span>
        </h1>
        <div className="history-choices">
          <div className="history-text">
            <TextField
              hideLabel
              label={t('text')}
              placeholder={t('text')}
              value={params.text ?? ''}
              onChange={(text) =>
                onChange(text === '' ? withoutFilter(params, 'text') : { ...params, text })
              }
            />
          </div>
          <Choices params={params} onChange={onChange} />
        </div>
      </div>
      {isFiltered(params) ? <FilterChips params={params} onChange={onChange} /> : null}
    </section>
  );
}

type ChoicesProps = Pick<HistoryFiltersProps, 'params' | 'onChange'>;

function Choices({ params, onChange }: ChoicesProps): ReactNode {
  const { t } = useTranslation('history-place');
  const coders = useOperation('coders.list', {}).data ?? [];
  const sources = useOperation('sources.list', {}).data ?? [];
  const codes = useOperation('codes.list', {}).data ?? [];
  const since = (days: number): HistoryParams => ({
    ...withoutFilter(params, 'to'),
    from: dayOf(Date.now(), -days),
  });
  const periods = [
    ['period.today', 0],
    ['period.week', 6],
    ['period.month', 29],
  ] as const;
  return (
    <>
      <FilterMenu
        label={t('filter.area')}
        entries={historyAreaNames.map((area) => ({
          id: area,
          label: t(`area.${area}`),
          run: () => onChange({ ...params, area }),
        }))}
      />
      <FilterMenu
        label={t('filter.coder')}
        entries={coders.map(({ id, name }) => ({
          id: String(id),
          label: name,
          run: () => onChange({ ...params, coderId: id }),
        }))}
      />
      <FilterMenu
        label={t('filter.source')}
        entries={sources.map(({ id, name }) => ({
          id: String(id),
          label: name,
          run: () => onChange({ ...params, object: { kind: 'source', id, name } }),
        }))}
      />
      <FilterMenu
        label={t('filter.code')}
        entries={codes.map(({ id, path }) => ({
          id: String(id),
          label: path,
          run: () => onChange({ ...params, object: { kind: 'code', id, name: path } }),
        }))}
      />
      <FilterMenu
        label={t('filter.period')}
        entries={periods.map(([label, days]) => ({
          id: label,
          label: t(label),
          run: () => onChange(since(days)),
        }))}
      />
    </>
  );
}

function FilterMenu({
  label,
  entries,
}: Readonly<{ label: string; entries: readonly MenuEntry[] }>): ReactNode {
  return (
    <Menu
      label={label}
      trigger={
        <Button look="quiet" isDisabled={entries.length === 0}>
          {label}
          <Icon name="down" size={12} />
        </Button>
      }
      groups={[{ label, entries }]}
    />
  );
}
