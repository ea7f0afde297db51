import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { findSegmentStart } from '../../../core/coding/find-segment.ts';
import type { Span } from '../../../core/coding/text-units.ts';
import type { Turn } from '../../../shared/domain/source.ts';
import type { CodingId } from '../../../shared/ids.ts';
import { announce } from '../../state/last-action.ts';
import type { Reader, ReaderSelection } from '../../text-view/create-reader.ts';
import { findTurnAt } from '../../text-view/find-label.ts';
import type { Reading } from './desk.ts';
import { chooseCoding } from './reader-mode.ts';
import {
  addGrown,
  findBeforeGrown,
  selectUnit,
  type GrownSpans,
  type Unit,
} from './select-unit.ts';

type Given = Readonly<{
  reading: Reading;
  reader: Reader | null;
  selection: ReaderSelection;
  turn: Turn | undefined;
  setChosen: (codingId: CodingId) => void;
}>;

type MovingActionId =
  | 'sentence'
  | 'turn'
  | 'grow'
  | 'shrink'
  | 'nextSegment'
  | 'previousSegment'
  | 'nextTurn'
  | 'previousTurn';

/** What keys and buttons do to the caret and the selection. */
export function useMovingActions({
  reading,
  reader,
  selection,
  turn,
  setChosen,
}: Given): Readonly<Record<MovingActionId, () => void>> {
  const { t } = useTranslation('read');
  const { text, turns, codings, codeById, source } = reading;

  const goToSegment = (direction: 1 | -1): void => {
    const start = findSegmentStart(codings, selection.start, direction);
    if (start === null) return announce(t(direction === 1 ? 'noNextSegment' : 'noPreviousSegment'));
    const coding = chooseCoding(codings, { start, end: start }, null);
    reader?.reveal(start, coding?.end ?? start);
    if (!coding) return;
    setChosen(coding.id);
    announce(codeById.get(coding.codeId)?.path ?? '');
  };
  const goToTurn = (direction: 1 | -1): void => {
    const at = findTurnAt(turns, selection.head);
    const inTurn = turns[at]?.start === selection.head;
    const next = turns[direction === 1 ? at + 1 : inTurn ? at - 1 : at];
    if (next) reader?.enter(next.start, next.end);
  };
  const select = (unit: Unit): void => {
    // What is made smaller keeps its start: its first turn counts, also where the caret is in another.
    const around = unit === 'smaller' ? turns[findTurnAt(turns, selection.start)] : turn;
    const turnSpan: readonly Span[] = around ? [around] : [];
    const span = selectUnit(unit, text, selection, source.language, turnSpan);
    if (span) reader?.select(span.start, span.end);
  };
  // What grew step by step is made smaller by the same steps, and never carries the reader away.
  const grown = useRef<GrownSpans>([]);
  const grow = (): void => {
    const span = selectUnit('larger', text, selection, source.language, turn ? [turn] : []);
    if (!span) return;
    grown.current = addGrown(grown.current, selection, span);
    reader?.selectInPlace(span.start, span.end);
  };
  const shrink = (): void => {
    const before = findBeforeGrown(grown.current, selection);
    if (!before) return select('smaller');
    grown.current = grown.current.slice(0, -1);
    reader?.selectInPlace(before.start, before.end);
  };

  return {
    sentence: () => select('sentence'),
    turn: () => select('turn'),
    grow,
    shrink,
    nextSegment: () => goToSegment(1),
    previousSegment: () => goToSegment(-1),
    nextTurn: () => goToTurn(1),
    previousTurn: () => goToTurn(-1),
  };
}
