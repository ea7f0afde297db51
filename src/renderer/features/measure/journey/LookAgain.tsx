import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../../../shared/domain/dataset.ts';
import type { SuspiciousRating, SuspiciousRatings } from '../../../../shared/domain/journey.ts';
import { type RowFilter, scoreMetricNames } from '../../../../shared/domain/metric.ts';
import { Button } from '../../../components/Button.tsx';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { JobProgress } from '../../../components/JobProgress.tsx';
import { Select } from '../../../components/Select.tsx';
import { formatNumber } from '../../../state/format.ts';
import { useLongRead } from '../../../state/use-long-read.ts';
import { SpokenAnswer } from './SpokenAnswer.tsx';

const atOnce = 10;
const most = 1000;

/** Ratings that say the opposite of their words, for review. */
export function LookAgain({
  table,
  where,
}: Readonly<{ table: DatasetSummary; where: readonly RowFilter[] }>): ReactNode {
  const { t } = useTranslation('journey');
  const id = useId();
  const scores = table.columns.filter(({ role }) => scoreMetricNames.some((each) => each === role));
  const texts = table.columns.filter(({ role }) => role === 'open_ended');
  const [score, setScore] = useState<string | null>(null);
  const [text, setText] = useState<string | null>(null);
  const column = scores.find(({ name }) => name === score) ?? scores[0];
  const textColumn = texts.find(({ name }) => name === text) ?? texts[0];
  return (
    <section className="look-again" aria-labelledby={id}>
      <h3 id={id}>{t('lookAgain')}</h3>
      {column && textColumn ? (
        <>
          <p className="quiet">{t('lookAgainMeans')}</p>
          <div className="look-choice">
            <Select
              label={t('lookScore')}
              value={column.name}
              options={scores.map(({ name }) => ({ value: name, label: name }))}
              onChange={setScore}
            />
            {texts.length > 1 ? (
              <Select
                label={t('lookText')}
                value={textColumn.name}
                options={texts.map(({ name }) => ({ value: name, label: name }))}
                onChange={setText}
              />
            ) : null}
          </div>
          <Suspicious
            key={`${column.id} ${textColumn.id}`}
            table={table}
            where={where}
            column={column.name}
            textColumn={textColumn.name}
          />
        </>
      ) : (
        <p className="quiet">{t('lookNeeds')}</p>
      )}
    </section>
  );
}

type SuspiciousProps = Readonly<{
  table: DatasetSummary;
  where: readonly RowFilter[];
  column: string;
  textColumn: string;
}>;

function Suspicious({ table, where, column, textColumn }: SuspiciousProps): ReactNode {
  const { t } = useTranslation('journey');
  const [reversed, setReversed] = useState(false);
  const [limit, setLimit] = useState(atOnce);
  const { data, job } = useLongRead('ratings.suspicious', {
    datasetId: table.id,
    ...{ column, textColumn, reversed, limit },
    where: where.map((filter) => ({ ...filter, values: [...filter.values] })),
  });
  return (
    <div className="look-found">
      <Checkbox label={t('lookTurn')} isSelected={reversed} onChange={setReversed} />
      <JobProgress job={job} label={t('lookReading')} />
      {data && job.state.status !== 'failed' ? (
        <>
          <Found found={data} />
          {data.rows.length < data.total && limit < most ? (
            <Button look="quiet" onPress={() => setLimit(Math.min(most, limit * 2))}>
              {t('more')}
            </Button>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

function Found({ found }: Readonly<{ found: SuspiciousRatings }>): ReactNode {
  const { t } = useTranslation('journey');
  const threshold = formatNumber(found.threshold, 1);
  if (found.total === 0) return <p>{t('lookNone', { count: found.compared, threshold })}</p>;
  return (
    <>
      {found.isScaleReversed ? (
        <p className="warning">
          <Icon name="warning" size={16} />
          {t('lookReversed')}
        </p>
      ) : null}
      <p>
        {t('lookCount', {
          count: found.total,
          number: formatNumber(found.total),
          compared: formatNumber(found.compared),
          threshold,
        })}
      </p>
      <ul className="journey-answers">
        {found.rows.map((rating) => (
          <Rating key={`${rating.row} ${rating.words.place?.start ?? 0}`} rating={rating} />
        ))}
      </ul>
    </>
  );
}

function Rating({ rating }: Readonly<{ rating: SuspiciousRating }>): ReactNode {
  const { t } = useTranslation('journey');
  const { row, cell, kind, words } = rating;
  return (
    <li className="journey-answer">
      <p>
        <span className="quiet">{t('row', { number: formatNumber(row + 1) })}</span>{' '}
        {t(`look.${kind}`, { score: cell, value: formatNumber(words.sentiment ?? 0, 2) })}
      </p>
      <SpokenAnswer words={words} row={row} />
    </li>
  );
}
