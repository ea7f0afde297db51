import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldChange, ThingChange } from '../../../shared/domain/history.ts';
import { Icon } from '../../components/Icon.tsx';
import { useNavigation } from '../../state/navigation.ts';
import { placeOfStep } from '../../state/place-of-step.ts';

type Props = Readonly<{
  change: ThingChange;
  isChosen: boolean;
  /** Where the whole step happened: not said again for each of its things. */
  whereOfStep: string | null;
  /** Left out where it cannot be taken back. */
  onChoose?: (isChosen: boolean) => void;
}>;

/** What became of one thing in a step. */
export function ChangeRow({ change, isChosen, whereOfStep, onChoose }: Props): ReactNode {
  const { t } = useTranslation('history-place');
  const words = (
    <>
      <span className="change-how" data-how={change.how}>
        {t(`how.${change.how}`)}
      </span>
      <span className="change-thing">{t(`thing.${change.thing}`)}</span>
      <span className="change-words">
        <span className="change-name">{change.name}</span>
        {change.quote ? <q dir="auto">{change.quote}</q> : null}
        {change.where && change.where !== whereOfStep ? (
          <span className="change-where">{change.where}</span>
        ) : null}
        {change.fields.map((field) => (
          <FieldWords key={field.field} field={field} />
        ))}
      </span>
    </>
  );
  return (
    <li className="change" data-state={change.state}>
      {onChoose ? (
        <label className="change-line">
          <input
            type="checkbox"
            checked={isChosen}
            onChange={(event) => onChoose(event.target.checked)}
          />
          {words}
        </label>
      ) : (
        <span className="change-line change-fixed">{words}</span>
      )}
      <StateWords change={change} />
      <GoThere change={change} />
    </li>
  );
}

function StateWords({ change: { state, how } }: Readonly<{ change: ThingChange }>): ReactNode {
  const { t } = useTranslation('history-place');
  if (state === 'stands') return null;
  return (
    <span className="change-state">
      {t(state === 'gone' ? `state.gone.${how}` : `state.${state}`)}
    </span>
  );
}

function GoThere({ change }: Readonly<{ change: ThingChange }>): ReactNode {
  const { t } = useTranslation('history-place');
  const navigation = useNavigation();
  const place = placeOfStep(change.place);
  if (!place) return null;
  return (
    <button
      type="button"
      className="change-go"
      title={t('show')}
      aria-label={t('goThere', { name: change.quote || change.name })}
      onClick={() => navigation.go(place)}
    >
      <Icon name="forward" size={12} />
    </button>
  );
}

function FieldWords({ field: { field, from, to } }: Readonly<{ field: FieldChange }>): ReactNode {
  const { t } = useTranslation('history-place');
  return (
    <span className="change-field">
      <span className="change-field-name">{t(`field.${field}`)}</span>
      <span className="visually-hidden">{t('field.was')}</span>
      <Value field={field} value={from} />
      <span aria-hidden="true">→</span>
      <span className="visually-hidden">{t('field.is')}</span>
      <Value field={field} value={to} />
    </span>
  );
}

/** Values whose words stand in the catalogue of all screens, by field. */
const known: Readonly<Record<string, string>> = {
  kind: 'kind',
  role: 'role',
  type: 'type',
  status: 'status',
};

function Value({ field, value }: Readonly<{ field: string; value: string | null }>): ReactNode {
  const { t } = useTranslation('history-place');
  const { t: common, i18n } = useTranslation();
  if (value === null) return <span className="change-none">{t('none')}</span>;
  if (field === 'archived' || field === 'systemic')
    return <span>{t(value === '1' ? 'yes' : 'no')}</span>;
  if (field === 'colour')
    return (
      <span className="change-colour" data-family={value}>
        <span className="family-mark" />
        <span className="visually-hidden">{Number(value) + 1}</span>
      </span>
    );
  const key = `${known[field] ?? ''}.${value}`;
  return <span className="change-value">{i18n.exists(key) ? common(key) : value}</span>;
}
