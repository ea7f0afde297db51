import { useCallback } from 'react';
import type { SourceId } from '../../../shared/ids.ts';
import { useEngine } from '../../state/engine.ts';
import { announce } from '../../state/last-action.ts';
import { useNavigation } from '../../state/navigation.ts';

type TurnAddress = Readonly<{ sourceId: SourceId; index: number }>;

/** Goes to a turn in its source, by its number there. */
export function useGoToTurn(): (turn: TurnAddress) => Promise<void> {
  const engine = useEngine();
  const navigation = useNavigation();
  return useCallback(
    async ({ sourceId, index }) => {
      const answer = await engine.call('sources.turns', { sourceId, offset: index, limit: 1 });
      if (!answer.ok) {
        announce(answer.error.message);
        return;
      }
      const [turn] = answer.value.rows;
      const stretch = turn ? { start: turn.start, end: turn.end } : {};
      navigation.go({ name: 'read', params: { sourceId, ...stretch } });
    },
    [engine, navigation],
  );
}
