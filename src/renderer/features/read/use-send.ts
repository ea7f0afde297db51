import { useCallback, useState } from 'react';
import type { AppError } from '../../../shared/app-error.ts';
import type { Call, OperationName, Output } from '../../../shared/operations/operation-table.ts';
import type { Result } from '../../../shared/result.ts';
import { useEngine } from '../../state/engine.ts';
import { announce } from '../../state/last-action.ts';

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
  const [failure, setFailure] = useState<AppError | null>(null);
  const send = useCallback<Send>(
    async (name, input, done) => {
      const result = await engine.call(name, input);
      setFailure(result.ok ? null : result.error);
      if (result.ok && done !== null) announce(done);
      return result;
    },
    [engine],
  );
  const dismiss = useCallback(() => setFailure(null), []);
  return { send, failure, dismiss };
}
