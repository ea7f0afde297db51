import { type ReactNode, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  JourneyAnswer,
  JourneyFigures,
  JourneyMap,
} from '../../../../shared/domain/journey.ts';
import type { RowFilter } from '../../../../shared/domain/metric.ts';
import type { Call } from '../../../../shared/operations/operation-table.ts';
import { Button } from '../../../components/Button.tsx';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { JobProgress } from '../../../components/JobProgress.tsx';
import { formatNumber } from '../../../state/format.ts';
import { useLongRead } from '../../../state/use-long-read.ts';
import type { ShowResponses } from '../response-filter.ts';
import { CellFacts } from './CellFacts.tsx';
import { type CellPlace, stageName, touchpointName } from './journey-table.ts';
import { SpokenAnswer } from './SpokenAnswer.tsx';

type Props = Readonly<{
  request: Call<'journey.map'>;
  map: JourneyMap;
  place: CellPlace;
  paneRef: RefObject<HTMLElement | null>;
  onClose: () => void;
  /** To the same responses in the table of all. */
  onResponses: ShowResponses;
}>;

const atOnce = 50;
const most = 1000;

function figuresAt(map: JourneyMap, { stage, touchpoint }: CellPlace): JourneyFigures | undefined {
  if (stage === null && touchpoint === null) return map.whole;
  if (stage === null) return map.touchpoints.find(({ name }) => name === touchpoint);
  if (touchpoint === null) return map.stages.find(({ name }) => name === stage);
  return map.cells.find((cell) => cell.stage === stage && cell.touchpoint === touchpoint);
}

/** The conditions on the table that lead to a cell. */
function conditionsOf(
  { where = [] }: Call<'journey.map'>,
  { stageColumn, touchpointColumn }: JourneyMap,
  { stage, touchpoint }: CellPlace,
): readonly RowFilter[] {
  const at = (column: string | null, value: string | null): readonly RowFilter[] =>
    column === null || value === null ? [] : [{ column, values: [value] }];
  return [...where, ...at(stageColumn, stage), ...at(touchpointColumn, touchpoint)];
}

/** The responses behind a cell of the map: figures, scores, words, and the way to where they stand. */
export function JourneyAnswers(props: Props): ReactNode {
  const { request, map, place, paneRef, onClose, onResponses } = props;
  const { t } = useTranslation('journey');
  const parts = [
    ...(map.stageColumn === null ? [] : [stageName(t, place.stage)]),
    ...(map.touchpointColumn === null ? [] : [touchpointName(t, place.touchpoint)]),
  ];
  const where =
    parts.length < 2 ? (parts[0] ?? '') : t('where', { stage: parts[0], touchpoint: parts[1] });
  const figures = figuresAt(map, place);
  return (
    <aside
      className="journey-pane"
      aria-label={t('answersOf', { where })}
      data-pane
      data-scrolls
      tabIndex={0}
      ref={paneRef}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className="journey-pane-head">
        <h2 dir="auto">{where}</h2>
        <IconButton icon="close" label={t('closePane')} onPress={onClose} />
      </header>
      {figures ? <CellFacts figures={figures} map={map} /> : null}
      <Button onPress={() => onResponses({ where: conditionsOf(request, map, place) })}>
        {t('showResponses')}
      </Button>
      <Answers request={request} place={place} />
    </aside>
  );
}

function Answers({
  request,
  place,
}: Readonly<{ request: Call<'journey.map'>; place: CellPlace }>): ReactNode {
  const { t } = useTranslation('journey');
  const [hasWords, setHasWords] = useState(true);
  const [limit, setLimit] = useState(atOnce);
  const { data, job } = useLongRead('journey.answers', {
    ...request,
    ...(place.stage === null || request.stage === null ? {} : { atStage: place.stage }),
    ...(place.touchpoint === null || request.touchpoint === null
      ? {}
      : { atTouchpoint: place.touchpoint }),
    ...{ hasWords, limit },
  });
  return (
    <>
      <div className="journey-answers-head">
        <span role="status">
          {data ? t('count', { count: data.total, number: formatNumber(data.total) }) : ''}
        </span>
        <Checkbox label={t('onlyWords')} isSelected={hasWords} onChange={setHasWords} />
      </div>
      <JobProgress job={job} label={t('reading')} />
      {data?.total === 0 ? <p className="quiet journey-hint">{t('noAnswers')}</p> : null}
      <ul className="journey-answers">
        {(data?.rows ?? []).map((answer) => (
          <AnswerItem key={answer.row} answer={answer} />
        ))}
      </ul>
      {data && data.rows.length < data.total && limit < most ? (
        <Button look="quiet" onPress={() => setLimit(Math.min(most, limit + atOnce))}>
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}

function AnswerItem({
  answer: { row, respondent, scores, words },
}: Readonly<{ answer: JourneyAnswer }>): ReactNode {
  const { t } = useTranslation('journey');
  const given = scores.filter(({ cell }) => cell !== '');
  return (
    <li className="journey-answer">
      <p className="journey-scores">
        <span className="journey-who" dir="auto">
          {respondent ?? t('row', { number: formatNumber(row + 1) })}
        </span>
        {given.map(({ name, cell }) => (
          <span className="journey-score" key={name}>
            {t('scoreOf', { name, cell })}
          </span>
        ))}
      </p>
      {words.map((spoken) => (
        <SpokenAnswer
          key={`${spoken.question} ${spoken.place?.start ?? 0}`}
          words={spoken}
          row={row}
        />
      ))}
    </li>
  );
}
