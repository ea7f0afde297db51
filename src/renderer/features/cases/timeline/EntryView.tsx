import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SpokenWords, TimelineEntry } from '../../../../shared/domain/journey.ts';
import { formatDate, formatNumber, formatTimecode } from '../../../state/format.ts';
import { useNavigation } from '../../../state/navigation.ts';

type Props = Readonly<{ entry: TimelineEntry; children: ReactNode }>;

/** One thing that a customer did or said; its words lead to where they stand. */
export function EntryView({ entry, children }: Props): ReactNode {
  const { t } = useTranslation('journey');
  const { kind, from, day, timeMs, scores, words, codes, facts } = entry;
  return (
    <li className="timeline-entry" data-kind={kind}>
      <p className="timeline-head">
        {day === null ? null : <time dateTime={day}>{formatDate(day)}</time>}
        {timeMs === null ? null : <span className="quiet">{formatTimecode(timeMs)}</span>}
        <span className="quiet" dir="auto">
          {t('from', { kind: t(`kind.${kind}`), from })}
        </span>
      </p>
      {scores.length > 0 ? (
        <p className="timeline-scores">
          {scores.map(({ column, metric, score, scale }) => (
            <span className="timeline-score" key={column} title={column}>
              {t('scoreOn', {
                metric: t(`metric.${metric}`),
                score: formatNumber(score),
                max: formatNumber(scale.max),
              })}
            </span>
          ))}
        </p>
      ) : null}
      {words.map((spoken) => (
        <Words key={`${spoken.question} ${spoken.place?.start ?? 0}`} words={spoken} />
      ))}
      {codes.length > 0 ? (
        <p className="timeline-codes" dir="auto">
          <span className="quiet">{t('codes')}</span>{' '}
          {codes.map(({ path }) => path).join(t('listComma'))}
        </p>
      ) : null}
      {facts.length > 0 ? (
        <dl className="timeline-facts">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt dir="auto">{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {children}
    </li>
  );
}

function Words({ words }: Readonly<{ words: SpokenWords }>): ReactNode {
  const { t } = useTranslation('journey');
  const navigation = useNavigation();
  const { text, place, sentiment, question } = words;
  const feeling =
    sentiment === null ? null : (
      <span className="quiet">{t('feelsWord', { value: formatNumber(sentiment, 2) })}</span>
    );
  return (
    <>
      {question === '' ? null : (
        <p className="quiet timeline-question" dir="auto">
          {question}
        </p>
      )}
      {place ? (
        <button
          type="button"
          className="timeline-words"
          dir="auto"
          title={t('openInRead')}
          onClick={() => navigation.go({ name: 'read', params: place })}
        >
          <span className="visually-hidden">{t('openWords')} </span>
          {text}
        </button>
      ) : (
        <p className="timeline-words" dir="auto">
          {text}
        </p>
      )}
      {feeling}
    </>
  );
}
