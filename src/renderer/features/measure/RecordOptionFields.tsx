import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { responseRates, type MetricName } from '../../../shared/domain/metric.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Select } from '../../components/Select.tsx';
import { CustomMeasureFields } from './CustomMeasureFields.tsx';
import { ValueList } from './FilterDialog.tsx';
import { NumberOption } from './NumberOption.tsx';
import type { OptionFieldsProps } from './option-fields-props.ts';

type Fields = (props: OptionFieldsProps) => ReactNode;

/** The conventions of each metric that has some. */
const fieldsOf: Readonly<Partial<Record<MetricName, Fields>>> = {
  churn: LossFields,
  retention: LossFields,
  first_contact_resolution: ResolutionFields,
  duration: DurationFields,
  call_abandonment: CallFields,
  cart_abandonment: YesField,
  referral: YesField,
  lifetime_value: LifetimeFields,
  response_rate: ResponseFields,
  custom: CustomMeasureFields,
};

/** The conventions of the metrics of customers, cases, calls, carts and orders. */
export function RecordOptionFields(props: OptionFieldsProps): ReactNode {
  const Fields = fieldsOf[props.metric];
  return Fields ? <Fields {...props} /> : null;
}

function ResolutionFields(props: OptionFieldsProps): ReactNode {
  return (
    <>
      <YesField {...props} />
      <Choice {...props} name="denominator" values={['resolved', 'all']} />
    </>
  );
}

function DurationFields(props: OptionFieldsProps): ReactNode {
  return <Choice {...props} name="statistic" values={['mean', 'median', 'p90']} />;
}

function CallFields(props: OptionFieldsProps): ReactNode {
  return (
    <>
      <YesField {...props} />
      <NumberOption {...props} name="shortSeconds" min={0} max={86_400} />
    </>
  );
}

function LossFields(props: OptionFieldsProps): ReactNode {
  const { options } = props;
  const lost = options.lost ?? 'flag';
  return (
    <>
      <Choice {...props} name="lost" values={['flag', 'end', 'inactive']} />
      {lost === 'flag' ? <YesField {...props} /> : null}
      {lost === 'end' ? <DayField {...props} name="since" /> : null}
      {lost === 'flag' ? null : <DayField {...props} name="until" />}
      {lost === 'inactive' ? (
        <NumberOption {...props} name="days" min={1} max={36_525} placeholder="90" />
      ) : null}
    </>
  );
}

const mostInvited = 1_000_000_000;

function ResponseFields(props: OptionFieldsProps): ReactNode {
  const { completeBy = 'column', invited } = props.options;
  return (
    <>
      <NumberOption {...props} name="invited" min={1} max={mostInvited} isWhole />
      {invited === undefined ? null : (
        <NumberOption {...props} name="undelivered" min={0} max={mostInvited} isWhole />
      )}
      <Choice {...props} name="completeBy" values={['column', 'answered']} />
      {completeBy === 'column' ? (
        <YesField {...props} />
      ) : (
        <NumberOption {...props} name="completeAt" min={0.01} max={1} placeholder="0.8" />
      )}
      <Choice {...props} name="responseRate" values={responseRates} />
    </>
  );
}

function LifetimeFields(props: OptionFieldsProps): ReactNode {
  const lifetime = props.options.lifetime ?? 'historic';
  return (
    <>
      <Choice {...props} name="lifetime" values={['historic', 'simple', 'retention']} />
      {lifetime === 'simple' ? (
        <NumberOption {...props} name="years" min={0.1} max={200} placeholder="1" />
      ) : null}
      {lifetime === 'retention' ? (
        <>
          <NumberOption {...props} name="margin" min={0} max={1} />
          <NumberOption {...props} name="retention" min={0} max={1} />
          <NumberOption {...props} name="discount" min={0} max={10} />
          <Choice {...props} name="firstMargin" values={['later', 'now']} />
        </>
      ) : null}
    </>
  );
}

type ChoiceName =
  'lost' | 'denominator' | 'statistic' | 'lifetime' | 'firstMargin' | 'completeBy' | 'responseRate';

type ChoiceProps = OptionFieldsProps & Readonly<{ name: ChoiceName; values: readonly string[] }>;

/** One of a few conventions; the first of `values` holds where none is chosen. */
function Choice({ name, values, options, onChange }: ChoiceProps): ReactNode {
  const { t } = useTranslation('measure');
  const words: Readonly<Record<string, string>> = {
    flag: t('lost.flag'),
    end: t('lost.end'),
    inactive: t('lost.inactive'),
    resolved: t('denominator.resolved'),
    all: t('denominator.all'),
    mean: t('statistic.mean'),
    median: t('statistic.median'),
    p90: t('statistic.p90'),
    simple: t('lifetime.simple'),
    historic: t('lifetime.historic'),
    retention: t('lifetime.retention'),
    later: t('firstMargin.later'),
    now: t('firstMargin.now'),
    column: t('completeBy.column'),
    answered: t('completeBy.answered'),
    rr1: t('responseRate.rr1'),
    rr2: t('responseRate.rr2'),
    rr5: t('responseRate.rr5'),
    rr6: t('responseRate.rr6'),
  };
  return (
    <Select<string>
      label={t(`option.${name}`)}
      value={options[name] ?? values[0] ?? ''}
      options={values.map((value) => ({ value, label: words[value] ?? value }))}
      onChange={(value) => onChange({ ...options, [name]: value })}
    />
  );
}

type DayProps = OptionFieldsProps & Readonly<{ name: 'since' | 'until' }>;

/** The first or the last day that was watched; the last one in the table where that field is empty. */
function DayField({ name, options, onChange }: DayProps): ReactNode {
  const { t } = useTranslation('measure');
  return (
    <label className="day-option">
      <span className="field-label">{t(`option.${name}`)}</span>
      <input
        className="field-input"
        type="date"
        value={options[name] ?? ''}
        onChange={({ target }) =>
          onChange({ ...options, [name]: target.value === '' ? undefined : target.value })
        }
      />
    </label>
  );
}

/** Which values count as yes; the usual words for it where none is chosen. */
function YesField({ table, column, options, onChange }: OptionFieldsProps): ReactNode {
  const { t } = useTranslation('measure');
  const [isOpen, setOpen] = useState(false);
  const chosen = options.yes ?? [];
  return (
    <div className="yes-option">
      <span className="field-label">{t('option.yes')}</span>
      <Button isDisabled={column === null} onPress={() => setOpen(true)}>
        {chosen.length === 0 ? t('usualYes') : chosen.join(', ')}
      </Button>
      {isOpen && column ? (
        <Dialog
          title={t('yesTitle', { column: column.name })}
          isOpen
          onClose={() => setOpen(false)}
          actions={
            <>
              <Button
                look="quiet"
                onPress={() => {
                  onChange({ ...options, yes: undefined });
                  setOpen(false);
                }}
              >
                {t('usualYes')}
              </Button>
              <Button look="primary" onPress={() => setOpen(false)}>
                {t('done')}
              </Button>
            </>
          }
        >
          <ValueList
            table={table}
            column={column.name}
            values={chosen}
            onChange={(yes) => onChange({ ...options, yes: yes.length === 0 ? undefined : yes })}
          />
        </Dialog>
      ) : null}
    </div>
  );
}
