import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attribute } from '../../../shared/domain/attribute.ts';
import type { AttributeId } from '../../../shared/ids.ts';
import { formatNumber } from '../../state/format.ts';
import { announce } from '../../state/last-action.ts';
import { findNeighbour, moveWithin } from './column-drop.ts';
import type { Send } from './use-send.ts';

/** Moving attributes among themselves, each time as one step of the history. */
export type ColumnOrder = Readonly<{
  /** Has an attribute stand before another; null: last. */
  move: (attributeId: AttributeId, beforeId: AttributeId | null) => void;
  /** Moves an attribute by one place; says so where it is at the edge. */
  shift: (attributeId: AttributeId, by: -1 | 1) => void;
}>;

export function useColumnOrder(attributes: readonly Attribute[], send: Send): ColumnOrder {
  const { t } = useTranslation('cases');
  const latest = useRef(attributes);
  const order = useRef<readonly AttributeId[]>([]);
  // A key that is held asks for the next step before this one is on screen: each goes on from what the one before made.
  const before = useRef(Promise.resolve());
  useEffect(() => {
    latest.current = attributes;
    order.current = attributes.map(({ id }) => id);
  }, [attributes]);

  const sendMove = async (id: AttributeId, beforeId: AttributeId | null): Promise<void> => {
    const next = moveWithin(order.current, id, beforeId);
    if (next.every((each, at) => each === order.current[at])) return;
    const name = latest.current.find((each) => each.id === id)?.name ?? '';
    const done = t('didMoveAttribute', {
      name,
      place: formatNumber(next.indexOf(id) + 1),
      total: formatNumber(next.length),
    });
    const result = await send('attributes.move', { attributeId: id, beforeId }, () => done);
    if (result.ok) order.current = next;
  };
  const inTurn = (run: () => Promise<void>): void => {
    before.current = before.current.then(run, run);
  };
  return {
    move: (id, beforeId) => inTurn(() => sendMove(id, beforeId)),
    shift: (id, by) =>
      inTurn(async () => {
        const neighbour = findNeighbour(order.current, id, by);
        if (neighbour === undefined) announce(t(by < 0 ? 'isFirst' : 'isLast'));
        else await sendMove(id, neighbour);
      }),
  };
}
