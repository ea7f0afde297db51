import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { AppError } from '../../../shared/app-error.ts';
import type { Call, OperationName, Output } from '../../../shared/operations/operation-table.ts';
import type { Result } from '../../../shared/result.ts';
import { useEngine } from '../../state/engine.ts';
import { announce } from '../../state/last-action.ts';
import { whenFresh } from '../../state/when-fresh.ts';

/** Has the engine do something; says `done` in the status line once what it changed is on screen. */
export type Send = <Name extends OperationName>(
  name: Name,
  input: Call<Name>,
  done: ((value: Output<Name>) => string) | null,
) => Promise<Result<Output<Name>>>;

/** Sends commands and keeps the newest refusal until the next command or until it is put away. */
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
      const result = await engine.call(name, input);
      if (result.ok) await whenFresh(queries);
      setFailure(result.ok ? null : result.error);
      if (result.ok && done) announce(done(result.value));
      return result;
    },
    [engine, queries],
  );
  return { send, failure, dismiss: useCallback(() => setFailure(null), []) };
}
