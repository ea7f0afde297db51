import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceKind, SourceSummary } from '../../../../shared/domain/source.ts';
import { Icon, type IconName } from '../../../components/Icon.tsx';
import { formatDate, formatLanguage, formatNumber, formatShare } from '../../../state/format.ts';

const icons: Readonly<Record<SourceKind, IconName>> = {
  interview: 'person',
  focus_group: 'themes',
  open_answers: 'table',
  observation_log: 'history',
  document: 'text',
};

/** A text in the list: what it is, how long it is and how much of it is coded. */
export function SourceRow({ source }: Readonly<{ source: SourceSummary }>): ReactNode {
  const { t } = useTranslation('sources');
  const share = formatShare(source.codedShare);
  const facts = [
    t(`kind.${source.kind}`),
    ...(source.language === 'und' ? [] : [formatLanguage(source.language)]),
    ...(source.collectedOn === null ? [] : [formatDate(source.collectedOn)]),
    t('characters', { count: source.length, number: formatNumber(source.length) }),
  ];
  return (
    <span className="source-row">
      <Icon name={icons[source.kind]} size={16} />
      <span className="source-words">
        <span className="source-name" dir="auto" title={source.name}>
          {source.name}
        </span>
        <span className="quiet source-facts">{facts.join(t('listComma'))}</span>
        <span className="source-share" title={t('codedShare', { share })}>
          <span style={{ inlineSize: `${source.codedShare * 100}%` }} />
          <span className="visually-hidden">{t('codedShare', { share })}</span>
        </span>
      </span>
    </span>
  );
}
