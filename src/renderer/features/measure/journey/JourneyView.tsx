import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { applyOrder } from '../../../../core/journey/order-stages.ts';
import type { DatasetSummary } from '../../../../shared/domain/dataset.ts';
import type { JourneyMap } from '../../../../shared/domain/journey.ts';
import type { Call } from '../../../../shared/operations/operation-table.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { JobProgress } from '../../../components/JobProgress.tsx';
import { useLongRead } from '../../../state/use-long-read.ts';
import type { ShowResponses } from '../response-filter.ts';
import type { JourneyMeasure } from './cell-figure.ts';
import { JourneyAnswers } from './JourneyAnswers.tsx';
import { JourneyControls } from './JourneyControls.tsx';
import { JourneyNotes } from './JourneyNotes.tsx';
import { JourneySection } from './JourneySection.tsx';
import './journey.css';
import type { CellPlace } from './journey-table.ts';
import { LookAgain } from './LookAgain.tsx';
import { StageSuggestions } from './StageSuggestions.tsx';
import { type JourneyChoice, useJourneyChoice } from './use-journey-choice.ts';

/** The way of customers through stages and touchpoints, the words behind it, and ratings to look at again. */
export function JourneyView({
  table,
  onResponses,
}: Readonly<{ table: DatasetSummary; onResponses: ShowResponses }>): ReactNode {
  const { t } = useTranslation('journey');
  const choice = useJourneyChoice(table);
  return (
    <div className="journey-view">
      {choice.request === null ? (
        <div className="journey-main" data-scrolls>
          <JourneyControls table={table} choice={choice} map={null} measure={null} />
          <EmptyState sentence={t('empty')} />
          <LookAgain table={table} where={[]} />
        </div>
      ) : (
        <MappedJourney
          table={table}
          choice={choice}
          request={choice.request}
          onResponses={onResponses}
        />
      )}
    </div>
  );
}

/** The measure that is chosen, where the table has it; else what suits each stage, the first score, or the voice. */
function settleMeasure(wanted: JourneyMeasure | null, map: JourneyMap): JourneyMeasure {
  const isThere =
    wanted &&
    (wanted.kind === 'score'
      ? map.columns.some(({ name }) => name === wanted.column)
      : wanted.kind === 'rows' ||
        (wanted.kind === 'suggested' ? map.stageColumn !== null : map.hasVoice));
  if (isThere) return wanted;
  const [first] = map.columns;
  if (first) return { kind: 'score', column: first.name };
  return { kind: map.hasVoice ? 'voice' : 'rows' };
}

type MappedProps = Readonly<{
  table: DatasetSummary;
  choice: JourneyChoice;
  request: Call<'journey.map'>;
  onResponses: ShowResponses;
}>;

/** Whether a place is still on the map: another column or filter may have taken it away. */
function isOnMap(map: JourneyMap, { stage, touchpoint }: CellPlace): boolean {
  return (
    (stage === null || map.stages.some(({ name }) => name === stage)) &&
    (touchpoint === null || map.touchpoints.some(({ name }) => name === touchpoint))
  );
}

function MappedJourney({ table, choice, request, onResponses }: MappedProps): ReactNode {
  const { t } = useTranslation('journey');
  const { data: map, job } = useLongRead('journey.map', request);
  const grid = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);
  const chosen = map && choice.cell && isOnMap(map, choice.cell) ? choice.cell : null;
  const entering = useRef(false);
  useEffect(() => {
    if (entering.current) pane.current?.focus();
    entering.current = false;
  }, [chosen]);
  const measure = map ? settleMeasure(choice.measure, map) : null;
  const stages = map ? applyOrder(map.stages, choice.order ?? []) : [];
  return (
    <div className="journey-body">
      <div className="journey-main" data-scrolls>
        <JourneyControls table={table} choice={choice} map={map ?? null} measure={measure} />
        <div className="journey-progress">
          <JobProgress job={job} label={t('mapping')} />
        </div>
        {map && measure && job.state.status !== 'failed' ? (
          <div className="journey-parts">
            <JourneySection
              map={map}
              stages={stages}
              measure={measure}
              choice={choice}
              chosen={chosen}
              gridRef={grid}
              onChoose={(cell, byKey) => {
                entering.current = byKey;
                choice.change({ cell });
              }}
            />
            {map.stageColumn === null ? null : <StageSuggestions map={map} stages={stages} />}
            <LookAgain table={table} where={choice.where} />
            <JourneyNotes map={map} />
          </div>
        ) : null}
      </div>
      {map && chosen ? (
        <JourneyAnswers
          key={JSON.stringify(chosen)}
          request={request}
          map={map}
          place={chosen}
          paneRef={pane}
          onClose={() => {
            choice.change({ cell: null });
            grid.current?.focus();
          }}
          onResponses={onResponses}
        />
      ) : null}
    </div>
  );
}
