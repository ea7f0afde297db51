import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../../shared/domain/dataset.ts';
import { Button } from '../../components/Button.tsx';
import { Chip } from '../../components/Chip.tsx';
import { MarginDialog } from './MarginDialog.tsx';
import type { MetricChoice } from './use-metric-choice.ts';

/** The known shares that rows are weighted to, one column each. */
export function Margins({
  table,
  choice,
}: Readonly<{ table: DatasetSummary; choice: MetricChoice }>): ReactNode {
  const { t } = useTranslation(['measure', 'weighing']);
  const [isAdding, setAdding] = useState(false);
  const { margins, weightColumn } = choice.cut;
  return (
    <>
      {margins.map(({ column }) => (
        <Chip
          key={column}
          kind={t('weighing:weighedBy')}
          label={column}
          onRemove={() =>
            choice.chooseCut({ margins: margins.filter((margin) => margin.column !== column) })
          }
        />
      ))}
      {weightColumn === null ? (
        <Button look="quiet" onPress={() => setAdding(true)}>
          {t('weighing:knownShares')}
        </Button>
      ) : null}
      {isAdding ? (
        <MarginDialog
          table={table}
          onClose={() => setAdding(false)}
          onMargin={(margin) => {
            setAdding(false);
            choice.chooseCut({
              margins: [...margins.filter(({ column }) => column !== margin.column), margin],
            });
          }}
        />
      ) : null}
    </>
  );
}
