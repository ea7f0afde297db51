import {
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { AppError } from '../../shared/app-error.ts';
import type { EngineClient } from '../../shared/client.ts';
import type { Call, OperationName, Output } from '../../shared/operations/operation-table.ts';
import { whenFresh } from './when-fresh.ts';

export const EngineContext = createContext<EngineClient | null>(null);

export function useEngine(): EngineClient {
  const engine = useContext(EngineContext);
  if (!engine) throw new Error('useEngine stands outside of EngineContext');
  return engine;
}

/** An expected failure on its way through React Query. Screens show `appError.message`. */
export class OperationError extends Error {
  readonly appError: AppError;
  constructor(appError: AppError) {
    super(appError.message);
    this.name = 'OperationError';
    this.appError = appError;
  }
}

export function queryKey<Name extends OperationName>(name: Name, input: Call<Name>): QueryKey {
  return [name, input];
}

type ReadOptions = Readonly<{
  enabled?: boolean;
  keepPrevious?: boolean;
  /** Asked anew each time a screen begins to show it: what lies outside of the study changes without a word. */
  fresh?: boolean;
}>;

/** Asks the engine and keeps the answer until rows it depends on change (see `invalidation`). */
export function useOperation<Name extends OperationName>(
  name: Name,
  input: Call<Name>,
  { enabled = true, keepPrevious = false, fresh = false }: ReadOptions = {},
): UseQueryResult<Output<Name>, OperationError> {
  const engine = useEngine();
  return useQuery<Output<Name>, OperationError>({
    queryKey: queryKey(name, input),
    enabled,
    ...(fresh ? { staleTime: 0 } : {}),
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
    queryFn: async ({ signal }) => {
      const result = await engine.call(name, input, { signal });
      if (!result.ok) throw new OperationError(result.error);
      return result.value;
    },
  });
}

/** Has the engine do something. It is done when what it changed is on screen. */
export function useCommand<Name extends OperationName>(
  name: Name,
): UseMutationResult<Output<Name>, OperationError, Call<Name>> {
  const engine = useEngine();
  const queries = useQueryClient();
  return useMutation<Output<Name>, OperationError, Call<Name>>({
    mutationFn: async (input) => {
      const result = await engine.call(name, input);
      if (!result.ok) throw new OperationError(result.error);
      await whenFresh(queries);
      return result.value;
    },
  });
}
