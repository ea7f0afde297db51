import type { QueryClient } from '@tanstack/react-query';

/**
 * Settles when everything on screen that a command made stale has been asked for again, whatever came of it. The engine
 * tells of a change before it answers the command, so after the answer all of it is under way.
 */
export async function whenFresh(client: QueryClient): Promise<void> {
  const underWay = client.getQueryCache().findAll({
    type: 'active',
    fetchStatus: 'fetching',
    predicate: ({ state }) => state.isInvalidated,
  });
  // Fetching what is being fetched answers with the fetch under way.
  await Promise.allSettled(underWay.map((query) => query.fetch()));
}
