import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  scoreMetricNames,
  type MetricOptions,
  type ScoreMetricName,
} from '../../../shared/domain/metric.ts';
import { Select } from '../../components/Select.tsx';
import type { OptionFieldsProps, ScoreOptionFieldsProps } from './option-fields-props.ts';
import { RecordOptionFields } from './RecordOptionFields.tsx';
import { ScaleField } from './ScaleField.tsx';

/** The conventions in force, each by name, so that no figure depends on something unseen. */
export function OptionFields(props: OptionFieldsProps): ReactNode {
  const { t } = useTranslation('measure');
  const score = scoreMetricNames.find((name) => name === props.metric);
  return (
    <div className="option-fields" role="group" aria-label={t('conventions')}>
      {score ? <ScoreOptionFields {...props} metric={score} /> : <RecordOptionFields {...props} />}
    </div>
  );
}

function ScoreOptionFields({ metric, options, onChange }: ScoreOptionFieldsProps): ReactNode {
  const { t } = useTranslation('measure');
  return (
    <>
      <ScaleField metric={metric} options={options} onChange={onChange} />
      <Select
        label={t('direction')}
        value={options.reversed ? 'low' : 'high'}
        options={[
          { value: 'high', label: t(`direction.high.${metric}`) },
          { value: 'low', label: t(`direction.low.${metric}`) },
        ]}
        onChange={(direction) => onChange({ ...options, reversed: direction === 'low' })}
      />
      {metric === 'csat' ? (
        <Select
          label={t('csat')}
          value={options.csat ?? 'top_box'}
          options={[
            { value: 'top_box', label: t('csat.top_box') },
            { value: 'composite', label: t('csat.composite') },
          ]}
          onChange={(csat) => onChange({ ...options, csat })}
        />
      ) : null}
      {metric === 'nps' ? (
        <Select
          label={t('intervalMethod')}
          value={options.interval ?? 'adjusted_wald'}
          options={[
            { value: 'adjusted_wald', label: t('intervalMethod.adjusted_wald') },
            { value: 'wald', label: t('intervalMethod.wald') },
          ]}
          onChange={(interval) => onChange({ ...options, interval })}
        />
      ) : (
        <FixedInterval name={fixedInterval(metric, options)} />
      )}
    </>
  );
}

function fixedInterval(metric: ScoreMetricName, { csat }: MetricOptions): 'wilson' | 't' {
  return metric === 'csat' && csat !== 'composite' ? 'wilson' : 't';
}

/** Where the metric leaves no choice, the method is named all the same. */
function FixedInterval({ name }: Readonly<{ name: 'wilson' | 't' }>): ReactNode {
  const { t } = useTranslation('measure');
  return (
    <dl className="fixed-option">
      <dt className="field-label">{t('intervalMethod')}</dt>
      <dd>{t(`intervalMethod.${name}`)}</dd>
    </dl>
  );
}
