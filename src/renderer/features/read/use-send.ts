import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { AppError } from '../../../shared/app-error.ts';
import type { Call, OperationName, Output } from '../../../shared/operations/operation-table.ts';
import type { Result } from '../../../shared/result.ts';
import { useEngine } from '../../state/engine.ts';
import { announce } from '../../state/last-action.ts';
import { holdAnswers, painted, shown } from '../../state/paint-first.ts';
import { whileSaving } from '../../state/saving.ts';
import { whenFresh } from '../../state/when-fresh.ts';
import { askAhead } from './ask-ahead.ts';
import { upkeepOf } from './codings-upkeep.ts';

/** Has the engine do something; says `done` in the status line once it is saved. */
export type Send = <Name extends OperationName>(
  name: Name,
  input: Call<Name>,
  done: string | null,
) => Promise<Result<Output<Name>>>;

/** Sends commands and keeps the newest refusal, which stays on screen until the next command or until it is put away. */
export function useSend(): Readonly<{
  send: Send;
  failure: AppError | null;
  dismiss: () => void;
}> {
  const engine = useEngine();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<AppError | null>(null);
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
      const result = await whileSaving(saved);
      setFailure(result.ok ? null : result.error);
      if (result.ok && done !== null) announce(done);
      return result;
    },
    [engine, queries],
  );
  const dismiss = useCallback(() => setFailure(null), []);
  return { send, failure, dismiss };
}
