import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../shared/domain/code.ts';
import type { AttributeId, CaseId } from '../../../shared/ids.ts';
import { valueWords } from '../../components/attributes/value-words.ts';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { useOperation } from '../../state/engine.ts';
import { formatNumber } from '../../state/format.ts';
import type { PlaceParams } from '../../state/place.ts';
import { FilterChoices } from './FilterChoices.tsx';
import { withoutFilter, withoutValue } from './segment-question.ts';

type Filters = PlaceParams['find'];

export type FilterBarProps = Readonly<{
  filters: Filters;
  codes: readonly Code[];
  shown: number | null;
  total: number | null;
  onChange: (filters: Filters) => void;
}>;

/** How many segments of how many, why, and how to change that. */
export function FilterBar({ filters, codes, shown, total, onChange }: FilterBarProps): ReactNode {
  const { t } = useTranslation('find');
  const { t: common } = useTranslation();
  const isFiltered = Object.keys(filters).some((name) => name !== 'descendants');
  return (
    <section className="filter-bar" aria-label={t('filters')} data-pane tabIndex={-1}>
      <div className="filter-line">
        <h1 className="filter-count" role="status">
          {shown === null || total === null
            ? ' '
            : common('count', { shown: formatNumber(shown), total: formatNumber(total) })}
        </h1>
        <FilterChoices filters={filters} onChange={onChange} />
      </div>
      {isFiltered ? (
        <div className="filter-chips">
          <FilterChips
            filters={filters}
            codes={codes}
            onRemove={(name) => onChange(withoutFilter(filters, name))}
            onRemoveValue={(attributeId) => onChange(withoutValue(filters, attributeId))}
          />
          <Button look="quiet" onPress={() => onChange({})}>
            {t('clearAll')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function FilterChips({
  filters,
  codes,
  onRemove,
  onRemoveValue,
}: Readonly<{
  filters: Filters;
  codes: readonly Code[];
  onRemove: (name: keyof Filters) => void;
  onRemoveValue: (attributeId: AttributeId) => void;
}>): ReactNode {
  const { t } = useTranslation('find');
  const sources = useOperation('sources.list', {});
  const coders = useOperation('coders.list', {});
  const code = codes.find(({ id }) => id === filters.codeId);
  const source = sources.data?.find(({ id }) => id === filters.sourceId);
  const coder = coders.data?.find(({ id }) => id === filters.coderId);
  return (
    <>
      {code ? (
        <Chip
          kind={t('filter.code')}
          label={code.path}
          family={code.family}
          onRemove={() => onRemove('codeId')}
        />
      ) : null}
      {source ? (
        <Chip kind={t('filter.source')} label={source.name} onRemove={() => onRemove('sourceId')} />
      ) : null}
      {coder ? (
        <Chip kind={t('filter.coder')} label={coder.name} onRemove={() => onRemove('coderId')} />
      ) : null}
      {filters.speaker ? (
        <Chip
          kind={t('filter.speaker')}
          label={filters.speaker}
          onRemove={() => onRemove('speaker')}
        />
      ) : null}
      {filters.caseId === undefined ? null : (
        <CaseChip caseId={filters.caseId} onRemove={() => onRemove('caseId')} />
      )}
      <ValueChips values={filters.values ?? []} onRemove={onRemoveValue} />
      {filters.text ? (
        <Chip kind={t('filter.text')} label={filters.text} onRemove={() => onRemove('text')} />
      ) : null}
    </>
  );
}

function CaseChip({
  caseId,
  onRemove,
}: Readonly<{ caseId: CaseId; onRemove: () => void }>): ReactNode {
  const { t } = useTranslation('find');
  const person = useOperation('cases.get', { caseId });
  const name = person.error ? t('filter.caseGone') : (person.data?.name ?? ' ');
  return <Chip kind={t('filter.case')} label={name} onRemove={onRemove} />;
}

function ValueChips({
  values,
  onRemove,
}: Readonly<{
  values: NonNullable<Filters['values']>;
  onRemove: (attributeId: AttributeId) => void;
}>): ReactNode {
  const { t } = useTranslation('find');
  const { t: inCases } = useTranslation('cases');
  const attributes = useOperation('attributes.list', {}).data ?? [];
  return values.map(({ attributeId, value }) => {
    const attribute = attributes.find(({ id }) => id === attributeId);
    if (!attribute) return null;
    const words = value === null ? t('filter.noValue') : valueWords(inCases, attribute, value);
    return (
      <Chip
        key={attributeId}
        kind={attribute.name}
        label={words}
        onRemove={() => onRemove(attributeId)}
      />
    );
  });
}
