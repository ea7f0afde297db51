import { type ReactNode, useState } from 'react';
import { Button as AriaButton, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { SentimentGroup } from '../../../shared/domain/sentiment.ts';
import type { SourceSummary } from '../../../shared/domain/source.ts';
import type { SourceId } from '../../../shared/ids.ts';
import { Button } from '../../components/Button.tsx';
import { JobProgress } from '../../components/JobProgress.tsx';
import { ShareBar } from '../../components/ShareBar.tsx';
import { formatNumber, formatShare } from '../../state/format.ts';
import { useLongRead } from '../../state/use-long-read.ts';
import { SentimentMark } from './SentimentMark.tsx';
import type { TurnFilter } from './turn-filter.ts';

export type SentimentSummaryProps = Readonly<{
  sources: readonly SourceSummary[];
  filter: TurnFilter;
  onSource: (id: SourceId) => void;
  onSpeaker: (speaker: string) => void;
}>;

type By = 'source' | 'speaker';

/** Mean and shares, by source over the whole study or by speaker in the chosen source. */
export function SentimentSummary({
  sources,
  filter,
  onSource,
  onSpeaker,
}: SentimentSummaryProps): ReactNode {
  const { t } = useTranslation('themes');
  const [by, setBy] = useState<By>('source');
  const { data, job, again } = useLongRead('sentiment.summary', { by });
  const choose = (group: string): void => {
    const source = sources.find(({ name }) => name === group);
    if (by === 'speaker') onSpeaker(group);
    else if (source) onSource(source.id);
  };
  const current = by === 'speaker' ? filter.speaker : nameOf(sources, filter.sourceId);
  return (
    <section className="summary" aria-label={t('summary')} data-pane tabIndex={-1}>
      <div className="summary-head">
        <ToggleButtonGroup
          className="themes-segmented"
          aria-label={t('summaryBy')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[by]}
          onSelectionChange={(keys) => setBy(keys.has('speaker') ? 'speaker' : 'source')}
        >
          <ToggleButton id="source">{t('bySource')}</ToggleButton>
          <ToggleButton id="speaker">{t('bySpeaker')}</ToggleButton>
        </ToggleButtonGroup>
        <Legend />
      </div>
      <div className="summary-job">
        <JobProgress job={job} label={t('scoring')} />
        {job.state.status === 'cancelled' ? (
          <Button onPress={again}>{t('scoreAgain')}</Button>
        ) : null}
      </div>
      {data ? (
        <div className="summary-table" data-scrolls>
          {data.length === 0 ? (
            <p className="quiet summary-none">{t('noVoices')}</p>
          ) : (
            <GroupTable by={by} groups={data} current={current} onChoose={choose} />
          )}
        </div>
      ) : null}
    </section>
  );
}

const nameOf = (sources: readonly SourceSummary[], id: SourceId): string | null =>
  sources.find((source) => source.id === id)?.name ?? null;

function Legend(): ReactNode {
  const { t } = useTranslation('themes');
  return (
    <span className="legend" aria-hidden="true">
      {(['positive', 'neutral', 'negative'] as const).map((tone) => (
        <span key={tone}>
          <span className="tone-mark" data-tone={tone} /> {t(`label.${tone}`)}
        </span>
      ))}
    </span>
  );
}

type GroupTableProps = Readonly<{
  by: By;
  groups: readonly SentimentGroup[];
  current: string | null;
  onChoose: (group: string) => void;
}>;

function GroupTable({ by, groups, current, onChoose }: GroupTableProps): ReactNode {
  const { t } = useTranslation('themes');
  return (
    <table className="group-table">
      <thead>
        <tr>
          <th scope="col">{t(by === 'source' ? 'source' : 'speaker')}</th>
          <th scope="col" className="numeric">
            {t('turns')}
          </th>
          <th scope="col">{t('mean')}</th>
          <th scope="col">{t('shares')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.group} data-current={group.group === current}>
            <th scope="row">
              <AriaButton
                className="group-name"
                aria-current={group.group === current}
                onPress={() => onChoose(group.group)}
              >
                {group.group === '' ? t('nobodyNamed') : group.group}
              </AriaButton>
            </th>
            <td className="numeric">{formatNumber(group.turns)}</td>
            <td>
              <SentimentMark score={group.turns === 0 ? null : group.mean} />
            </td>
            <td>
              <Shares group={group} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Shares({ group }: Readonly<{ group: SentimentGroup }>): ReactNode {
  const { t } = useTranslation('themes');
  const tones = ['positive', 'neutral', 'negative'] as const;
  const share = (count: number): string => formatShare(group.turns > 0 ? count / group.turns : 0);
  if (group.turns === 0) return null;
  return (
    <span className="shares">
      <ShareBar
        label={group.group}
        parts={tones.map((tone) => ({
          id: tone,
          tone,
          count: group[tone],
          label: t(`label.${tone}`),
        }))}
        describe={({ label, count }) => `${label} ${share(count)}`}
      />
      <span className="share-numbers" aria-hidden="true">
        {tones.map((tone) => (
          <span key={tone}>{share(group[tone])}</span>
        ))}
      </span>
    </span>
  );
}
