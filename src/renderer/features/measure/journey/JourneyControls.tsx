import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetColumn, DatasetSummary } from '../../../../shared/domain/dataset.ts';
import type { JourneyMap } from '../../../../shared/domain/journey.ts';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { Select, type SelectOption } from '../../../components/Select.tsx';
import type { JourneyMeasure } from './cell-figure.ts';
import { JourneyFilters } from './JourneyFilters.tsx';
import type { JourneyChoice } from './use-journey-choice.ts';

type Props = Readonly<{
  table: DatasetSummary;
  choice: JourneyChoice;
  map: JourneyMap | null;
  measure: JourneyMeasure | null;
}>;

/** More different values than this part nothing into stages or touchpoints. */
const mostValues = 200;
const none = '';

const isParting = ({ role, distinct }: DatasetColumn): boolean =>
  role !== 'ignore' &&
  role !== 'personal' &&
  role !== 'open_ended' &&
  distinct > 0 &&
  distinct <= mostValues;

const keyOf = (measure: JourneyMeasure): string =>
  measure.kind === 'score' ? `score ${measure.column}` : measure.kind;

type Named = Readonly<{ measure: JourneyMeasure; key: string; label: string }>;

/** What the cells of a map can show. */
function listMeasures(t: TFunction<'journey'>, map: JourneyMap): readonly Named[] {
  const kinds = [
    ...(map.stageColumn === null ? [] : (['suggested'] as const)),
    ...(map.hasVoice ? (['voice', 'positive'] as const) : []),
    'rows' as const,
  ];
  const scores = map.columns.map(({ name, metric }): Named => {
    const label = t('scoreMeasure', { metric: t(`metric.${metric}`), column: name });
    return { measure: { kind: 'score', column: name }, key: `score ${name}`, label };
  });
  return [
    ...scores,
    ...kinds.map((kind): Named => ({ measure: { kind }, key: kind, label: t(`measure.${kind}`) })),
  ];
}

/** Which columns make the journey, and what its cells show. */
export function JourneyControls({ table, choice, map, measure }: Props): ReactNode {
  const { t } = useTranslation('journey');
  const columns: readonly SelectOption<string>[] = [
    { value: none, label: t('none') },
    ...table.columns
      .filter((column) => isParting(column) || column.role === 'journey_stage')
      .map(({ name }) => ({ value: name, label: name })),
  ];
  const chooseColumn = (name: string): string | null => (name === none ? null : name);
  return (
    <div className="journey-controls">
      <Select
        label={t('stage')}
        value={choice.stage?.name ?? none}
        options={columns}
        onChange={(name) => choice.change({ stage: chooseColumn(name), order: [] })}
      />
      <Select
        label={t('touchpoint')}
        value={choice.touchpoint?.name ?? none}
        options={columns}
        onChange={(name) => choice.change({ touchpoint: chooseColumn(name) })}
      />
      {map && measure ? <MeasureField map={map} measure={measure} choice={choice} /> : null}
      {choice.request === null ? null : (
        <JourneyFilters
          table={table}
          where={choice.where}
          mapped={map?.whole.rows ?? null}
          onChange={(where) => choice.change({ where })}
        />
      )}
    </div>
  );
}

type MeasureProps = Readonly<{ map: JourneyMap; measure: JourneyMeasure; choice: JourneyChoice }>;

function MeasureField({ map, measure, choice }: MeasureProps): ReactNode {
  const { t } = useTranslation('journey');
  const measures = listMeasures(t, map);
  const { lowIsGood } = choice;
  const column = measure.kind === 'score' ? measure.column : null;
  return (
    <>
      <Select
        label={t('measure')}
        value={keyOf(measure)}
        options={measures.map(({ key, label }) => ({ value: key, label }))}
        onChange={(key) => {
          const next = measures.find((each) => each.key === key);
          if (next) choice.change({ measure: next.measure });
        }}
      />
      {column === null ? null : (
        <Checkbox
          label={t('lowIsGood')}
          isSelected={lowIsGood.includes(column)}
          onChange={(isLow) =>
            choice.change({
              lowIsGood: isLow
                ? [...lowIsGood, column]
                : lowIsGood.filter((each) => each !== column),
            })
          }
        />
      )}
    </>
  );
}
