import type { RescueReport } from '../../../shared/domain/rescue.ts';
import { formatDateTime, formatNumber } from '../../state/format.ts';

/** Looks up words of the catalogue `rescue`. */
type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const figures = ['found', 'fromHistory', 'fromBackup', 'missing'] as const;

/** How many things are known to be missing. Steps of the history are no things. */
export function countMissing({ counts }: RescueReport): number {
  return counts.reduce((all, { kind, missing }) => all + (kind === 'steps' ? 0 : missing), 0);
}

/** Kinds of which there is, or was, anything. */
export function countsToShow({ counts }: RescueReport): RescueReport['counts'] {
  return counts.filter((count) => figures.some((figure) => count[figure] > 0));
}

/** The report of a rescue as a text file: what the screen shows, in lines. */
export function rescueText(report: RescueReport, t: Words): string {
  const { path, damagedPath, at, backup, isHistoryWhole, notes, notesInAll } = report;
  const counts = countsToShow(report).map(
    (count) =>
      `${t(`kind.${count.kind}`)}: ${figures.map((figure) => `${t(`column.${figure}`)} ${formatNumber(count[figure])}`).join(', ')}`,
  );
  const lines = notes.map(
    ({ kind, what, name }) => `${t(`kind.${kind}`)}: ${name}. ${t(`what.${what}`)}.`,
  );
  const more = notesInAll - notes.length;
  return [
    t('done.title'),
    formatDateTime(at),
    t('path', { path: damagedPath }),
    t('done.path', { path }),
    backup ? t('done.backup', { time: formatDateTime(backup.createdAt) }) : t('done.noBackup'),
    t(isHistoryWhole ? 'done.history' : 'done.gaps'),
    '',
    t('done.counts'),
    ...counts,
    ...(lines.length > 0 ? ['', t('done.notes'), ...lines] : []),
    ...(more > 0 ? [t('done.more', { number: more, shown: notes.length })] : []),
    '',
  ].join('\n');
}
