import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import { Split } from '../../components/Split.tsx';
import { useKept } from '../../state/navigation.ts';
import { SentimentSummary } from './SentimentSummary.tsx';
import { SentimentTurns } from './SentimentTurns.tsx';
import type { TurnFilter } from './turn-filter.ts';

/** How sources and speakers feel, and why each turn was scored as it was. */
export function SentimentView({
  sources,
}: Readonly<{ sources: readonly SourceSummary[] }>): ReactNode {
  const { t } = useTranslation('themes');
  const [kept, keep] = useKept('sentiment.source');
  const [chosen, setChosen] = useState<TurnFilter | null>(null);
  const first = sources.find(({ id }) => id === kept) ?? sources[0];
  if (!first) return null;
  const known = sources.some(({ id }) => id === chosen?.sourceId);
  const filter = chosen && known ? chosen : { sourceId: first.id, speaker: null, label: null };
  const choose = (next: TurnFilter): void => {
    setChosen(next);
    keep(next.sourceId);
  };
  return (
    <Split
      name="themes.sentiment"
      label={t('summaryWidth')}
      side="start"
      initial={440}
      min={320}
      max={760}
      pane={
        <SentimentSummary
          sources={sources}
          filter={filter}
          onSource={(sourceId) => choose({ sourceId, speaker: null, label: filter.label })}
          onSpeaker={(speaker) => choose({ ...filter, speaker })}
        />
      }
    >
      <SentimentTurns
        key={`${filter.sourceId} ${filter.speaker ?? ''} ${filter.label ?? ''}`}
        sources={sources}
        filter={filter}
        onFilter={choose}
      />
    </Split>
  );
}
