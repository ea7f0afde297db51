import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NameChange, NamePreview } from '../../../../shared/domain/transcript.ts';

type Props = Readonly<{
  preview: NamePreview;
  hasPseudonym: boolean;
  replacement: string;
  withSpeakers: boolean;
  withCases: boolean;
}>;

/** Every text in which a name stands, with the first places of each, and what else changes or keeps it. */
export function PseudonymPreview(props: Props): ReactNode {
  const { t } = useTranslation('editing');
  const { preview, hasPseudonym, replacement } = props;
  const { hits, sources, speakers, cases, elsewhere } = preview;
  if (hits === 0 && speakers.length === 0 && cases.length === 0) {
    return <p className="quiet">{t('standsNowhere')}</p>;
  }
  return (
    <div className="pseudonym-preview" role="region" aria-label={t('places')} tabIndex={0}>
      <h3 role="status">
        {t('hitsIn', { count: hits, texts: t('texts', { count: sources.length }) })}
      </h3>
      {sources.map(({ sourceId, sourceName, count, places }) => (
        <section key={sourceId} aria-label={sourceName}>
          <h4 dir="auto">
            {sourceName} <span className="quiet">{t('hits', { count })}</span>
          </h4>
          <ul>
            {places.map(({ start, before, text, after }) => (
              <li key={start} dir="auto">
                {before}
                <del>{text}</del>
                {hasPseudonym ? <ins>{replacement}</ins> : null}
                {after}
              </li>
            ))}
            {count > places.length ? (
              <li className="quiet">{t('andMore', { count: count - places.length })}</li>
            ) : null}
          </ul>
        </section>
      ))}
      {props.withSpeakers ? (
        <NameChanges
          title={t('speakersToo')}
          changes={speakers}
          taken={(to) => t('speakerTaken', { to })}
        />
      ) : null}
      {props.withCases ? (
        <NameChanges title={t('casesToo')} changes={cases} taken={(to) => t('caseTaken', { to })} />
      ) : null}
      {elsewhere.length > 0 ? (
        <section aria-label={t('elsewhere')}>
          <h4>{t('elsewhere')}</h4>
          <ul>
            {elsewhere.map(({ kind, label }, index) => (
              <li key={`${kind} ${label} ${index}`} dir="auto">
                <span className="quiet">{t(`elsewhere.${kind}`)}</span> {label}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

type ChangesProps = Readonly<{
  title: string;
  changes: readonly NameChange[];
  taken: (to: string) => string;
}>;

function NameChanges({ title, changes, taken }: ChangesProps): ReactNode {
  if (changes.length === 0) return null;
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      <ul>
        {changes.map((change) => (
          <li key={`${change.from} ${change.taken}`} dir="auto">
            <del>{change.from}</del> <ins>{change.to}</ins>
            {change.taken ? <strong className="name-taken"> {taken(change.to)}</strong> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
