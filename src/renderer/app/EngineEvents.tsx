import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { EngineClient } from '../../shared/client.ts';
import { useEngine } from '../state/engine.ts';
import { followGoingBack } from '../state/going-back.ts';
import { refreshAfter } from '../state/invalidation.ts';
import { forgetLastAction } from '../state/last-action.ts';
import { reportOpenFailure } from '../state/open-failure.ts';
import { reportTrouble } from '../state/trouble.ts';

/** Has the screens follow what the engine says without being asked. Shows nothing. */
export function EngineEvents(): null {
  const engine = useEngine();
  const queries = useQueryClient();
  const last = useRef<EngineClient>(engine);
  useEffect(() => {
    // A new engine knows nothing of the staged files and pages of the last one.
    if (last.current !== engine) {
      void queries.resetQueries();
      followGoingBack('gone');
    }
    last.current = engine;
    return engine.onEvent((event) => {
      followGoingBack(event);
      if (event.event === 'trouble') reportTrouble(event.message);
      if (event.event === 'project') {
        reportTrouble(null);
        forgetLastAction();
        // A study is open now: why one was not, is over.
        if (event.path !== null) reportOpenFailure(null);
      }
      refreshAfter(queries, event);
    });
  }, [engine, queries]);
  return null;
}
