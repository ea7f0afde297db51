import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomMeasure } from '../../../../shared/domain/metric.ts';
import type { DatasetId } from '../../../../shared/ids.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Select } from '../../../components/Select.tsx';
import { useCommand, useOperation } from '../../../state/engine.ts';
import { announce } from '../../../state/last-action.ts';

type Props = Readonly<{
  datasetId: DatasetId;
  measure: CustomMeasure;
  /** Whether the measure says enough to be kept. */
  isWhole: boolean;
  onChoose: (measure: CustomMeasure) => void;
}>;

const none = '';

/** A definition as the engine takes it. */
const toDefinition = ({ where = [], ...measure }: CustomMeasure) => ({
  ...measure,
  where: where.map((filter) => ({ ...filter, values: [...filter.values] })),
});

/** The measures that are kept in the study, and keeping the one at hand under its name. */
export function KeepMeasure({ datasetId, measure, isWhole, onChoose }: Props): ReactNode {
  const { t } = useTranslation('measure');
  const { data: kept = [] } = useOperation('measures.list', { datasetId });
  const keep = useCommand('measures.keep');
  const change = useCommand('measures.change');
  const remove = useCommand('measures.delete');
  const known = kept.find(({ name }) => name === measure.name);
  const isSame =
    known &&
    JSON.stringify(toDefinition(known.definition)) === JSON.stringify(toDefinition(measure));
  const save = (): void => {
    const definition = toDefinition(measure);
    const told = { onSuccess: () => announce(t('didKeep', { name: measure.name })) };
    if (known) change.mutate({ measureId: known.id, definition }, told);
    else keep.mutate({ definition, datasetId }, told);
  };
  const error = keep.error ?? change.error ?? remove.error;
  return (
    <div className="keep-measure">
      {kept.length > 0 ? (
        <Select
          label={t('keptMeasures')}
          value={known ? known.name : none}
          options={[
            ...(known ? [] : [{ value: none, label: t('chooseKept') }]),
            ...kept.map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={(name) => {
            const chosen = kept.find((one) => one.name === name);
            if (chosen) onChoose({ ...chosen.definition, name: chosen.name });
          }}
        />
      ) : null}
      <Button isDisabled={!isWhole || isSame === true} onPress={save}>
        {t(known ? 'keepChanges' : 'keepMeasure')}
      </Button>
      {known ? (
        <Button
          look="quiet"
          onPress={() =>
            remove.mutate(
              { measureId: known.id },
              { onSuccess: () => announce(t('didDeleteMeasure', { name: known.name })) },
            )
          }
        >
          {t('deleteMeasure')}
        </Button>
      ) : null}
      {error ? <ErrorNotice error={error.appError} /> : null}
    </div>
  );
}
