import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TablePlan } from '../../../shared/domain/attribute.ts';
import { Chip } from '../../components/Chip.tsx';
import { misfitReason } from './cell-words.ts';

/** Names that a sentence lists before it says that there are more. */
const namesShown = 8;
const misfitsShown = 10;

/** What a pasted table would do: what is known, what is new and what does not fit. */
export function TablePlanView({ plan }: Readonly<{ plan: TablePlan }>): ReactNode {
  const { t } = useTranslation('cases');
  const listed = (names: readonly string[], count: number): string => {
    const shown = names.slice(0, namesShown).join(t('listComma'));
    return count > namesShown ? t('andMore', { names: shown }) : shown;
  };
  return (
    <section className="table-plan" role="status">
      <h3>{t('tableAttributes')}</h3>
      <div className="table-plan-attributes">
        {plan.attributes.map(({ name, attributeId, type }) => (
          <Chip
            key={name}
            label={name}
            kind={
              attributeId === null
                ? `${t('tableNew')}${t('listComma')}${t(`type.${type}`)}`
                : t(`type.${type}`)
            }
          />
        ))}
      </div>
      <ul>
        {plan.matchedCases > 0 ? <li>{t('tableMatched', { count: plan.matchedCases })}</li> : null}
        {plan.newCaseCount > 0 ? (
          <li>
            {t('tableNewCases', {
              count: plan.newCaseCount,
              names: listed(plan.newCases, plan.newCaseCount),
            })}
          </li>
        ) : null}
        {plan.ambiguousCases.length > 0 ? (
          <li className="case-misfit">
            {t('tableAmbiguous', {
              count: plan.ambiguousCases.length,
              names: listed(plan.ambiguousCases, plan.ambiguousCases.length),
            })}
          </li>
        ) : null}
        <li>{t('tableChanges', { count: plan.changedCells })}</li>
      </ul>
      {plan.misfitCount > 0 ? (
        <>
          <p className="case-misfit">{t('tableMisfits', { count: plan.misfitCount })}</p>
          <ul className="table-misfits">
            {plan.misfits.slice(0, misfitsShown).map(({ caseName, attribute, value, why }) => (
              <li key={`${caseName} ${attribute}`}>
                <span dir="auto">{caseName}</span>
                {t('listComma')}
                {misfitReason(t, why, attribute, value)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
