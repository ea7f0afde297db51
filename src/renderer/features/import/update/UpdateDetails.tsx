import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  DatasetUpdatePlan,
  Identifier,
  NamedPosition,
} from '../../../../shared/domain/dataset-update.ts';
import { Select } from '../../../components/Select.tsx';
import { formatNumber } from '../../../state/format.ts';
import { FileNotes } from '../FileNotes.tsx';
import { CarriedNote } from './CarriedNote.tsx';
import { ChangedValues } from './ChangedValues.tsx';
import type { FoundUpdate } from './update-plans.ts';

export type UpdateDetailsProps = Readonly<{
  found: FoundUpdate;
  onIdentify: (identifier: Identifier) => void;
}>;

/** Names that are shown of many columns. */
const namedAtMost = 6;

/** What an update does, before it does it. */
export function UpdateDetails({ found, onIdentify }: UpdateDetailsProps): ReactNode {
  const { t } = useTranslation('datasetUpdate');
  const { plan, isLooking } = found;
  const { name, counts, added, changedValues, warnings } = plan;
  const isNothing = counts.added + changedValues + added.length === 0;
  return (
    <section className="update-details" aria-label={t('details')} aria-busy={isLooking}>
      <FileNotes losses={[]} warnings={warnings} />
      {isNothing ? <p role="status">{t('nothing', { name })}</p> : null}
      <div className="update-facts">
        <Select
          label={t('identifier')}
          value={String(plan.identifier)}
          options={[
            ...identifiersOf(plan).map(({ position, name: column }) => ({
              value: String(position),
              label: column,
            })),
            { value: 'row', label: t('wholeRow') },
          ]}
          onChange={(value) => onIdentify(value === 'row' ? value : Number(value))}
        />
        <Columns plan={plan} />
        <CarriedNote carried={plan.carried} />
      </div>
      <ChangedValues changes={plan.changes} total={changedValues} />
    </section>
  );
}

/** The one that is used stands among them, also where it was taken for its role and holds what people wrote. */
function identifiersOf({ identifier, identifiers, matched }: DatasetUpdatePlan) {
  if (identifiers.some(({ position }) => position === identifier)) return identifiers;
  return [...identifiers, ...matched.filter(({ position }) => position === identifier)];
}

function Columns({ plan }: Readonly<{ plan: DatasetUpdatePlan }>): ReactNode {
  const { t } = useTranslation('datasetUpdate');
  const list = (columns: readonly NamedPosition[]): string => {
    const names = columns.slice(0, namedAtMost).map(({ name }) => `“${name}”`);
    const more = columns.length - names.length;
    const joined = names.join(', ');
    return more > 0 ? t('andMore', { names: joined, number: formatNumber(more) }) : joined;
  };
  const kinds = (['matched', 'added', 'missing', 'leftOut'] as const).filter(
    (kind) => plan[kind].length > 0,
  );
  return (
    <div>
      <h3>{t('columns')}</h3>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            {t(`columns.${kind}`, {
              count: plan[kind].length,
              number: formatNumber(plan[kind].length),
              names: list(plan[kind]),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
