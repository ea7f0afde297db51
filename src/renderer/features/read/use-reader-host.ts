import { useTranslation } from 'react-i18next';
import { findSentence } from '../../../core/coding/text-units.ts';
import { snapToGraphemes } from '../../../core/text/snap-to-graphemes.ts';
import { textOffset, type CodingId } from '../../../shared/ids.ts';
import { formatNumber, formatTimecode } from '../../state/format.ts';
import type { ReaderHost } from '../../text-view/create-reader.ts';
import type { StripeFacts } from '../../text-view/stripe-element.ts';
import type { StripeEdge } from '../../text-view/stripe-pointer.ts';
import type { Desk } from './desk.ts';
import type { DeskEvents } from './use-desk.ts';

type Given = Readonly<{
  desk: Desk & DeskEvents;
  onKey: ReaderHost['onKey'];
  onMenu: ReaderHost['onMenu'];
  onScroll: ReaderHost['onScroll'];
}>;

/** What the text asks of the desk, and what it tells it. */
export function useReaderHost({ desk, onKey, onMenu, onScroll }: Given): ReaderHost {
  const { t } = useTranslation(['read', 'reader']);
  const { reading } = desk;

  const describe = ({ code, coder, weight, hasMemo }: StripeFacts): string =>
    [
      hasMemo ? t('reader:codeWithMemo', { code }) : code,
      ...(weight === null ? [] : [t('reader:weighing', { weight: formatNumber(weight) })]),
      ...(coder === null ? [] : [t('reader:codedBy', { coder })]),
    ].join(t('reader:comma'));

  const moveEdge = (id: CodingId, edge: StripeEdge, offset: number): void => {
    const coding = reading.codings.find((each) => each.id === id);
    if (!coding) return;
    const [start, end] = edge === 'start' ? [offset, coding.end] : [coding.start, offset];
    if (start >= end) return;
    const range = snapToGraphemes(reading.text, start, end);
    desk.setMode({ kind: 'adjusting', coding: { ...coding, ...range }, edge });
  };

  return {
    label: t('read:textOf', { name: reading.source.name }),
    stripes: {
      label: t('read:codingsBesideText'),
      describe,
      describeMore: (names) =>
        t('reader:moreStripes', { count: names.length, names: names.join(t('reader:comma')) }),
      onChosen: desk.chooseCoding,
      onEdge: moveEdge,
      onEdgeDone: () => desk.leaveMode(true),
    },
    writeTime: formatTimecode,
    onSelection: desk.onSelection,
    onKey,
    onMenu,
    onBlur: () => desk.leaveMode(true),
    onDropCode: (codeId, offset) => {
      const range = rangeOfDrop(desk, offset);
      if (range) void desk.applyCodeTo(codeId, range);
    },
    onScroll,
  };
}

/** A code is dropped on what is selected, or else on the sentence where it falls. */
function rangeOfDrop(
  { selection, reading }: Desk,
  offset: number | null,
): Readonly<{ start: number; end: number }> | null {
  if (offset === null) return null;
  const { start, end } = selection;
  if (start < end && start <= offset && offset <= end) return { start, end };
  const sentence = findSentence(reading.text, textOffset(offset), reading.source.language);
  return sentence && sentence.start < sentence.end ? sentence : null;
}
