import { kindOfTalk } from '../../../core/text/kind-of-talk.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import type { WrittenSource } from '../../exports/written-study.ts';
import { recogniseTurns } from '../../transcripts/recognise-turns.ts';
import type { QdaLosses } from './qda-losses.ts';
import { formOf } from './source-form.ts';

/**
 * Counts what an element of the standard cannot hold of a source. What its text tells by itself is not lost, nor are the
 * speakers of the turns that begin where `told` says: they are selections of cases.
 */
export function countSourceLosses(
  source: WrittenSource,
  told: ReadonlySet<number>,
  losses: QdaLosses,
): void {
  const { kind, language, collectedOn, folder, turns } = source;
  if (kind !== null && kind !== kindOfTalk(countVoices(turns))) losses.add('kinds');
  if (language !== null && language !== 'und') losses.add('languages');
  if (collectedOn !== null) losses.add('collected');
  if (folder.some((name) => name.includes(' / '))) losses.add('folderNames');
  if (!isNamedAfterFile(source)) losses.add('fileNames');
  if (isOriginalLost(source)) losses.add('originals');
  countTurns(source, told, losses);
}

/** How many different voices speak. */
function countVoices(turns: readonly Turn[]): number {
  return new Set(turns.flatMap(({ speaker }) => speaker ?? [])).size;
}

function isNamedAfterFile({ name, fileName }: WrittenSource): boolean {
  return fileName === name || fileName.replace(/\.[^.]{1,8}$/u, '') === name;
}

function isOriginalLost(source: WrittenSource): boolean {
  if (source.original === null || source.format === 'docx') return false;
  return formOf(source) === 'TextSource';
}

/** Turns that nobody finds again in the text, and times that stand neither in it nor at the transcript of a recording. */
function countTurns(source: WrittenSource, told: ReadonlySet<number>, losses: QdaLosses): void {
  const { text, turns } = source;
  if (turns.length === 0) return;
  const unit = source.format === 'plain_text' ? 'block' : 'line';
  const found = new Map(recogniseTurns(text, unit).map((turn) => [turn.start, turn]));
  const keepsTimes = ['AudioSource', 'VideoSource'].includes(formOf(source));
  const lost = turns.filter(({ start, end, speaker }) => {
    if (speaker === null || told.has(start)) return false;
    const turn = found.get(start);
    return turn?.end !== end || turn.speaker !== speaker;
  });
  const timeless = keepsTimes
    ? []
    : turns.filter(({ start, timeMs }) => timeMs !== null && found.get(start)?.timeMs !== timeMs);
  const rows = turns.filter(({ row }) => row !== null);
  if (lost.length > 0) losses.add('turns', lost.length);
  if (timeless.length > 0) losses.add('turnTimes', timeless.length);
  if (rows.length > 0) losses.add('rows', rows.length);
}
