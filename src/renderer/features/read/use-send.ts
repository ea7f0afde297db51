import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { AppError } from '../../../shared/app-error.ts';
import type { Call, OperationName, Output } from '../../../shared/operations/operation-table.ts';
import type { Result } from '../../../shared/result.ts';
import { useEngine } from '../../state/engine.ts';
import { announce } from '../../state/last-action.ts';
import { holdAnswers, painted, shown } from '../../state/paint-first.ts';
import { whenFresh } from '../../state/when-fresh.ts';
import { askAhead } from './ask-ahead.ts';
import { upkeepOf } from './codings-upkeep.ts';

/** Has the engine do something; says `done` in the status line once it is saved. */
export type Send = <Name extends OperationName>(
  name: Name,
  input: Call<Name>,
  done: string | null,
) => Promise<Result<Output<Name>>>;

/** Whether a command is on its way, so that nothing is decided by what it will have changed. */
export type Saving = Readonly<{
  isUnderWay: () => boolean;
  /** Settles when no command is on its way and what the last one changed is on screen. */
  settled: () => Promise<void>;
}>;

/** Sends commands and keeps the newest refusal, which stays on screen until the next command or until it is put away. */
export function useSend(): Readonly<{
  send: Send;
  saving: Saving;
  failure: AppError | null;
  dismiss: () => void;
}> {
  const engine = useEngine();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<AppError | null>(null);
  const underWay = useRef(new Set<Promise<unknown>>());
  const send = useCallback<Send>(
    async (name, input, done) => {
      const own = upkeepOf(engine).begin(name, input);
      // The text shows a coding as soon as it is saved; panels and lists that follow come after its paint.
      const release = own && holdAnswers();
      const answer = engine.call(name, input);
      if (own) askAhead(engine, own);
      const saved = answer.then(async (result) => {
        own?.end(result.ok);
        if (result.ok) await whenFresh(queries);
        await (release ? painted().then(release) : shown());
        return result;
      });
      underWay.current.add(saved);
      const result = await saved;
      underWay.current.delete(saved);
      setFailure(result.ok ? null : result.error);
      if (result.ok && done !== null) announce(done);
      return result;
    },
    [engine, queries],
  );
  const saving = useMemo<Saving>(
    () => ({
      isUnderWay: () => underWay.current.size > 0,
      settled: async () => {
        while (underWay.current.size > 0) await Promise.allSettled(underWay.current);
      },
    }),
    [],
  );
  const dismiss = useCallback(() => setFailure(null), []);
  return { send, saving, failure, dismiss };
}
