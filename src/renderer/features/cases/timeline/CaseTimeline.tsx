import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Case } from '../../../../shared/domain/case.ts';
import type {
  SatisfactionChange,
  Timeline,
  TimelineEntry,
} from '../../../../shared/domain/journey.ts';
import { Icon } from '../../../components/Icon.tsx';
import { JobProgress } from '../../../components/JobProgress.tsx';
import { formatNumber } from '../../../state/format.ts';
import { useLongRead } from '../../../state/use-long-read.ts';
import { EntryView } from './EntryView.tsx';
import { JourneyMemoryView } from './JourneyMemoryView.tsx';

/** Everything that a case did and said, in order of time, with the moment at which its satisfaction changed most. */
export function CaseTimeline({ person }: Readonly<{ person: Case }>): ReactNode {
  const { t } = useTranslation('journey');
  const { data, job } = useLongRead('journey.timeline', { caseId: person.id });
  return (
    <aside
      className="timeline"
      aria-label={t('timeline', { name: person.name })}
      data-pane
      data-scrolls
      tabIndex={0}
    >
      <h2 dir="auto">{person.name}</h2>
      {job.state.status === 'running' && job.state.stage === 'control' ? (
        <p className="quiet">{t('timelineReading')}</p>
      ) : null}
      <JobProgress job={job} label={t('timelineReading')} />
      {data && job.state.status !== 'failed' ? <TimelineParts timeline={data} /> : null}
    </aside>
  );
}

function TimelineParts({ timeline }: Readonly<{ timeline: Timeline }>): ReactNode {
  const { t } = useTranslation('journey');
  const { entries, total, change, memory, foundIn, warnings } = timeline;
  const dated = entries.filter(({ day }) => day !== null);
  const undated = entries.filter(({ day }) => day === null);
  return (
    <>
      {memory ? <JourneyMemoryView memory={memory} /> : null}
      {entries.length === 0 ? <p className="quiet">{t('timelineEmpty')}</p> : null}
      {total > entries.length ? (
        <p className="quiet">
          {t('latest', { shown: formatNumber(entries.length), total: formatNumber(total) })}
        </p>
      ) : null}
      <EntryList entries={dated} change={change} />
      {undated.length > 0 ? (
        <section aria-label={t('undated')}>
          <h3>{t('undated')}</h3>
          <EntryList entries={undated} change={null} />
        </section>
      ) : null}
      {foundIn.length > 0 ? (
        <p className="quiet">{t('foundIn', { tables: foundIn.join(t('listComma')) })}</p>
      ) : null}
      {warnings.map((warning) => (
        <p className="quiet" key={warning}>
          {warning}
        </p>
      ))}
    </>
  );
}

type ListProps = Readonly<{
  entries: readonly TimelineEntry[];
  change: SatisfactionChange | null;
}>;

function EntryList({ entries, change }: ListProps): ReactNode {
  if (entries.length === 0) return null;
  return (
    <ol className="timeline-entries">
      {entries.map((entry) => (
        <EntryView key={entry.id} entry={entry}>
          {change?.after === entry.id ? <ChangeMark change={change} /> : null}
        </EntryView>
      ))}
    </ol>
  );
}

function ChangeMark({ change }: Readonly<{ change: SatisfactionChange }>): ReactNode {
  const { t } = useTranslation('journey');
  const { direction, metric, from, to } = change;
  return (
    <p className="timeline-change" data-direction={direction}>
      <Icon name={direction === 'fall' ? 'down' : 'up'} size={16} />
      {t(direction, {
        metric: t(`metric.${metric}`),
        before: formatNumber(from),
        after: formatNumber(to),
      })}
    </p>
  );
}
