import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RescueNote, RescueReport } from '../../../shared/domain/rescue.ts';
import { formatDateTime, formatNumber } from '../../state/format.ts';
import { countMissing, countsToShow } from './rescue-text.ts';

/** Notes shown on the screen; the saved report has them all. */
const shownNotes = 200;

/** What came of a rescue: how much of each kind from where, and each thing that did not come through as it was. */
export function RescueOutcome({ report }: Readonly<{ report: RescueReport }>): ReactNode {
  const { t } = useTranslation('rescue');
  const missing = countMissing(report);
  const { backup, isHistoryWhole, path } = report;
  return (
    <>
      <p className="rescue-verdict" data-changed={report.notesInAll > 0}>
        {missing === 0
          ? t(report.notesInAll > 0 ? 'done.changed' : 'done.whole')
          : t('done.missing', { count: missing, number: formatNumber(missing) })}
      </p>
      <div className="rescue-facts">
        <p>{t('done.path', { path })}</p>
        <p className="quiet">
          {backup
            ? t('done.backup', { time: formatDateTime(backup.createdAt) })
            : t('done.noBackup')}{' '}
          {t(isHistoryWhole ? 'done.history' : 'done.gaps')}
        </p>
      </div>
      <Counts report={report} />
      {report.notes.length > 0 ? <Notes report={report} /> : null}
    </>
  );
}

function Counts({ report }: Readonly<{ report: RescueReport }>): ReactNode {
  const { t } = useTranslation('rescue');
  return (
    <table className="rescue-counts" aria-label={t('done.counts')}>
      <thead>
        <tr>
          <th scope="col">{t('column.kind')}</th>
          <th scope="col">{t('column.found')}</th>
          <th scope="col">{t('column.fromHistory')}</th>
          <th scope="col">{t('column.fromBackup')}</th>
          <th scope="col">{t('column.missing')}</th>
        </tr>
      </thead>
      <tbody>
        {countsToShow(report).map(({ kind, found, fromHistory, fromBackup, missing }) => (
          <tr key={kind}>
            <th scope="row">{t(`kind.${kind}`)}</th>
            <td>{formatNumber(found)}</td>
            <td>{formatNumber(fromHistory)}</td>
            <td>{formatNumber(fromBackup)}</td>
            <td data-missing={missing > 0}>{formatNumber(missing)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Notes({ report }: Readonly<{ report: RescueReport }>): ReactNode {
  const { t } = useTranslation('rescue');
  const notes = report.notes.slice(0, shownNotes);
  const more = report.notesInAll - notes.length;
  return (
    <section className="rescue-notes" aria-label={t('done.notes')}>
      <h3>{t('done.notes')}</h3>
      <ul>
        {notes.map((note, at) => (
          <Note key={at} note={note} />
        ))}
      </ul>
      {more > 0 ? (
        <p className="quiet">
          {t('done.more', {
            number: formatNumber(more),
            shown: formatNumber(report.notes.length),
          })}
        </p>
      ) : null}
    </section>
  );
}

function Note({ note: { kind, what, name } }: Readonly<{ note: RescueNote }>): ReactNode {
  const { t } = useTranslation('rescue');
  return (
    <li>
      <span>
        {t(`kind.${kind}`)}: {name}
      </span>
      <span className="quiet">{t(`what.${what}`)}</span>
    </li>
  );
}
