import { useCallback, useEffect, useReducer, useRef } from 'react';

/** What the machine reports may wait this long, ms, to be shown together with what comes after it. */
const gatheringTime = 60;

export type GatheredChanges<State, Action> = Readonly<{
  state: State;
  /** For what a person does: shown at once, after all that was reported before. */
  change: (action: Action) => void;
  /** For what is reported by the hundred: shown a moment later, many in one. */
  report: (action: Action) => void;
}>;

/** A reducer for a list that hundreds of reports change: drawing it anew for each would take longer than the work. */
export function useGatheredChanges<State, Action>(
  reduce: (state: State, action: Action) => State,
  initial: State,
): GatheredChanges<State, Action> {
  const [state, dispatch] = useReducer(
    (before: State, actions: readonly Action[]) => actions.reduce(reduce, before),
    initial,
  );
  const waiting = useRef<Action[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const show = useCallback((actions: readonly Action[]) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    waiting.current = [];
    dispatch(actions);
  }, []);
  const change = useCallback((action: Action) => show([...waiting.current, action]), [show]);
  const report = useCallback(
    (action: Action) => {
      waiting.current.push(action);
      timer.current ??= setTimeout(() => show(waiting.current), gatheringTime);
    },
    [show],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  return { state, change, report };
}
