import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { useOperation } from '../../state/engine.ts';
import { useKept } from '../../state/navigation.ts';
import type { PlaceParams } from '../../state/place.ts';
import { askFor } from '../../state/requests.ts';
import { SentimentView } from './SentimentView.tsx';
import { ThemesView } from './ThemesView.tsx';
import './themes.css';

/** What the turns speak of, and how they feel. */
export function ThemesPlace({ params }: Readonly<{ params: PlaceParams['themes'] }>): ReactNode {
  const { t } = useTranslation('themes');
  const [keptView, keepView] = useKept('view');
  const [view, setView] = useState<'themes' | 'sentiment'>(
    keptView === 'sentiment' ? 'sentiment' : 'themes',
  );
  const sources = useOperation('sources.list', {});
  if (sources.error)
    return (
      <div className="themes-notice">
        <ErrorNotice error={sources.error.appError} />
      </div>
    );
  if (!sources.data) return null;
  if (sources.data.length === 0)
    return (
      <EmptyState
        sentence={t('empty')}
        action={{
          label: t('import'),
          keys: 'Ctrl+I',
          run: () => askFor({ dialog: 'import', files: [] }),
        }}
      />
    );
  return (
    <Tabs
      label={t('views')}
      selected={view}
      onSelect={(next) => {
        setView(next);
        keepView(next);
      }}
      tabs={[
        {
          id: 'themes',
          label: t('themes'),
          content: <ThemesView sources={sources.data} params={params} />,
        },
        {
          id: 'sentiment',
          label: t('sentiment'),
          content: <SentimentView sources={sources.data} />,
        },
      ]}
    />
  );
}
