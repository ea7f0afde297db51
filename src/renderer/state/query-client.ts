import { QueryClient } from '@tanstack/react-query';

/**
 * The cache of answers. Nothing grows stale by time: the engine says when rows changed (`refreshAfter`).
 * Nothing is tried again by itself: an expected failure stays one until something changes.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: 5 * 60_000,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
