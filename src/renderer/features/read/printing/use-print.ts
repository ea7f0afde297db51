import { useTranslation } from 'react-i18next';
import { useOperation } from '../../../state/engine.ts';
import { formatDateTime, formatNumber, formatTimecode } from '../../../state/format.ts';
import { announce } from '../../../state/last-action.ts';
import type { Reading } from '../desk.ts';
import { listPrintedParts } from './list-printed-parts.ts';
import { printText } from './print-text.ts';

/** Prints the open text with its turns and, in the margin, its codes as words. */
export function usePrint({ source, text, turns, codings, codeById }: Reading): () => void {
  const { t } = useTranslation('reader');
  const study = useOperation('project.info', {}).data;
  return () => {
    announce(t('printing', { name: source.name }));
    const parts = listPrintedParts(text, turns, codings).map(
      ({ speaker, timeMs, isLabel, text: words, codeIds }) => ({
        head: isLabel
          ? words.trim()
          : [speaker ?? '', timeMs === null ? '' : formatTimecode(timeMs)].join(' ').trim(),
        text: isLabel ? '' : words,
        margin: codeIds.map((id) => codeById.get(id)?.path ?? '').sort(),
      }),
    );
    const facts = [
      study?.name ?? '',
      t('printedOn', {
        date: formatDateTime(Date.now()),
        coder: study?.currentCoder.name ?? '',
      }),
      t('printedCount', { count: codings.length, number: formatNumber(codings.length) }),
    ];
    void printText({ title: source.name, facts, parts });
  };
}
