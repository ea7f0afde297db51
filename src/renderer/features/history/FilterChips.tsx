import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { useOperation } from '../../state/engine.ts';
import { formatDay } from '../../state/format.ts';
import { type HistoryFilter, type HistoryParams, withoutFilter } from './history-question.ts';

type Props = Readonly<{ params: HistoryParams; onChange: (params: HistoryParams) => void }>;

/** The filters in force, each with its own way out. */
export function FilterChips({ params, onChange }: Props): ReactNode {
  const { t } = useTranslation('history-place');
  const { object, coderId, area, from, to, text } = params;
  const coder = useOperation('coders.list', {}).data?.find(({ id }) => id === coderId);
  const period = usePeriodWords(from, to);
  const removing =
    (...names: readonly HistoryFilter[]) =>
    (): void =>
      onChange(withoutFilter(params, ...names));
  return (
    <div className="history-chips">
      {area ? (
        <Chip kind={t('chip.area')} label={t(`area.${area}`)} onRemove={removing('area')} />
      ) : null}
      {coder ? (
        <Chip kind={t('chip.coder')} label={coder.name} onRemove={removing('coderId')} />
      ) : null}
      {object ? (
        <Chip kind={t(`chip.${object.kind}`)} label={object.name} onRemove={removing('object')} />
      ) : null}
      {from || to ? (
        <Chip kind={t('chip.period')} label={period} onRemove={removing('from', 'to')} />
      ) : null}
      {text ? <Chip kind={t('chip.text')} label={text} onRemove={removing('text')} /> : null}
      <Button look="quiet" onPress={() => onChange({})}>
        {t('clearAll')}
      </Button>
    </div>
  );
}

function usePeriodWords(from: string | undefined, to: string | undefined): string {
  const { t } = useTranslation('history-place');
  const day = (iso: string): string => formatDay(`${iso}T12:00:00`);
  if (from && from === to) return day(from);
  return [
    ...(from ? [t('period.since', { day: day(from) })] : []),
    ...(to ? [t('period.until', { day: day(to) })] : []),
  ].join(' ');
}
