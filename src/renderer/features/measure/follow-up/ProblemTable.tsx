import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Problem, ProblemReport } from '../../../../shared/domain/follow-up.ts';
import type { CodeId } from '../../../../shared/ids.ts';
import { formatNumber } from '../../../state/format.ts';
import { useNavigation } from '../../../state/navigation.ts';
import { problemLine } from './problem-words.ts';

/** Codes and themes, the most common first, each with the way to its segments. */
export function ProblemTable({ report }: Readonly<{ report: ProblemReport }>): ReactNode {
  const { t } = useTranslation('followUp');
  const metric = t(`metric.${report.metric}`);
  return (
    <div
      className="problem-table"
      data-scrolls
      role="region"
      aria-label={t('problemTable')}
      tabIndex={0}
    >
      <table className="plain-table">
        <caption className="visually-hidden">{t('problemTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('scope')}</th>
            <th scope="col" className="numeric">
              {t('touched')}
            </th>
            <th scope="col" className="numeric">
              {t('shareHead')}
            </th>
            <th scope="col" className="numeric">
              {t('withIt', { metric })}
            </th>
            <th scope="col" className="numeric">
              {t('withoutIt', { metric })}
            </th>
            <th scope="col" className="numeric">
              {t('gap')}
            </th>
            <th scope="col" className="numeric">
              {t('pAdjusted')}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.problems.map((problem) => (
            <ProblemRow key={`${problem.kind} ${problem.id}`} report={report} problem={problem} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ProblemRow({
  report,
  problem,
}: Readonly<{ report: ProblemReport; problem: Problem }>): ReactNode {
  const { t } = useTranslation('followUp');
  const navigation = useNavigation();
  const line = problemLine(t, report, problem);
  const { kind, id, name, isSystemic } = problem;
  const show = (): void =>
    kind === 'code'
      ? navigation.go({ name: 'find', params: { codeId: id as CodeId } })
      : navigation.go({ name: 'themes', params: { themeId: id } });
  return (
    <tr>
      <th scope="row">
        <Button
          className="link-button"
          aria-label={t(kind === 'code' ? 'showSegments' : 'showTheme', { name })}
          onPress={show}
        >
          {name}
        </Button>
        <span className="problem-kind">{t(`of.${kind}`)}</span>
      </th>
      <td>
        <span className={isSystemic ? 'scope-mark scope-systemic' : 'scope-mark'}>
          {t(isSystemic ? 'systemicShort' : 'single')}
        </span>
      </td>
      <td className="numeric">{formatNumber(problem.touched)}</td>
      <td className="numeric">
        {line.share} <span className="figure-range">{line.shareRange}</span>
      </td>
      <td className="numeric">
        {line.withIt} <span className="figure-range">n {formatNumber(problem.nWith)}</span>
      </td>
      <td className="numeric">
        {line.withoutIt} <span className="figure-range">n {formatNumber(problem.nWithout)}</span>
      </td>
      <td className="numeric">
        {line.gap} <span className="figure-range">{line.gapRange}</span>
      </td>
      <td className="numeric">{line.p}</td>
    </tr>
  );
}
