import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { foldForSearch } from '../../../../core/coding/rank-codes.ts';
import type { SourceKind, SourceSummary } from '../../../../shared/domain/source.ts';
import type { SourceId } from '../../../../shared/ids.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Icon, type IconName } from '../../../components/Icon.tsx';
import { List } from '../../../components/List.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { formatLanguage, formatNumber, formatShare } from '../../../state/format.ts';
import { askFor } from '../../../state/requests.ts';

const icons: Readonly<Record<SourceKind, IconName>> = {
  interview: 'person',
  focus_group: 'themes',
  open_answers: 'table',
  observation_log: 'history',
  document: 'text',
};

type Props = Readonly<{
  sources: readonly SourceSummary[];
  openId: SourceId | null;
  onOpen: (sourceId: SourceId) => void;
  /** Puts the focus into the filter, where the list was asked for by a key. */
  autoFocus?: boolean;
}>;

/** The texts of the study. */
export function SourceList({ sources, openId, onOpen, autoFocus = false }: Props): ReactNode {
  const { t } = useTranslation('read');
  const [filter, setFilter] = useState('');
  const wanted = foldForSearch(filter);
  const shown = sources.filter(({ name }) => foldForSearch(name).includes(wanted));
  if (sources.length === 0) {
    const add = (): void => askFor({ dialog: 'import', files: [] });
    return (
      <EmptyState
        sentence={t('noSources')}
        action={{ label: t('import'), keys: 'Ctrl+I', run: add }}
      />
    );
  }
  return (
    <nav className="source-list" aria-label={t('sources')}>
      <TextField
        label={t('filterSources')}
        hideLabel
        placeholder={t('filterSources')}
        value={filter}
        autoFocus={autoFocus}
        onChange={setFilter}
        onSubmit={() => {
          const [first] = shown;
          if (first) onOpen(first.id);
        }}
      />
      <p className="quiet">
        {t('shownOf', { shown: formatNumber(shown.length), total: formatNumber(sources.length) })}
      </p>
      <div className="source-rows" data-scrolls>
        <List
          label={t('sources')}
          selected={openId}
          onSelect={(id) => onOpen(Number(id) as SourceId)}
          entries={shown.map((source) => ({
            id: source.id,
            text: source.name,
            content: <SourceRow source={source} />,
          }))}
        />
      </div>
    </nav>
  );
}

function SourceRow({ source }: Readonly<{ source: SourceSummary }>): ReactNode {
  const { t } = useTranslation('read');
  const share = formatShare(source.codedShare);
  const facts = [
    t(`kind.${source.kind}`),
    ...(source.language === 'und' ? [] : [formatLanguage(source.language)]),
    t('characters', { count: source.length, number: formatNumber(source.length) }),
  ];
  return (
    <span className="source-row">
      <Icon name={icons[source.kind]} size={16} />
      <span className="source-words">
        <span className="source-name" dir="auto">
          {source.name}
        </span>
        <span className="quiet source-facts">{facts.join(t('factComma'))}</span>
        <span className="source-share" title={t('codedShare', { share })}>
          <span style={{ inlineSize: `${source.codedShare * 100}%` }} />
          <span className="visually-hidden">{t('codedShare', { share })}</span>
        </span>
      </span>
    </span>
  );
}
